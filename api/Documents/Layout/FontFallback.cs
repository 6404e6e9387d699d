using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>Cuts a word into stretches that one font can draw.</summary>
internal static class FontFallback
{
    private const string Unknown = "?";

    public static List<(int Start, int Length, FontFile Font)> Split(string word, Cut cut)
    {
        var stretches = new List<(int Start, int Length, FontFile Font)>(1);
        var at = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var font = FontFor(rune, cut, stretches.Count > 0 ? stretches[^1].Font : null);
            if (stretches.Count > 0 && stretches[^1].Font == font) stretches[^1] = stretches[^1] with { Length = stretches[^1].Length + rune.Utf16SequenceLength };
            else stretches.Add((at, rune.Utf16SequenceLength, font));
            at += rune.Utf16SequenceLength;
        }

        return stretches;
    }

    /// <summary>The word with what no font can draw replaced by the sign that says so: never an empty square.</summary>
    public static string Legible(string word, Cut cut)
    {
        if (word.All(char.IsAscii)) return word;
        return string.Concat(word.EnumerateRunes().Select(rune => IsKnown(rune, cut) ? rune.ToString() : Unknown));
    }

    private static bool IsKnown(Rune rune, Cut cut) => FontShelf.Of(cut).Has(rune.Value) || FontShelf.Fallback(rune.Value) is not null;

    private static FontFile FontFor(Rune rune, Cut cut, FontFile? previous)
    {
        var wanted = FontShelf.Of(cut);
        if (wanted.Has(rune.Value)) return wanted;
        return previous is not null && previous.Has(rune.Value) ? previous : FontShelf.Fallback(rune.Value) ?? wanted;
    }
}
