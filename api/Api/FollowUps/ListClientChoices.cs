using IodOutlook.Api.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.FollowUps;

/// <summary>GET /api/follow-up-choices: the clients that are not followed up as the others are, by name.</summary>
internal static class ListClientChoices
{
    private const int Most = 200;

    internal sealed record Item(Guid ClientId, string ClientName, bool Off, Guid? PlanId, int? MinimumGapDays);

    public static async Task<Ok<IReadOnlyList<Item>>> Handle(IodDb db, CancellationToken cancel)
    {
        var rows = await (
            from choice in db.FollowUpChoices
            join client in db.Clients on choice.SubjectId equals client.Id
            orderby client.Name
            select new { client.Id, client.Name, choice.Choice }).AsNoTracking().ToListAsync(cancel);
        // A choice taken back is kept for its version: it says nothing.
        var own = rows.Where(r => r.Choice.Off || r.Choice.PlanId is not null || r.Choice.MinimumGapDays is not null);
        return TypedResults.Ok<IReadOnlyList<Item>>([.. own.Take(Most).Select(r => new Item(r.Id, r.Name, r.Choice.Off, r.Choice.PlanId, r.Choice.MinimumGapDays))]);
    }
}
