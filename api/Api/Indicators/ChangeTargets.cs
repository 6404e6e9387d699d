using System.Globalization;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Indicators;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>PUT /api/indicators/targets/{year}: what the Gérant wants of a calendar year. If-Match is 0 for a year that has none yet.</summary>
internal static class ChangeTargets
{
    public static async Task<Versioned<YearTargets>> Handle(
        int year, IndicatorTargets targets, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (year is < 2000 or > 2100)
            throw new InvalidValueException("year", "Choisissez une année entre 2000 et 2100.");
        targets.Check();
        await step.Begin(cancel);
        var stored = await step.Db.Targets.FirstOrDefaultAsync(t => t.Year == year, cancel);
        expected.Check(stored?.Version ?? 0);
        if (stored is null)
            step.Db.Targets.Add(stored = new StoredTargets { Year = year, Targets = targets });
        stored.Targets = targets;
        stored.Version++;
        var said = string.Create(CultureInfo.InvariantCulture, $"Objectifs de l'année {year} modifiés.");
        await step.Record(user.At(clock.GetUtcNow()), Guid.Empty, new JournalNote(null, "Objectifs", said), cancel);
        return new(YearTargets.Of(year, stored), stored.Version);
    }
}
