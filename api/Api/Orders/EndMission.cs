using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Orders;

/// <summary>POST /api/orders/{id}/mission: the mission has ended. Did the Go prove right? And a short question to the client, as a draft.</summary>
internal static class EndMission
{
    /// <param name="Ask">Prepares the question to the client.</param>
    internal sealed record Request(DateOnly EndedOn, bool DeadlineKept, bool SkillsRight, bool LoadRight, string? Comment, bool Ask);

    public static async Task<Versioned<OrderView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, OrderViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var order = await step.Db.Order(id, expected, cancel);
        var demand = await step.Db.Demand(order.DemandId, cancel);
        var review = new MissionReview(request.EndedOn, request.DeadlineKept, request.SkillsRight, request.LoadRight, request.Comment?.Trim(), actor.Name, actor.At);
        var note = order.EndMission(demand, review, actor);
        if (request.Ask)
            await Ask(step.Db, order, demand, user, actor.At, cancel);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(order, demand, cancel), order.Version);
    }

    private static async Task Ask(IodDb db, Order order, Demand demand, CurrentUser user, DateTime now, CancellationToken cancel)
    {
        var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
        var draft = new MakeDraft.Draft(
            user.Person.Address, await db.LastReceived(demand.Id, cancel), contact?.Email is { } address ? [address] : [], [], Subject(order, demand), Text(order, demand, contact?.Name, user.Person.Name), []);
        db.AskForDraft(demand.Id, null, draft, $"satisfaction {order.Id}", now);
    }

    private static string Subject(Order order, Demand demand) =>
        demand.Language == "en" ? $"Two minutes about our work: {order.Agreed.Title}" : $"Deux minutes sur notre intervention : {order.Agreed.Title}";

    private static string Text(Order order, Demand demand, string? contact, string from)
    {
        var to = contact is null ? "" : $" {contact}";
        return demand.Language == "en"
            ? $"Hello{to},\n\nOur work \"{order.Agreed.Title}\" has come to its end, and we thank you for your trust.\n\n"
                + $"In one figure from 1 to {SatisfactionAnswer.Best} ({SatisfactionAnswer.Best}: fully satisfied), how satisfied are you? And what should we do better next time?\n\nKind regards,\n\n{from}"
            : $"Bonjour{to},\n\nNotre intervention « {order.Agreed.Title} » est arrivée à son terme, et nous vous remercions de votre confiance.\n\n"
                + $"D'une note de 1 à {SatisfactionAnswer.Best} ({SatisfactionAnswer.Best} : pleinement satisfait), quelle est votre satisfaction ? Et que devrions-nous faire mieux la prochaine fois ?\n\nBien cordialement,\n\n{from}";
    }
}
