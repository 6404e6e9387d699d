using IodOutlook.Api.Database;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.Breakfasts;

/// <summary>GET /api/breakfasts/{id}: its guests, its drafts, and what it brought.</summary>
internal static class GetBreakfast
{
    public static async Task<Versioned<BreakfastView>> Handle(Guid id, IodDb db, BreakfastViews views, CancellationToken cancel)
    {
        var breakfast = await db.Breakfast(id, cancel);
        return new(await views.Of(breakfast, cancel), breakfast.Version);
    }
}
