using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>What is decided on an open quote.</summary>
public enum ReviewChoice
{
    FollowUpNow,
    WaitUntil,
    Revise,

    /// <summary>Recorded as a refusal, with its reason.</summary>
    Close,
    Call,
}

/// <summary>The decision on one quote: what, who, by when.</summary>
/// <param name="ById">The person who does it.</param>
/// <param name="Due">By when; of <see cref="ReviewChoice.WaitUntil"/>, the day to wait for.</param>
/// <param name="Reason">Of <see cref="ReviewChoice.Close"/>.</param>
/// <param name="DecidedAt">UTC.</param>
public sealed record ReviewDecision(
    Guid QuoteId, string QuoteName, ReviewChoice Choice, string ById, string ByName, DateOnly Due, RefusalReason? Reason, string? Comment, DateTime DecidedAt)
{
    /// <exception cref="InvalidValueException">Somebody, a day or a reason is missing.</exception>
    public void Check(DateOnly today)
    {
        Require(!string.IsNullOrWhiteSpace(ById), "byId", "Indiquez qui s'en charge.");
        Require(Due >= today && Due <= today.AddYears(1), "due", "Indiquez pour quand : aujourd'hui ou plus tard, dans l'année.");
        Require(Choice != ReviewChoice.WaitUntil || Due > today, "due", "Indiquez jusqu'à quel jour attendre.");
        Require(Choice != ReviewChoice.Close || Reason is not null, "reason", "Indiquez la raison de la clôture.");
        Require(Comment is null || Comment.Length <= 1000, "comment", "Le commentaire dépasse 1 000 caractères.");
    }

    /// <summary>« Appeler le client (E. L., pour le mardi 14 avril) »</summary>
    public string InFrench()
    {
        var what = Choice switch
        {
            ReviewChoice.FollowUpNow => "Relancer maintenant",
            ReviewChoice.WaitUntil => "Attendre",
            ReviewChoice.Revise => "Revoir le devis",
            ReviewChoice.Close => $"Clore ({Answer.InFrench(Reason ?? RefusalReason.Other)})",
            ReviewChoice.Call => "Appeler le client",
            _ => throw new InvalidOperationException(),
        };
        var comment = string.IsNullOrWhiteSpace(Comment) ? "" : $". {Comment.Trim()}";
        return $"{what} ({ByName}, {(Choice == ReviewChoice.WaitUntil ? "jusqu'au" : "pour le")} {FrenchDates.WithWeekday(Due)}){comment}";
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}

/// <summary>What became of a quote since a decision: the facts that tell whether it was done.</summary>
/// <param name="FollowedUpOn">The last day a follow-up was delivered, after the decision.</param>
/// <param name="RevisedOn">The day a later version was made, after the decision.</param>
/// <param name="LastWordOn">The last day the client said anything, after the decision.</param>
/// <param name="CalledOn">The day somebody noted the call.</param>
public sealed record SinceDecision(QuoteState State, DateOnly? FollowedUpOn, DateOnly? RevisedOn, DateOnly? LastWordOn, DateOnly? CalledOn);

public enum DecisionOutcome
{
    Done,

    /// <summary>Its day has not come.</summary>
    Pending,
    Late,

    /// <summary>The quote ended, or the client spoke first: there is nothing left to do.</summary>
    Overtaken,
}

/// <summary>Last week's decision with what was done: shown at the next review, where nothing is quietly forgotten.</summary>
public sealed record DecisionFollowed(ReviewDecision Decision, DecisionOutcome Outcome, string InFrench)
{
    public static DecisionFollowed Of(ReviewDecision decision, SinceDecision since, DateOnly today)
    {
        if (DoneOn(decision, since) is { } done)
        {
            return new DecisionFollowed(decision, DecisionOutcome.Done, $"Fait le {FrenchDates.Numeric(done)}.");
        }

        if (decision.Choice == ReviewChoice.Close && since.State == QuoteState.Refused)
        {
            return new DecisionFollowed(decision, DecisionOutcome.Done, "Fait : le devis est clos.");
        }

        if (since.State != QuoteState.Sent)
        {
            return new DecisionFollowed(decision, DecisionOutcome.Overtaken, $"Sans objet : le devis est « {FrenchNames.Of(since.State)} ».");
        }

        if (since.LastWordOn is { } word)
        {
            return new DecisionFollowed(decision, DecisionOutcome.Overtaken, $"Sans objet : le client a répondu le {FrenchDates.Numeric(word)}.");
        }

        return Waiting(decision, today);
    }

    private static DateOnly? DoneOn(ReviewDecision decision, SinceDecision since) => decision.Choice switch
    {
        ReviewChoice.FollowUpNow => since.FollowedUpOn,
        ReviewChoice.Revise => since.RevisedOn,
        ReviewChoice.Call => since.CalledOn,
        _ => null,
    };

    private static DecisionFollowed Waiting(ReviewDecision decision, DateOnly today) => (decision.Choice, decision.Due < today) switch
    {
        (ReviewChoice.WaitUntil, true) => new DecisionFollowed(decision, DecisionOutcome.Done, "L'attente est terminée : à décider de nouveau."),
        (_, true) => new DecisionFollowed(decision, DecisionOutcome.Late, $"Pas fait : c'était prévu pour le {FrenchDates.Numeric(decision.Due)}."),
        _ => new DecisionFollowed(decision, DecisionOutcome.Pending, $"Prévu pour le {FrenchDates.Numeric(decision.Due)}."),
    };
}
