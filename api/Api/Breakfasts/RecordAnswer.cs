using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Breakfasts;

namespace IodOutlook.Api.Breakfasts;

/// <summary>POST /api/breakfasts/{id}/answer: what a guest said to a person; null takes it back.</summary>
internal static class RecordAnswer
{
    internal sealed record Request(Guid ContactId, GuestAnswer? Answer);

    public static async Task<Versioned<BreakfastView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, BreakfastViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var breakfast = await step.Db.Breakfast(id, expected, cancel);
        await step.Record(actor, id, breakfast.RecordAnswer(request.ContactId, request.Answer, actor), cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
