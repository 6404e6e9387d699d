using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/accept: the client says yes; a mail that says so joins the demand.</summary>
internal static class RecordAcceptance
{
    /// <param name="MessageId">The client's mail, in the mailbox.</param>
    internal sealed record Request(DateOnly On, string? MessageId, string? Comment);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, JoiningMail answers, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var mail = await answers.Read(request.MessageId, user.Person.Address, cancel);
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        if (request.On > FrenchDates.DayOf(actor.At))
            throw new InvalidValueException("on", "La date de l'accord est dans l'avenir.");
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        await answers.Join(demand, mail, actor, cancel);
        await step.Db.EndWaiting(quote.Id, Step.RecordAcceptance, actor, cancel);
        await step.Record(actor, quote.Id, quote.Accept(demand, request.On, request.Comment, actor), cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
