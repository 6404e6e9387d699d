using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>GET /api/settings/company</summary>
internal static class GetCompany
{
    public static async Task<Versioned<CompanyView>> Handle(IodDb db, CancellationToken cancel)
    {
        var stored = await db.Profiles.AsNoTracking().SingleAsync(cancel);
        return new(CompanyView.Of(stored), stored.Version);
    }
}
