using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>When the « revue des devis en cours » takes place.</summary>
/// <param name="Weekday">Monday to Friday. On a holiday the review is held on the next working day.</param>
/// <param name="Hour">In Paris.</param>
/// <param name="ParticipantIds">Who usually takes part; null while nobody said.</param>
public sealed record ReviewRhythm(DayOfWeek Weekday, TimeOnly Hour, IReadOnlyList<string>? ParticipantIds = null)
{
    private const int MostParticipants = 50;

    public static ReviewRhythm Default { get; } = new(DayOfWeek.Monday, new TimeOnly(8, 0));

    /// <exception cref="InvalidValueException">The day is no working day of the week, or there are too many participants.</exception>
    public void Check()
    {
        if (Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            throw new InvalidValueException("weekday", "La revue se tient du lundi au vendredi.");
        }

        if (ParticipantIds?.Count > MostParticipants)
        {
            throw new InvalidValueException("participantIds", $"La revue compte au plus {MostParticipants} participants.");
        }
    }

    /// <summary>The Monday by which a week is known.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The day the review of a week is held; in a week of holidays, the first working day after.</summary>
    public DateOnly DayIn(DateOnly week) => WorkingDays.OnOrAfter(WeekOf(week).AddDays(((int)Weekday + 6) % 7));

    /// <summary>The week whose review is due, or was last, at a time.</summary>
    /// <param name="now">UTC.</param>
    public DateOnly WeekDueAt(DateTime now)
    {
        var paris = FrenchDates.InParis(now);
        var today = DateOnly.FromDateTime(paris);
        var week = WeekOf(today);
        var held = DayIn(week);
        return today > held || (today == held && TimeOnly.FromDateTime(paris) >= Hour) ? week : week.AddDays(-7);
    }

    /// <summary>
    /// The weeks whose review should have been held and was not, the oldest first. The current one counts from the day after its day: a meeting in the afternoon is not a missed one.
    /// </summary>
    /// <param name="lastClosed">The week of the last review that was closed.</param>
    public IReadOnlyList<DateOnly> Missed(DateOnly lastClosed, DateTime now)
    {
        var today = FrenchDates.DayOf(now);
        var missed = new List<DateOnly>();
        for (var week = WeekOf(lastClosed).AddDays(7); DayIn(week) < today; week = week.AddDays(7))
        {
            missed.Add(week);
        }

        return missed;
    }
}

/// <summary>What the minutes of a review say.</summary>
/// <param name="ExclVatCents">Of all quotes of the agenda.</param>
/// <param name="Decisions">In the order of the agenda.</param>
/// <param name="Before">The decisions of the review before, with what was done.</param>
public sealed record ReviewMinutes(
    DateOnly Week,
    DateOnly HeldOn,
    IReadOnlyList<string> Participants,
    long ExclVatCents,
    IReadOnlyList<MinutesLine> Decisions,
    IReadOnlyList<DecisionFollowed> Before,
    IReadOnlyList<DateOnly> MissedWeeks);

/// <summary>One quote of the minutes.</summary>
public sealed record MinutesLine(AgendaLine Line, ReviewDecision Decision);

/// <summary>The review of one week: the decisions taken so far, then its minutes. A value: each step gives the next one.</summary>
/// <param name="Week">Its Monday; one review a week.</param>
/// <param name="ClosedAt">UTC; null while it is open.</param>
/// <param name="Version">Counts up at each change; guards against writing over somebody else's change.</param>
public sealed record WeeklyReview(Guid Id, DateOnly Week, IReadOnlyList<ReviewDecision> Decisions, DateTime? ClosedAt, int Version)
{
    public static WeeklyReview Open(Guid id, DateOnly week) => new(id, ReviewRhythm.WeekOf(week), [], null, 0);

    /// <summary>« Revue des devis en cours, semaine du 1er mars 2027 »</summary>
    public string Name => $"Revue des devis en cours, semaine du {FrenchDates.InWords(Week)}";

    /// <summary>Decides on a quote; a second decision takes the place of the first.</summary>
    /// <exception cref="InvalidValueException">The decision is incomplete.</exception>
    /// <exception cref="ProcessRefusedException">The review is closed.</exception>
    public (WeeklyReview Review, JournalNote Note) Decide(ReviewDecision decision, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        decision.Check(FrenchDates.DayOf(actor.At));
        RequireOpen();
        var before = Decisions.FirstOrDefault(d => d.QuoteId == decision.QuoteId);
        return (
            this with { Decisions = [.. Decisions.Where(d => d.QuoteId != decision.QuoteId), decision], Version = Version + 1 },
            new JournalNote(null, decision.QuoteName, $"Revue hebdomadaire : {decision.InFrench()}", before?.InFrench(), decision.InFrench()));
    }

    /// <summary>Ends the review. Every quote of the agenda needs its decision.</summary>
    /// <param name="agenda">The quotes open now, and those decided on in this review: a quote closed by its decision belongs to the minutes.</param>
    /// <exception cref="ProcessRefusedException">A decision is missing, or the review is closed.</exception>
    public (WeeklyReview Review, ReviewMinutes Minutes, JournalNote Note) Close(
        IReadOnlyList<AgendaLine> agenda, IReadOnlyList<string> participants, IReadOnlyList<DecisionFollowed> before, IReadOnlyList<DateOnly> missed, Actor actor)
    {
        WhoMay.Require(actor.Role, Step.PrepareMail);
        RequireOpen();
        var decided = Decisions.ToDictionary(d => d.QuoteId);
        var missing = agenda.Where(line => !decided.ContainsKey(line.Item.QuoteId)).Select(line => line.Item.QuoteName).ToList();
        if (missing.Count > 0)
        {
            throw new ProcessRefusedException(
                Refusal.DecisionMissing, $"Il manque une décision pour {(missing.Count == 1 ? "un devis" : $"{missing.Count} devis")} : {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? "…" : "")}.");
        }

        var lines = agenda.Select(line => new MinutesLine(line, decided[line.Item.QuoteId])).ToList();
        var minutes = new ReviewMinutes(
            Week, FrenchDates.DayOf(actor.At), participants, agenda.Sum(line => line.Item.ExclVatCents), lines, before, [.. missed.Where(week => week < Week)]);
        var closed = this with { ClosedAt = actor.At, Version = Version + 1 };
        return (closed, minutes, new JournalNote(null, Name, $"Revue close : {(lines.Count <= 1 ? $"{lines.Count} décision" : $"{lines.Count} décisions")}."));
    }

    private void RequireOpen()
    {
        if (ClosedAt is not null)
        {
            throw new ProcessRefusedException(Refusal.ReviewClosed, $"La revue de la semaine du {FrenchDates.InWords(Week)} est close ; son compte rendu ne change plus.");
        }
    }
}
