using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Indicators;

/// <summary>The indicators of a period on paper.</summary>
public static class IndicatorsPdf
{
    private const string Name = "Indicateurs";

    public static void Write(CompanyProfile company, IndicatorReport indicators, DateOnly day, Stream output) => new SkiaRenderer().Render(Of(company, indicators, day), output);

    internal static Document Of(CompanyProfile company, IndicatorReport indicators, DateOnly day)
    {
        var report = new Report(company);
        var title = report.Title(
            Name, "PR-02", "Processus commercial", ("Période", IndicatorsTitle.Period(indicators)), ("Établis le", FrenchDates.InWords(day)));
        return report.Document(Name, "PR-02", day, [.. title, .. new IndicatorPages(indicators, report).All()]);
    }
}

internal static class IndicatorsTitle
{
    public static string Period(IndicatorReport indicators) => $"du {FrenchDates.Numeric(indicators.Figures.Span.From)} au {FrenchDates.Numeric(indicators.Figures.Span.To)}";
}
