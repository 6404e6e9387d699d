using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>PUT /api/settings/company: printed on every quote from now on; what was approved stays as it was printed.</summary>
internal static class ChangeCompany
{
    public static async Task<Versioned<CompanyView>> Handle(
        CompanyProfile profile, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        profile.Check();
        await step.Begin(cancel);
        var stored = await step.Db.Profiles.SingleAsync(cancel);
        expected.Check(stored.Version);
        stored.Profile = profile;
        stored.Version++;
        await step.Record(user.At(clock.GetUtcNow()), Guid.Empty, new JournalNote(null, "Paramètres", "Profil de l'entreprise modifié."), cancel);
        return new(CompanyView.Of(stored), stored.Version);
    }
}
