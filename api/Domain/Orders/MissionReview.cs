using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Orders;

/// <summary>What the client answered at the end.</summary>
/// <param name="Score">From 1 to <see cref="Best"/>.</param>
/// <param name="On">In Paris.</param>
/// <param name="At">When it was recorded, UTC.</param>
public sealed record SatisfactionAnswer(int Score, string? Words, DateOnly On, string ByName, DateTime At)
{
    public const int Best = 5;

    internal void Check(DateOnly endedOn, DateOnly today)
    {
        if (Score is < 1 or > Best)
        {
            throw new InvalidValueException("score", $"La note va de 1 à {Best}.");
        }

        if (Words?.Length > 2000)
        {
            throw new InvalidValueException("words", "La réponse dépasse 2 000 caractères.");
        }

        if (On > today || On < endedOn)
        {
            throw new InvalidValueException("on", "La réponse date d'entre la fin de la mission et aujourd'hui.");
        }
    }
}

/// <summary>The end of a mission: did the Go prove right (ISO 9001:2015, 9.1.2)?</summary>
/// <param name="EndedOn">In Paris.</param>
/// <param name="DeadlineKept">What the client got in time.</param>
/// <param name="SkillsRight">Those who did it could do it.</param>
/// <param name="LoadRight">It took the days that were planned.</param>
/// <param name="At">UTC.</param>
/// <param name="Answer">Of the client; null until it came.</param>
public sealed record MissionReview(
    DateOnly EndedOn, bool DeadlineKept, bool SkillsRight, bool LoadRight, string? Comment, string ByName, DateTime At, SatisfactionAnswer? Answer = null)
{
    /// <summary>The Go proved right in all it promised.</summary>
    public bool GoProvedRight => DeadlineKept && SkillsRight && LoadRight;

    public string InFrench() => GoProvedRight
        ? "délai tenu, compétences et charge justes"
        : string.Join(", ", (string[])[DeadlineKept ? "délai tenu" : "délai dépassé", SkillsRight ? "compétences justes" : "compétences à revoir", LoadRight ? "charge juste" : "charge mal estimée"]);

    internal void Check(DateOnly today, DateOnly orderedOn)
    {
        if (EndedOn > today || EndedOn < orderedOn)
        {
            throw new InvalidValueException("endedOn", "La mission se termine entre le jour de la commande et aujourd'hui.");
        }

        if (Comment?.Length > 2000)
        {
            throw new InvalidValueException("comment", "Le commentaire dépasse 2 000 caractères.");
        }

        if (!GoProvedRight && string.IsNullOrWhiteSpace(Comment))
        {
            throw new InvalidValueException("comment", "Dites ce qui ne s'est pas passé comme prévu : la prochaine revue de faisabilité le montrera.");
        }
    }
}
