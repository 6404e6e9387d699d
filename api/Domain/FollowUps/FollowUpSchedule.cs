using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>The sent quote version that is followed up.</summary>
/// <param name="Name"><c>DEV-2026-0031 v2</c></param>
/// <param name="SentAt">UTC.</param>
/// <param name="ValidUntil">Inclusive: no follow-up comes after it.</param>
public sealed record SentQuote(Guid QuoteId, Guid VersionId, string Name, Guid ClientId, DateTime SentAt, DateOnly ValidUntil);

/// <summary>What an event made of a schedule: the next state, its lines of the journal, and the follow-up to deliver now, if one is due.</summary>
public sealed record ScheduleChange(FollowUpSchedule Schedule, IReadOnlyList<JournalNote> Notes, FollowUp? Due = null);

/// <summary>Why the follow-ups of a quote stop for good.</summary>
public enum StopCause
{
    Replied,
    Accepted,
    Refused,
    Expired,
    Revised,
    ByPerson,
}

/// <summary>
/// The follow-ups of one sent quote version, as a value: each event gives the next one. Three promises hold after every event: a planned follow-up stands on a day of the
/// send window and never after the validity; two planned ones are at least the minimum gap apart; one that will not be says why.
/// </summary>
/// <param name="Plan">As it was when the quote was sent.</param>
/// <param name="Alert">French: why the follow-ups wait for a person, such as a mail that came back.</param>
public sealed record FollowUpSchedule(SentQuote Quote, FollowUpPlan Plan, IReadOnlyList<FollowUp> FollowUps, string? Alert, int Version)
{
    private const string AfterValidity = "Le jour prévu tombe après la fin de validité du devis.";
    private const string TooShort = "La validité du devis est trop courte pour cette relance.";
    private const string CaughtUp = "Une seule relance remplace celles dont le jour est passé.";

    private IEnumerable<FollowUp> Planned => FollowUps.Where(f => f.IsPlanned).OrderBy(f => f.DueDay).ThenBy(f => f.Position);

    /// <summary>The next follow-up, when one is planned.</summary>
    public FollowUp? Next => Planned.FirstOrDefault();

    /// <summary>When (UTC) the clock has to be looked at next; null when nothing is planned, or when an alert waits for a person.</summary>
    public DateTime? NextLook => Alert is null && Next is { } next ? Plan.Window.OpensOn(next.DueDay) : null;

    /// <summary>The follow-up that was put before a person and not done yet: a draft in the drafts, or a reminder.</summary>
    public FollowUp? Waiting => FollowUps.LastOrDefault(f => f.State is FollowUpState.Drafted or FollowUpState.Reminded);

    /// <summary>A quote was sent: its follow-ups are planned, each on its day.</summary>
    public static ScheduleChange Start(SentQuote quote, FollowUpPlan plan, Func<Guid> newId)
    {
        var sentOn = FrenchDates.DayOf(quote.SentAt);
        var wanted = plan.Steps
            .Select(step => (Step: step, Day: WantedDay(step, sentOn, quote.ValidUntil)))
            .OrderBy(w => w.Day).ThenBy(w => w.Step.Days)
            .Select((w, i) => new FollowUp(
                newId(), quote.QuoteId, quote.VersionId, quote.ClientId, i + 1, w.Step.Tone, w.Step.Way, FollowUpState.Planned, w.Day, w.Day, false, null, null, 0))
            .Select(f => f.WantedDay <= sentOn ? f.End(FollowUpState.Skipped, TooShort) : f)
            .Select(f => f.IsPlanned && f.WantedDay > quote.ValidUntil ? f.End(FollowUpState.Skipped, AfterValidity) : f);
        var schedule = new FollowUpSchedule(quote, plan, [.. wanted], null, 0).Spaced(sentOn.AddDays(1));
        var days = schedule.Planned.Select(f => FrenchDates.Numeric(f.DueDay)).ToList();
        return new ScheduleChange(schedule, [schedule.Note(days.Count == 0 ? "Aucune relance possible avant la fin de validité." : $"Relances prévues : {string.Join(", ", days)}.")]);
    }

