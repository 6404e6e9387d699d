using System.Globalization;
using System.Text.RegularExpressions;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Numbering;

/// <summary>A series of numbers that people read; each begins again at 1 every year (of Paris).</summary>
public enum Series
{
    Demand,
    Quote,
    Order,
    Invoice,
}

/// <summary>A reference people read, such as <c>DEM-2026-0042</c>. Allotted inside the transaction that uses it, so that none is lost or given twice.</summary>
/// <param name="Number">From 1; printed with four digits at least, five and more when the year needs them.</param>
public readonly partial record struct Reference(Series Series, int Year, int Number)
{
    /// <summary>A year holds no more than this many numbers of one series.</summary>
    public const int Last = 999_999;

    /// <summary>The number after the last one given this year (0: none yet).</summary>
    /// <exception cref="ProcessRefusedException">The series is full.</exception>
    public static Reference After(Series series, int year, int last) => last < Last
        ? new Reference(series, year, last + 1)
        : throw new ProcessRefusedException(Refusal.NumberingFull, $"La numérotation de l'année {year} est complète. Prévenez l'administrateur.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix(Series)}-{Year:0000}-{Number:0000}");

    /// <summary>Reads a reference, alone, in either case; false when the text is not one.</summary>
    public static bool TryParse(string? text, out Reference reference)
    {
        var match = Pattern().Match(text ?? "");
        reference = match.Success ? Of(match) : default;
        return match.Success && match.Length == text!.Length;
    }

    /// <summary>Every reference that stands in a text, in order, once each: how a mail is recognised as part of a known matter.</summary>
    public static IReadOnlyList<Reference> FindAll(string text) =>
        [.. Pattern().Matches(text).Select(Of).Distinct()];

    private static Reference Of(Match match) => new(
        match.Groups["p"].Value.ToUpperInvariant() switch
        {
            "DEM" => Series.Demand,
            "DEV" => Series.Quote,
            "CMD" => Series.Order,
            _ => Series.Invoice,
        },
        int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture),
        int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture));

    private static string Prefix(Series series) => series switch
    {
        Series.Demand => "DEM",
        Series.Quote => "DEV",
        Series.Order => "CMD",
        Series.Invoice => "FA",
        _ => throw new ArgumentOutOfRangeException(nameof(series)),
    };

    [GeneratedRegex(@"\b(?<p>DEM|DEV|CMD|FA)-(?<y>20[0-9]{2})-(?<n>(?!0000)[0-9]{4}|[1-9][0-9]{4,5})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pattern();
}
