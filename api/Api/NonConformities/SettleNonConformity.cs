using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.NonConformities;

/// <summary>POST /api/non-conformities/{id}/settle: what was done about it.</summary>
internal static class SettleNonConformity
{
    internal sealed record Request(string Comment);

    public static async Task<Versioned<NonConformityView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var open = await step.Db.NonConformities.FirstOrDefaultAsync(n => n.Id == id, cancel) ?? throw new NotFoundException("Cette non-conformité n'existe pas.");
        expected.Check(open.Version);
        var (settled, note) = open.Settle(request.Comment, actor);
        step.Db.Entry(open).CurrentValues.SetValues(settled);
        await step.Record(actor, settled.QuoteId, note, cancel);
        return new(NonConformityView.Of(settled), settled.Version);
    }
}