    /// <summary>
    /// Looks at the clock. At most one follow-up is delivered, however long nobody looked: those whose day has passed become one. Nothing is done outside the send window,
    /// while an alert stands, or when the client was followed up too recently; it is then done later.
    /// </summary>
    /// <param name="now">UTC. May lie before an earlier one: a clock can be set back, and nothing is then delivered twice.</param>
    /// <param name="lastContact">The day the client was last followed up, for whatever quote.</param>
    public ScheduleChange Tick(DateTime now, DateOnly? lastContact)
    {
        var today = FrenchDates.DayOf(now);
        var due = Planned.Where(f => f.DueDay <= today).ToList();
        if (due.Count == 0 || Alert is not null || (today <= Quote.ValidUntil && !Plan.Window.IsOpen(now)))
        {
            return Unchanged;
        }

        if (today > Quote.ValidUntil)
        {
            return Ended(Replace(due.Select(f => f.End(FollowUpState.Skipped, AfterValidity))), "Relance abandonnée : la validité du devis est passée.");
        }

        var caughtUp = Replace(due.SkipLast(1).Select(f => f.End(FollowUpState.Skipped, CaughtUp)));
        var earliest = lastContact?.AddDays(Plan.MinimumGapDays);
        return earliest > today ? caughtUp.Defer(due[^1], earliest.Value) : caughtUp.Deliver(due[^1], due[^1].Way, now);
    }

    /// <summary>A person wants the reply draft now, whatever the day. Those before it are dropped, those after it keep their distance.</summary>
    /// <exception cref="ProcessRefusedException">It was delivered, skipped or stopped.</exception>
    public ScheduleChange DraftNow(Guid followUpId, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        var chosen = RequirePlanned(followUpId);
        var earlier = Planned.TakeWhile(f => f.Id != chosen.Id).Select(f => f.End(FollowUpState.Skipped, CaughtUp));
        return Replace(earlier).Deliver(chosen, FollowUpWay.Draft, actor.At);
    }

    /// <summary>
    /// The client asked to be contacted later, or a person decided so. One follow-up stands on that day or the first sendable one after it; those that would have come before
    /// are dropped. When none is left, one is made.
    /// </summary>
    /// <param name="newId">Of the follow-up that may have to be made.</param>
    /// <exception cref="ProcessRefusedException">The quote will not be valid any more: it needs a new version first.</exception>
    public ScheduleChange Postpone(DateOnly until, string reason, Guid newId, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        var today = FrenchDates.DayOf(actor.At);
        if (until <= today)
        {
            throw new InvalidValueException("until", "Choisissez un jour à venir.");
        }

        var day = Plan.Window.OnOrAfter(until);
        if (day > Quote.ValidUntil)
        {
            throw new ProcessRefusedException(
                Refusal.AfterValidity,
                $"Le devis {Quote.Name} n'est valable que jusqu'au {FrenchDates.InWords(Quote.ValidUntil)} : créez une nouvelle version pour relancer le {FrenchDates.InWords(day)}.");
        }

        var schedule = (Next is null ? With(Extra(newId, day)) : this).MovePast(day, reason, postponed: true) with { Alert = null };
        return Ended(schedule, $"Relance reportée au {FrenchDates.InWords(day)} : {reason}");
    }

    /// <summary>The client is away: what would have come before the return becomes one follow-up after it.</summary>
    /// <param name="returnsOn">The first day back; a message that does not say it counts for a week.</param>
    public ScheduleChange PauseForAbsence(DateOnly? returnsOn, DateTime now)
    {
        var back = returnsOn ?? FrenchDates.DayOf(now).AddDays(7);
        var day = Plan.Window.OnOrAfter(back);
        return Next is null || Next.DueDay >= day
            ? Unchanged
            : Ended(MovePast(day, "Le client est absent.", postponed: false), $"Client absent : relances suspendues jusqu'au {FrenchDates.InWords(back)}.");
    }

