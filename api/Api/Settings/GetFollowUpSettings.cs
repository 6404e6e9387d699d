using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>GET /api/settings/follow-ups: plans, texts, weekly review, morning digest, under one version.</summary>
internal static class GetFollowUpSettings
{
    public static async Task<Versioned<FollowUpSettingsView>> Handle(IodDb db, CancellationToken cancel)
    {
        var stored = await db.FollowUpSettingsRows.AsNoTracking().SingleOrDefaultAsync(cancel);
        var version = stored?.Version ?? 0;
        return new(FollowUpSettingsView.Of(stored?.Settings ?? FollowUpSettings.Default, version), version);
    }
}
