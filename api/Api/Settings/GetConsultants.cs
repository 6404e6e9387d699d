using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>GET /api/settings/consultants: the whole list under one version.</summary>
internal static class GetConsultants
{
    public static async Task<Versioned<IReadOnlyList<ConsultantView>>> Handle(IodDb db, CancellationToken cancel)
    {
        var consultants = await db.Consultants.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancel);
        return new([.. consultants.Select(ConsultantView.Of)], VersionOf(consultants));
    }

    /// <summary>Nobody is ever removed and every change counts one up: the sum tells any two lists apart.</summary>
    public static int VersionOf(IEnumerable<StoredConsultant> consultants) => consultants.Sum(c => c.Version + 1);
}
