using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.FollowUps;

/// <summary>What one client or one quote wants instead of the default plan.</summary>
/// <param name="Off">No follow-up at all.</param>
/// <param name="PlanId">Null: the plan it would have anyway.</param>
/// <param name="MinimumGapDays">Null: the gap of the plan.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record FollowUpChoiceView(bool Off, Guid? PlanId, int? MinimumGapDays, int Version);

/// <summary>GET and PUT /api/clients/{id}/follow-up-choice, /api/quotes/{id}/follow-up-choice. For a quote that was sent, "off" stops what is planned.</summary>
internal static class FollowUpChoices
{
    internal sealed record Request(bool Off, Guid? PlanId, int? MinimumGapDays);

    public static async Task<Versioned<FollowUpChoiceView>> OfQuote(Guid id, IodDb db, CancellationToken cancel)
    {
        await db.Quote(id, cancel);
        return View(await Stored(db, id, cancel));
    }

    public static async Task<Versioned<FollowUpChoiceView>> OfClient(Guid id, IodDb db, CancellationToken cancel)
    {
        await db.Client(id, cancel);
        return View(await Stored(db, id, cancel));
    }

    public static async Task<Versioned<FollowUpChoiceView>> ChangeOfQuote(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var quote = await step.Db.Quote(id, cancel);
        var actor = user.At(clock.GetUtcNow());
        var stored = await Change(step.Db, id, request, expected, cancel);
        if (request.Off)
            await step.Db.StopFollowUps(id, StopCause.ByPerson, actor, cancel);
        else if (quote.Current.State == QuoteState.Sent)
            await step.Db.ResumeFollowUps(quote, actor, cancel);
        await step.Record(actor, id, new JournalNote(null, quote.Name, request.Off ? "Relances désactivées pour ce devis." : "Plan de relance choisi pour ce devis."), cancel);
        return View(stored);
    }

    public static async Task<Versioned<FollowUpChoiceView>> ChangeOfClient(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var client = await step.Db.Client(id, cancel);
        var stored = await Change(step.Db, id, request, expected, cancel);
        var summary = request.Off ? $"Relances désactivées pour « {client.Name} »." : $"Plan de relance choisi pour « {client.Name} ».";
        await step.Record(user.At(clock.GetUtcNow()), id, new JournalNote(null, client.Name, summary), cancel);
        return View(stored);
    }

    private static async Task<StoredFollowUpChoice> Change(IodDb db, Guid id, Request request, ExpectedVersion expected, CancellationToken cancel)
    {
        await Check(db, request, cancel);
        var stored = await Stored(db, id, cancel);
        expected.Check(stored?.Version ?? 0);
        var choice = new FollowUpChoice(request.Off, request.PlanId, request.MinimumGapDays);
        if (stored is null)
            db.FollowUpChoices.Add(stored = new StoredFollowUpChoice { SubjectId = id, Choice = choice });
        stored.Choice = choice;
        stored.Version++;
        return stored;
    }

    private static async Task Check(IodDb db, Request request, CancellationToken cancel)
    {
        if (request.MinimumGapDays is < 0 or > 90)
            throw new InvalidValueException("minimumGapDays", "L'écart minimal entre deux relances va de 0 à 90 jours.");
        if (request.PlanId is not null && (await db.FollowUpSettings(cancel)).Plans.All(plan => plan.Id != request.PlanId))
            throw new InvalidValueException("planId", "Ce plan de relance n'existe plus. Choisissez-en un autre.");
    }

    private static Task<StoredFollowUpChoice?> Stored(IodDb db, Guid id, CancellationToken cancel) => db.FollowUpChoices.FirstOrDefaultAsync(c => c.SubjectId == id, cancel);

    private static Versioned<FollowUpChoiceView> View(StoredFollowUpChoice? stored)
    {
        var choice = stored?.Choice ?? new FollowUpChoice(false, null, null);
        return new(new FollowUpChoiceView(choice.Off, choice.PlanId, choice.MinimumGapDays, stored?.Version ?? 0), stored?.Version ?? 0);
    }
}
