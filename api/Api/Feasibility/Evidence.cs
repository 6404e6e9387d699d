using IodOutlook.Api.Database;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Quotes;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Feasibility;

/// <summary>Gathers what feasibility is computed from: the grid in force, the consultants, their calendars.</summary>
internal sealed class Evidence(IodDb db, ICalendar calendar, TimeProvider clock)
{
    /// <summary>How far ahead calendars are looked at, in days; further when more is wanted.</summary>
    private const int Horizon = 120;
    private const int BeyondWanted = 30;
    private const int Furthest = 400;

    public async Task<FeasibilityEvidence> For(Demand demand, CancellationToken cancel)
    {
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var horizon = HorizonOf(today, demand.Deadline?.To);
        var grids = await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel);
        var efforts = PriceGrid.InForce(grids, today).Items.Select(i => new ServiceEffort(i.Service, i.LabelFr, i.SetupDays, i.DaysPerPerson));
        return FeasibilityCheck.Compute(new FeasibilityQuestion(
            demand.Needs, demand.Deadline, [.. efforts], await Consultants(today, horizon, cancel), today, horizon));
    }

    private static DateOnly HorizonOf(DateOnly today, DateOnly? wanted)
    {
        var usual = today.AddDays(Horizon);
        var beyond = wanted is { } to && to < today.AddDays(Furthest) ? to.AddDays(BeyondWanted) : usual;
        return beyond > usual ? beyond : usual;
    }

    private async Task<List<ConsultantAvailability>> Consultants(DateOnly today, DateOnly horizon, CancellationToken cancel)
    {
        var consultants = await db.Consultants.AsNoTracking().Where(c => c.Active).OrderBy(c => c.Name).ToListAsync(cancel);
        var busy = await calendar.Busy([.. consultants.Select(c => c.Address)], today, horizon, cancel);
        return [.. consultants.Select(c => Availability(c, busy.GetValueOrDefault(c.Address), today, horizon))];
    }

    private static ConsultantAvailability Availability(StoredConsultant consultant, IReadOnlyList<BusyTime>? busy, DateOnly today, DateOnly horizon) => new(
        consultant.Id,
        consultant.Name,
        consultant.Skills,
        Domain.Feasibility.Availability.FreeDays([.. (busy ?? []).Select(b => (b.From, b.To))], today.AddDays(1), horizon, consultant.DaysPerWeek),
        busy is not null);
}