    /// <summary>A mail to the client came back: writing again to the same address helps nobody. A person is warned instead.</summary>
    public ScheduleChange Bounced(string address) => Next is null
        ? Unchanged
        : Ended(
            this with { Alert = $"Le message à {address} n'a pas été remis : vérifiez l'adresse." },
            $"Message non remis à {address} : relances suspendues, à vérifier.");

    /// <summary>The alert was seen to; what came due meanwhile becomes one follow-up.</summary>
    public ScheduleChange SettleAlert(Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        var day = Plan.Window.OnOrAfter(FrenchDates.DayOf(actor.At));
        return Alert is null ? Unchanged : Ended(MovePast(day, CaughtUp, postponed: false) with { Alert = null }, "Alerte levée : les relances reprennent.");
    }

    /// <summary>Nothing more is planned; what was delivered stays.</summary>
    public ScheduleChange Stop(StopCause cause, string? comment = null)
    {
        var stopped = Planned.Select(f => f.End(FollowUpState.Stopped, comment ?? InFrench(cause))).ToList();
        return stopped.Count == 0 ? Unchanged with { Schedule = this with { Alert = null } } : Ended(Replace(stopped) with { Alert = null }, $"Relances arrêtées : {comment ?? InFrench(cause)}");
    }

    /// <summary>What stopped the follow-ups was undone, or is settled: those stopped are planned again, those whose day has passed as one.</summary>
    public ScheduleChange Resume(Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        var again = FollowUps.Where(f => f.State == FollowUpState.Stopped).Select(f => f with { State = FollowUpState.Planned, Reason = null, Version = f.Version + 1 }).ToList();
        var tomorrow = FrenchDates.DayOf(actor.At).AddDays(1);
        return again.Count == 0 ? Unchanged : Ended(Replace(again).MovePast(Plan.Window.OnOrAfter(tomorrow), CaughtUp, postponed: false), "Les relances reprennent.");
    }

    /// <summary>The draft was seen among the sent messages.</summary>
    public ScheduleChange RecordSent(Guid followUpId) => FollowUps.FirstOrDefault(f => f.Id == followUpId) is { State: FollowUpState.Drafted } drafted
        ? Ended(Replace([drafted with { State = FollowUpState.Sent, Version = drafted.Version + 1 }]), "Relance envoyée.")
        : Unchanged;

    /// <summary>A person says that a follow-up was done another way: a call, a mail of their own; what waits for them waits no longer.</summary>
    /// <exception cref="ProcessRefusedException">It is not one that waits for a person.</exception>
    public ScheduleChange RecordDone(Guid followUpId, string? comment, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        if (FollowUps.FirstOrDefault(f => f.Id == followUpId) is not { State: FollowUpState.Drafted or FollowUpState.Reminded } waiting)
        {
            throw new ProcessRefusedException(Refusal.FollowUpClosed, $"Cette relance du devis {Quote.Name} n'attend rien de vous : elle n'est pas préparée, ou elle est déjà faite.");
        }

        var done = waiting with { State = FollowUpState.Sent, Reason = comment ?? waiting.Reason, Version = waiting.Version + 1 };
        return Ended(Replace([done]), string.IsNullOrWhiteSpace(comment) ? $"Relance {done.Position} faite." : $"Relance {done.Position} faite : {comment.Trim()}");
    }

    private ScheduleChange Unchanged => new(this, []);

