using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.WeeklyReviews;

/// <summary>POST /api/weekly-review/calls: the client was called, as a review decided.</summary>
internal static class RecordCall
{
    private const int LongestComment = 1000;

    internal sealed record Request(Guid QuoteId, string? Comment);

    internal sealed record Response(Guid QuoteId, DateOnly On);

    public static async Task<Ok<Response>> Handle(Request request, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Comment?.Length > LongestComment)
            throw new InvalidValueException("comment", $"Le commentaire dépasse {LongestComment} caractères.");
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(request.QuoteId, cancel);
        var latest = await step.Db.Reviews.OrderByDescending(r => r.Week).Take(2).ToListAsync(cancel);
        var review = latest.Find(r => r.Decisions.Any(d => d.QuoteId == quote.Id && d.Choice == ReviewChoice.Call))
            ?? throw new NotFoundException("Aucune revue récente n'a décidé d'appeler ce client.");
        var call = new ReviewCall(quote.Id, FrenchDates.DayOf(actor.At));
        review.Calls = [.. review.Calls, call];
        review.Version++;
        var comment = string.IsNullOrWhiteSpace(request.Comment) ? "" : $" {request.Comment.Trim()}";
        await step.Record(actor, quote.Id, new JournalNote(null, quote.Name, $"Client appelé.{comment}"), cancel);
        return TypedResults.Ok(new Response(call.QuoteId, call.On));
    }
}
