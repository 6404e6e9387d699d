using IodOutlook.Domain.Demands;

namespace IodOutlook.Domain.Feasibility;

/// <summary>How much work a service is, in hundredths of a day.</summary>
/// <param name="SetupDays">Once for each need of the service.</param>
public sealed record ServiceEffort(string Service, string Label, int SetupDays, int DaysPerPerson);

/// <summary>A service a consultant may deliver; <paramref name="ValidUntil"/> is the last day of an accreditation that runs out.</summary>
public sealed record Skill(string Service, DateOnly? ValidUntil)
{
    public bool IsValidOn(DateOnly day) => ValidUntil is null || day <= ValidUntil;
}

/// <summary>A consultant: what they may deliver, and the days they have left.</summary>
/// <param name="CalendarKnown">False when no calendar answered: every working day then counts as free, and the evidence says so.</param>
public sealed record ConsultantAvailability(Guid Id, string Name, IReadOnlyList<Skill> Skills, IReadOnlyList<FreeDay> FreeDays, bool CalendarKnown);

/// <summary>What feasibility is computed from.</summary>
/// <param name="Horizon">Last day looked at.</param>
public sealed record FeasibilityQuestion(
    IReadOnlyList<Need> Needs,
    Period? Wanted,
    IReadOnlyList<ServiceEffort> Efforts,
    IReadOnlyList<ConsultantAvailability> Consultants,
    DateOnly Today,
    DateOnly Horizon);

/// <summary>A verdict the figures suggest, and the sentence that says why. A person decides.</summary>
public sealed record SuggestedVerdict(Criterion Criterion, Verdict Suggested, string Sentence);

/// <summary>Who may deliver a service.</summary>
public sealed record ServiceHolders(string Service, string Label, int DaysNeeded, IReadOnlyList<Holder> Holders);

public sealed record Holder(Guid ConsultantId, string Name, DateOnly? ValidUntil, bool Valid);

/// <summary>The computed answer to "can we do it, and when?". Days in hundredths.</summary>
/// <param name="EarliestDate">The first day by which all the work can be done; null when not within the horizon.</param>
/// <param name="DaysFree">Days free of those who hold a skill asked for, until the wanted date (or the horizon).</param>
public sealed record FeasibilityEvidence(
    Period? Wanted,
    DateOnly? EarliestDate,
    int DaysNeeded,
    int DaysFree,
    IReadOnlyList<SuggestedVerdict> Criteria,
    IReadOnlyList<ServiceHolders> Services,
    IReadOnlyList<ConsultantAvailability> Consultants)
{
    /// <summary>The sentences, as they are kept with the decision.</summary>
    public IReadOnlyDictionary<Criterion, string> Sentences => Criteria.ToDictionary(c => c.Criterion, c => c.Sentence);
}
