using IodOutlook.Domain.Indicators;

namespace IodOutlook.Documents.Indicators;

/// <summary>A part of a split, with the name people give it.</summary>
public sealed record NamedPart(string Name, Performance Performance);

/// <summary>The indicators as they leave the house: figures, with names instead of keys.</summary>
/// <param name="Targets">For the days of the period.</param>
/// <param name="Splits">By month, source, service, client and consultant, each with its French title.</param>
/// <param name="Lost">With the reason in French.</param>
public sealed record IndicatorReport(
    IndicatorFigures Figures,
    IndicatorTargets Targets,
    FollowUpTally FollowUps,
    IReadOnlyList<(string Title, IReadOnlyList<NamedPart> Parts)> Splits,
    IReadOnlyList<(string Reason, Tally Lost)> Lost);

internal static class IndicatorWords
{
    public static string Age(AgeBand band) => band.ToDays is { } to ? $"{band.FromDays} à {to} jours" : $"plus de {band.FromDays - 1} jours";

    public static string Months(Rolling rolling) => $"{rolling.Months} derniers mois";
}
