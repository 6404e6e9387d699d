using IodOutlook.Api.Database;
using IodOutlook.Documents.Indicators;
using IodOutlook.Documents.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Indicators;

/// <summary>GET /api/indicators/workbook and /pdf?from=&amp;to=: every table of the page, to go on with elsewhere or to print.</summary>
internal static class ExportIndicators
{
    public static async Task<FileContentHttpResult> Workbook(DateOnly? from, DateOnly? to, IndicatorReports reports, CancellationToken cancel)
    {
        var report = await reports.Of(GetIndicators.SpanOf(from, to, reports.Today), cancel);
        using var output = new MemoryStream();
        IndicatorsWorkbook.Write(report, output);
        return TypedResults.File(output.ToArray(), TrackingWorkbook.MediaType, $"{NameOf(report)}.xlsx");
    }

    public static async Task<FileContentHttpResult> Pdf(DateOnly? from, DateOnly? to, IodDb db, IndicatorReports reports, CancellationToken cancel)
    {
        var report = await reports.Of(GetIndicators.SpanOf(from, to, reports.Today), cancel);
        using var output = new MemoryStream();
        IndicatorsPdf.Write(await db.Profile(cancel), report, reports.Today, output);
        return TypedResults.File(output.ToArray(), "application/pdf", $"{NameOf(report)}.pdf");
    }

    private static string NameOf(IndicatorReport report) => FormattableString.Invariant($"Indicateurs {report.Figures.Span.From:yyyy-MM-dd} {report.Figures.Span.To:yyyy-MM-dd}");
}
