using System.Text;

namespace IodOutlook.Documents.Layout;

/// <summary>The little that line setting must know of writing systems.</summary>
internal static class Script
{
    /// <summary>Decided by the first letter that has a direction.</summary>
    public static bool IsRightToLeft(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value)) return true;
            if (Rune.IsLetter(rune)) return false;
        }

        return false;
    }

    /// <summary>Ideographs and kana: a line may break on either side of each, there are no spaces to break at.</summary>
    public static bool IsIdeographic(Rune rune) =>
        rune.Value is >= 0x2E80 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static bool IsRightToLeft(int codePoint) =>
        codePoint is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC;
}
