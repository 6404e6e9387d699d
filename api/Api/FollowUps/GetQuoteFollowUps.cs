using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;

namespace IodOutlook.Api.FollowUps;

/// <summary>GET /api/quotes/{id}/follow-ups: how a sent quote is followed up.</summary>
internal static class GetQuoteFollowUps
{
    public static async Task<Versioned<FollowUpScheduleView>> Handle(Guid id, IodDb db, CancellationToken cancel) => await Of(db, id, cancel);

    public static async Task<Versioned<FollowUpScheduleView>> Of(IodDb db, Guid id, CancellationToken cancel)
    {
        var view = await FollowUpScheduleView.Of(db, id, cancel) ?? throw new NotFoundException("Ce devis n'est pas encore envoyé : il n'a pas de relances.");
        return new(view, view.Version);
    }
}
