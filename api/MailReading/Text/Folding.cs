using System.Globalization;
using System.Text;

namespace IodOutlook.MailReading.Text;

/// <summary>
/// Folds text for matching: lower case, no accents, one kind of blank, apostrophe and dash.
/// One character gives one character, so that an offset in the folded text is the same offset in the original.
/// That is also why "œ" stays as it is: rules write it "(œ|oe)".
/// </summary>
internal static class Folding
{
    private const int TableSize = 0x2100;
    private static readonly char[] Table = BuildTable();

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Fold(source[i]);
    });

    public static char Fold(char c) => c < TableSize ? Table[c] : c is '\u3000' ? ' ' : char.ToLowerInvariant(c);

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++) table[i] = FoldSlowly((char)i);
        return table;
    }

    private static char FoldSlowly(char c) => c switch
    {
        '\n' => '\n',
        '\t' or '\r' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        'ø' or 'Ø' => 'o',
        _ => WithoutAccent(char.ToLowerInvariant(c)),
    };

    private static char WithoutAccent(char c)
    {
        if (c < 0x80 || char.IsSurrogate(c)) return c;
        var first = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter ? first : c;
    }
}