    private static DateOnly WantedDay(FollowUpStep step, DateOnly sentOn, DateOnly validUntil) => step.Anchor switch
    {
        FollowUpAnchor.AfterSent => sentOn.AddDays(step.Days),
        FollowUpAnchor.BeforeValidityEnds => validUntil.AddDays(-step.Days),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private ScheduleChange Deliver(FollowUp followUp, FollowUpWay way, DateTime at)
    {
        var delivered = followUp.Deliver(way, at);
        var next = Replace([delivered]).Spaced(FrenchDates.DayOf(at).AddDays(Math.Max(1, Plan.MinimumGapDays)));
        return Ended(next, InFrench(way, followUp.Position)) with { Due = delivered };
    }

    private ScheduleChange Defer(FollowUp followUp, DateOnly earliest)
    {
        var day = Plan.Window.OnOrAfter(earliest);
        var reason = $"Le client a été relancé il y a moins de {Plan.MinimumGapDays} jours.";
        return Ended(MovePast(day, reason, postponed: false), $"Relance {followUp.Position} décalée au {FrenchDates.InWords(day)} : {reason}");
    }

    /// <summary>All that is planned before a day becomes one follow-up on it: the last one, whose tone is right by then.</summary>
    private FollowUpSchedule MovePast(DateOnly day, string reason, bool postponed)
    {
        var before = Planned.Where(f => f.DueDay < day).ToList();
        var first = before.Count > 0 ? before[^1] : postponed ? Next : null;
        return first is null
            ? Spaced(day)
            : Replace([.. before.SkipLast(1).Select(f => f.End(FollowUpState.Skipped, reason)), first.MoveTo(day, reason, postponed)]).Spaced(day);
    }

    /// <summary>Keeps the promises: each planned follow-up on a sendable day, a gap after the one before, none after the validity.</summary>
    private FollowUpSchedule Spaced(DateOnly earliest)
    {
        var moved = new List<FollowUp>();
        foreach (var followUp in Planned)
        {
            var day = SendableDay(followUp, earliest);
            moved.Add(day > Quote.ValidUntil ? followUp.End(FollowUpState.Skipped, AfterValidity)
                : day == followUp.DueDay ? followUp
                : followUp.MoveTo(day, followUp.Reason ?? "Décalée au jour ouvré qui convient.", postponed: false));
            earliest = moved[^1].IsPlanned ? day.AddDays(Math.Max(1, Plan.MinimumGapDays)) : earliest;
        }

        return Replace(moved);
    }

    /// <summary>What stands before the end of validity is moved earlier when it can be: later, it could miss its point.</summary>
    private DateOnly SendableDay(FollowUp followUp, DateOnly earliest)
    {
        var day = Plan.Window.OnOrAfter(followUp.DueDay > earliest ? followUp.DueDay : earliest);
        var before = Plan.Window.OnOrBefore(followUp.DueDay);
        return day > Quote.ValidUntil && before >= earliest ? before : day;
    }

    private FollowUp Extra(Guid id, DateOnly day) => new(
        id, Quote.QuoteId, Quote.VersionId, Quote.ClientId, FollowUps.Count + 1, Tone.Friendly, Plan.Steps[0].Way, FollowUpState.Planned, day, day, true, null, null, 0);

    private FollowUp RequirePlanned(Guid id)
    {
        var followUp = FollowUps.FirstOrDefault(f => f.Id == id);
        return followUp is { IsPlanned: true }
            ? followUp
            : throw new ProcessRefusedException(Refusal.FollowUpClosed, $"Cette relance du devis {Quote.Name} n'est plus prévue : {followUp?.Reason ?? "elle a déjà été faite."}");
    }

    private FollowUpSchedule With(FollowUp extra) => this with { FollowUps = [.. FollowUps, extra] };

    private FollowUpSchedule Replace(IEnumerable<FollowUp> changed)
    {
        var byId = changed.ToDictionary(f => f.Id);
        return this with { FollowUps = [.. FollowUps.Select(f => byId.GetValueOrDefault(f.Id, f))] };
    }

    private ScheduleChange Ended(FollowUpSchedule next, string summary) => new(next with { Version = Version + 1 }, [Note(summary)]);

    private JournalNote Note(string summary) => new(null, Quote.Name, summary);

    private static string InFrench(FollowUpWay way, int position) => way switch
    {
        FollowUpWay.Draft => $"Relance {position} : brouillon de réponse demandé.",
        FollowUpWay.Reminder => $"Relance {position} : à faire aujourd'hui.",
        FollowUpWay.Send => $"Relance {position} : envoi demandé.",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static string InFrench(StopCause cause) => cause switch
    {
        StopCause.Replied => "le client a répondu.",
        StopCause.Accepted => "le devis est accepté.",
        StopCause.Refused => "le devis est refusé.",
        StopCause.Expired => "la validité du devis est passée.",
        StopCause.Revised => "une nouvelle version remplace le devis.",
        StopCause.ByPerson => "arrêt demandé.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };
}
