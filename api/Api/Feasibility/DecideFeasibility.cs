using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Feasibility;

/// <summary>POST /api/demands/{id}/feasibility: Go, Go with conditions, or NoGo, with a verdict on each criterion and the evidence of that moment.</summary>
internal static class DecideFeasibility
{
    /// <param name="PrepareRefusal">NoGo: a polite refusal is put into the drafts.</param>
    internal sealed record Request(
        IReadOnlyList<CriterionVerdict> Criteria, Decision Decision, IReadOnlyList<string> Conditions, string? Reason, bool PrepareRefusal);

    public static async Task<Versioned<DemandView>> Handle(
        Guid id, Request request, ExpectedVersion expected, IodDb db, Evidence evidence, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        // Calendars take their time: asked before the transaction, on the version that is decided upon.
        var found = await evidence.For(await db.Demand(id, expected, cancel), cancel);
        db.ChangeTracker.Clear();
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var demand = await db.Demand(id, expected, cancel);
        var note = demand.DecideFeasibility(new FeasibilityDecision(request.Criteria, request.Decision, request.Conditions, request.Reason), found.Sentences, actor);
        await db.KeepReview(demand, null, actor.At, cancel);
        if (request.Decision == Decision.NoGo && request.PrepareRefusal)
            await AskForRefusal(db, demand, user, actor, cancel);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    private static async Task AskForRefusal(IodDb db, Demand demand, CurrentUser user, Actor actor, CancellationToken cancel)
    {
        var mail = await db.Mails.Where(m => m.DemandId == demand.Id && m.Direction == MailDirection.In).OrderBy(m => m.At).FirstOrDefaultAsync(cancel);
        var contact = await db.Contacts.FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var to = contact?.Email ?? mail?.FromAddress;
        var draft = RefusalMail.Write(demand, contact?.Name, user.Person, mail?.Id, to is null ? [] : [to]);
        db.AskForDraft(demand.Id, null, draft, $"refusal {demand.Id} {demand.Version}", actor.At);
    }
}
