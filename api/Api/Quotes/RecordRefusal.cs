using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Quotes;

/// <summary>POST /api/quotes/{id}/refuse: the client says no, and why.</summary>
internal static class RecordRefusal
{
    /// <param name="MessageId">The client's mail, in the mailbox.</param>
    internal sealed record Request(RefusalReason Reason, string? Comment, string? MessageId);

    public static async Task<Versioned<QuoteView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, QuoteViews views, JoiningMail answers, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var mail = await answers.Read(request.MessageId, user.Person.Address, cancel);
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var quote = await step.Db.Quote(id, expected, cancel);
        var demand = await step.Db.Demand(quote.DemandId, cancel);
        await answers.Join(demand, mail, actor, cancel);
        await step.Db.EndWaiting(quote.Id, Step.RecordRefusal, actor, cancel);
        await step.Record(actor, quote.Id, quote.Refuse(demand, Answer.InFrench(request.Reason), request.Comment, actor), cancel);
        return new(await views.Of(quote, demand, cancel), quote.Version);
    }
}
