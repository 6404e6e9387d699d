using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Documents.Indicators;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Indicators;

/// <summary>The indicators with what stands around them: targets, follow-ups, names.</summary>
internal sealed class IndicatorReports(IodDb db, IndicatorFacts facts, DueFollowUps followUps, KnownPeople people, TimeProvider clock)
{
    public DateOnly Today => FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);

    public Task<IndicatorFigures> Figures(Span span, CancellationToken cancel) => facts.Read(table => IndicatorTable.Of(table, span, Today), cancel);

    public Task<FollowUpTally> FollowUps(Span span, CancellationToken cancel) => followUps.Tally(span, Today, cancel);

    /// <summary>What the years of the period ask of it.</summary>
    public async Task<IndicatorTargets> Targets(Span span, CancellationToken cancel) =>
        IndicatorTargets.For(span, await db.Targets.AsNoTracking().ToDictionaryAsync(t => t.Year, t => t.Targets, cancel));

    /// <summary>Everything, as it leaves the house.</summary>
    public async Task<IndicatorReport> Of(Span span, CancellationToken cancel)
    {
        var figures = await Figures(span, cancel);
        var names = await people.Names(cancel);
        return new(
            figures,
            await Targets(span, cancel),
            await FollowUps(span, cancel),
            [
                ("Par mois", Named(figures.Months, key => key)),
                ("Par origine", Named(figures.Sources, key => key == QuoteMatter.NoSource ? "Non précisée" : ChannelNames.Of(key))),
                ("Par prestation", Named(figures.Services, ServiceNames.Of)),
                ("Par client", Named(figures.Clients, key => key)),
                ("Par consultant", Named(figures.Consultants, key => names.GetValueOrDefault(key, key))),
            ],
            [.. figures.Lost.Select(lost => (lost.Reason is { } reason ? Answer.InFrench(reason) : "sans réponse, expiré", lost.Lost))]);
    }

    private static List<NamedPart> Named(IReadOnlyList<Part> parts, Func<string, string> name) => [.. parts.Select(part => new NamedPart(name(part.Key), part.Performance))];
}
