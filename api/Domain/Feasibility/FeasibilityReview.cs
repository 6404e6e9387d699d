using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Feasibility;

/// <summary>What a mission is held against before it is promised. The first three are mandatory (PR-02, step 2).</summary>
public enum Criterion
{
    Deadline,
    Skills,
    Capacity,
    Ethics,
    Margin,
}

public enum Verdict
{
    Met,
    MetWithReserve,
    NotMet,
}

public enum Decision
{
    Go,
    GoWithConditions,
    NoGo,
}

/// <summary>A person's word on one criterion.</summary>
public sealed record CriterionVerdict(Criterion Criterion, Verdict Verdict, string? Comment);

/// <summary>What a person decides about feasibility.</summary>
/// <param name="Conditions">Printed on the quote; needed for a Go with conditions.</param>
/// <param name="Reason">Needed for a NoGo.</param>
public sealed record FeasibilityDecision(IReadOnlyList<CriterionVerdict> Criteria, Decision Decision, IReadOnlyList<string> Conditions, string? Reason)
{
    public static IReadOnlyList<Criterion> Mandatory { get; } = [Criterion.Deadline, Criterion.Skills, Criterion.Capacity];

    /// <exception cref="InvalidValueException">A verdict, a condition or a reason is missing.</exception>
    /// <exception cref="ProcessRefusedException">A plain Go although a criterion is open.</exception>
    public void Check()
    {
        RequireVerdicts();
        Require(Conditions.Count <= 20 && Conditions.All(c => c is not null && c.Length <= 1000), "conditions", "Un Go compte au plus 20 conditions de 1 000 caractères.");
        Require((Reason?.Length ?? 0) <= 1000, "reason", "La raison dépasse 1 000 caractères.");
        if (Decision == Decision.NoGo && string.IsNullOrWhiteSpace(Reason))
        {
            throw new InvalidValueException("reason", "Un No-Go demande une raison.");
        }

        if (Decision == Decision.GoWithConditions && !Conditions.Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            throw new InvalidValueException("conditions", "Un Go avec conditions demande au moins une condition : elle sera imprimée sur le devis.");
        }

        var open = Criteria.FirstOrDefault(c => c.Verdict != Verdict.Met);
        if (Decision == Decision.Go && open is not null)
        {
            throw new ProcessRefusedException(
                Refusal.GoWithOpenCriterion,
                $"Le critère « {Name(open.Criterion)} » n'est pas rempli sans réserve : choisissez « Go avec conditions » ou « No-Go ».");
        }

        RefuseGoOnUnmetCriterionWithoutComment();
    }

    /// <summary>French name of a criterion.</summary>
    public static string Name(Criterion criterion) => criterion switch
    {
        Criterion.Deadline => "délai",
        Criterion.Skills => "compétences",
        Criterion.Capacity => "capacité",
        Criterion.Ethics => "déontologie",
        Criterion.Margin => "marge",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    private void RequireVerdicts()
    {
        Require(Criteria.All(c => c is not null && (c.Comment?.Length ?? 0) <= 1000), "criteria", "Un commentaire dépasse 1 000 caractères.");
        var given = Criteria.Select(c => c.Criterion).ToList();
        foreach (var criterion in Mandatory.Except(given))
        {
            throw new InvalidValueException("criteria", $"Donnez un avis sur le critère « {Name(criterion)} ».");
        }

        if (given.Count != given.Distinct().Count())
        {
            throw new InvalidValueException("criteria", "Un critère a reçu deux avis.");
        }
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }

    private void RefuseGoOnUnmetCriterionWithoutComment()
    {
        var silent = Criteria.FirstOrDefault(c => c.Verdict == Verdict.NotMet && string.IsNullOrWhiteSpace(c.Comment));
        if (Decision == Decision.GoWithConditions && silent is not null)
        {
            throw new InvalidValueException("criteria", $"Le critère « {Name(silent.Criterion)} » n'est pas rempli : dites en commentaire comment la condition y répond.");
        }
    }
}

/// <summary>A criterion as it was judged: the computed evidence, the verdict, the comment (ISO 9001, 8.2.3.2: results of the review are kept).</summary>
public sealed record ReviewedCriterion(Criterion Criterion, Verdict Verdict, string Evidence, string? Comment);

/// <summary>A decision on feasibility, bound to what it covers.</summary>
/// <param name="At">UTC.</param>
public sealed record FeasibilityReview(
    Decision Decision,
    IReadOnlyList<ReviewedCriterion> Criteria,
    IReadOnlyList<string> Conditions,
    string? Reason,
    Coverage Coverage,
    string ById,
    string ByName,
    DateTime At)
{
    public bool IsGo => Decision != Decision.NoGo;

    internal static FeasibilityReview Of(
        FeasibilityDecision decision, IReadOnlyDictionary<Criterion, string> evidence, Coverage coverage, Actor actor) => new(
            decision.Decision,
            [.. decision.Criteria.OrderBy(c => c.Criterion).Select(c => new ReviewedCriterion(c.Criterion, c.Verdict, evidence.GetValueOrDefault(c.Criterion, ""), Clean(c.Comment)))],
            decision.Decision == Decision.GoWithConditions ? [.. decision.Conditions.Select(c => c.Trim()).Where(c => c.Length > 0)] : [],
            Clean(decision.Reason),
            coverage,
            actor.Id,
            actor.Name,
            actor.At);

    public string InFrench() => Decision switch
    {
        Decision.Go => $"Go : {Coverage.InFrench()}.",
        Decision.GoWithConditions => $"Go avec conditions : {string.Join(" ; ", Conditions)}",
        _ => $"No-Go : {Reason}",
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
