using System.Text.RegularExpressions;
using IodOutlook.Documents.Layout;
using IodOutlook.Domain.Quotes;
using QRCoder;
using SkiaSharp;

namespace IodOutlook.Documents.Quotes;

/// <summary>
/// What the QR code of a quote says: its number, its version, and the start of the fingerprint of all that it says. A signed scan is
/// recognised by it, and one whose content is not the approved one is found out.
/// </summary>
public sealed partial record QuoteMark(string Number, string Fingerprint)
{
    private const int Kept = 32;

    public static QuoteMark Of(QuoteSheet sheet) => new(sheet.Number, Short(sheet.Content.Fingerprint));

    /// <summary>True when the mark was printed with this content.</summary>
    public bool Matches(QuoteContent content) => Fingerprint == Short(content.Fingerprint);

    public static QuoteMark? TryRead(string text) =>
        Form().Match(text) is { Success: true } match ? new QuoteMark(match.Groups[1].Value.Replace(" V", " v", StringComparison.Ordinal), match.Groups[2].Value) : null;

    /// <summary>Capitals, digits, colon and space only: the densest form of a QR code.</summary>
    public override string ToString() => $"{Number.ToUpperInvariant()}:{Fingerprint}";

    internal Drawing Draw(Ink ink)
    {
        using var code = QRCodeGenerator.GenerateQrCode(ToString(), QRCodeGenerator.ECCLevel.M, requestedVersion: Scans.QrGrid.Version);
        var rows = code.ModuleMatrix;
        using var builder = new SKPathBuilder();
        for (var y = 0; y < rows.Count; y++) AddRow(builder, rows[y], y);
        return new Drawing(rows.Count, rows.Count, [(builder.Detach(), ink)]);
    }

    /// <summary>One rectangle for each run of dark modules.</summary>
    private static void AddRow(SKPathBuilder path, System.Collections.BitArray row, int y)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x]) x++;
            if (x > start) path.AddRect(SKRect.Create(start, y, x - start, 1));
        }
    }

    private static string Short(string fingerprint) => fingerprint.ToUpperInvariant()[..Math.Min(Kept, fingerprint.Length)];

    [GeneratedRegex(@"^(DEV-20\d\d-\d{4,6}(?: V\d+)?):([0-9A-F]{32})$")]
    private static partial Regex Form();
}
