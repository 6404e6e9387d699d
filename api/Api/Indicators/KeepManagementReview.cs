using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Documents.Indicators;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>POST /api/indicators/management-reviews: the pack for the management review (ISO 9001:2015, 9.3), printed and archived.</summary>
internal static class KeepManagementReview
{
    private const string Folder = "Revues de direction";

    /// <param name="From">Null: the twelve months up to today.</param>
    internal sealed record Request(DateOnly? From, DateOnly? To);

    internal sealed record Response(Guid DocumentId, string Name);

    public static async Task<Ok<Response>> Handle(
        Request request, IodDb db, StepTransaction step, IndicatorReports reports, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var actor = user.At(clock.GetUtcNow());
        var span = GetIndicators.SpanOf(request.From, request.To, reports.Today);
        var name = FormattableString.Invariant($"{reports.Today:yyyy-MM-dd} Revue de direction {span.From:yyyy-MM-dd} {span.To:yyyy-MM-dd}.pdf");
        using var pdf = new MemoryStream();
        ManagementReviewPdf.Write(await db.Profile(cancel), await reports.Of(span, cancel), await Facts(db, span, actor.At, cancel), reports.Today, pdf);
        await step.Begin(cancel);
        var document = db.KeepFile(OutsideWork.OfTheHouse, $"{Folder}/{name}", pdf.ToArray(), actor.At);
        var period = $"du {FrenchDates.Numeric(span.From)} au {FrenchDates.Numeric(span.To)}";
        await step.Record(actor, Guid.Empty, new JournalNote(null, "Revue de direction", $"Dossier de la revue de direction établi, {period}.") { After = document.Sha256 }, cancel);
        return TypedResults.Ok(new Response(document.Id, document.Name));
    }

    private static async Task<ReviewFacts> Facts(IodDb db, Span span, DateTime now, CancellationToken cancel)
    {
        var missions = (await db.Orders.AsNoTracking().Where(o => EF.Property<OrderProgress>(o, Columns.Progress) == OrderProgress.Finished).Select(o => o.Mission).ToListAsync(cancel))
            .OfType<MissionReview>().Where(m => span.Holds(m.EndedOn)).ToList();
        var scores = missions.Select(m => m.Answer).OfType<SatisfactionAnswer>().Select(a => (long)a.Score).ToList();
        return new(
            (await db.NonConformities.Select(n => n.OpenedAt).ToListAsync(cancel)).Count(at => span.Holds(FrenchDates.DayOf(at))),
            await db.NonConformities.CountAsync(n => n.SettledAt == null, cancel),
            await db.Reviews.CountAsync(r => r.ClosedAt != null && r.Week >= span.From && r.Week <= span.To, cancel),
            (await ReviewWeeks.Missed(db, now, cancel)).Count(span.Holds),
            missions.Count,
            missions.Count(m => m.GoProvedRight),
            scores.Count,
            scores.Count == 0 ? null : scores.Sum() * 100 / scores.Count);
    }
}
