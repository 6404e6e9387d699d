using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Demands;

/// <summary>POST /api/demands/{id}/dismiss: not commercial, a duplicate, or another reason.</summary>
internal static class DismissDemand
{
    internal enum Reason
    {
        NotCommercial,
        Duplicate,
        Other,
    }

    internal sealed record Request(Reason Reason, Guid? DuplicateOf, string? Comment);

    public static async Task<Versioned<DemandView>> Handle(
        Guid id, Request request, ExpectedVersion expected, StepTransaction step, DemandViews views, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var actor = user.At(clock.GetUtcNow());
        var demand = await step.Db.Demand(id, expected, cancel);
        var note = demand.Dismiss(await InFrench(step.Db, id, request, cancel), request.DuplicateOf, actor);
        await step.Record(actor, demand.Id, note, cancel);
        return new(await views.Of(demand, cancel), demand.Version);
    }

    private static async Task<string> InFrench(IodDb db, Guid id, Request request, CancellationToken cancel)
    {
        var comment = request.Comment?.Trim() ?? "";
        return request.Reason switch
        {
            Reason.NotCommercial => Join("non commerciale", comment),
            Reason.Duplicate => Join($"doublon de {await Original(db, id, request.DuplicateOf, cancel)}", comment),
            _ => comment,
        };
    }

    private static async Task<string> Original(IodDb db, Guid id, Guid? duplicateOf, CancellationToken cancel) =>
        await db.Demands.Where(d => d.Id == duplicateOf && d.Id != id).Select(d => d.Reference).FirstOrDefaultAsync(cancel)
        ?? throw new InvalidValueException("duplicateOf", "Indiquez la demande dont celle-ci est le doublon.");

    private static string Join(string reason, string comment) => comment.Length == 0 ? reason : $"{reason}, {comment}";
}
