using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>The day a step counts from.</summary>
public enum FollowUpAnchor
{
    AfterSent,
    BeforeValidityEnds,
}

public enum Tone
{
    Friendly,
    Neutral,
    Firm,
}

/// <summary>What a step does when its day has come.</summary>
public enum FollowUpWay
{
    /// <summary>A reply draft in the thread, in the owner's mailbox; a person sends it.</summary>
    Draft,

    /// <summary>A line in the list of things to do; no mail.</summary>
    Reminder,

    /// <summary>The mail leaves by itself. Chosen explicitly, never a default.</summary>
    Send,
}

/// <summary>One step of a plan.</summary>
/// <param name="Days">Calendar days from the anchor. The day found is moved to the next one of the send window, or to the one before when the next comes after the validity.</param>
public sealed record FollowUpStep(FollowUpAnchor Anchor, int Days, Tone Tone, FollowUpWay Way);

/// <summary>
/// How quotes are followed up, as data. A quote keeps the plan it was sent with: changing or deleting a plan later touches only quotes sent afterwards.
/// </summary>
/// <param name="MinimumGapDays">Calendar days between two follow-ups to one client, whatever the quotes.</param>
public sealed record FollowUpPlan(Guid Id, string Name, bool IsDefault, IReadOnlyList<FollowUpStep> Steps, int MinimumGapDays, SendWindow Window)
{
    public const int MaxSteps = 12;

    /// <summary>The plan a new house begins with: 7, 15 and 30 days after the sending, and 5 days before the validity ends.</summary>
    public static FollowUpPlan Default { get; } = new(
        new Guid("0193d5a0-0000-7000-8000-00000000f001"),
        "Relances standard",
        true,
        [
            new(FollowUpAnchor.AfterSent, 7, Tone.Friendly, FollowUpWay.Draft),
            new(FollowUpAnchor.AfterSent, 15, Tone.Neutral, FollowUpWay.Draft),
            new(FollowUpAnchor.AfterSent, 30, Tone.Neutral, FollowUpWay.Draft),
            new(FollowUpAnchor.BeforeValidityEnds, 5, Tone.Firm, FollowUpWay.Draft),
        ],
        5,
        SendWindow.Default);

    /// <exception cref="InvalidValueException">A value cannot be; the field is named.</exception>
    public void Check()
    {
        Require(!string.IsNullOrWhiteSpace(Name) && Name.Length <= 100, "name", "Donnez un nom au plan (au plus 100 caractères).");
        Require(Steps.Count is >= 1 and <= MaxSteps, "steps", $"Un plan compte de 1 à {MaxSteps} relances. Pour n'en faire aucune, désactivez les relances du client ou du devis.");
        for (var i = 0; i < Steps.Count; i++)
        {
            Require(Steps[i].Days is >= 1 and <= 365, $"steps[{i}].days", "Le délai d'une relance va de 1 à 365 jours.");
        }

        Require(MinimumGapDays is >= 0 and <= 90, "minimumGapDays", "L'écart minimal entre deux relances va de 0 à 90 jours.");
        Window.Check();
    }

    /// <summary>The plan a quote follows: its own choice, else its client's, else the default. Null when one of them says none.</summary>
    /// <param name="plans">A choice that names a plan no longer there counts for the default.</param>
    public static FollowUpPlan? For(FollowUpChoice? quote, FollowUpChoice? client, IReadOnlyList<FollowUpPlan> plans)
    {
        var choice = quote ?? client;
        if (choice is { Off: true })
        {
            return null;
        }

        var plan = plans.FirstOrDefault(p => p.Id == choice?.PlanId) ?? plans.FirstOrDefault(p => p.IsDefault) ?? Default;
        var gap = quote?.MinimumGapDays ?? client?.MinimumGapDays;
        return gap is null ? plan : plan with { MinimumGapDays = gap.Value };
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}

/// <summary>What a client or a quote wants instead of the default: another plan, another gap, or no follow-up at all.</summary>
public sealed record FollowUpChoice(bool Off, Guid? PlanId, int? MinimumGapDays);
