using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>One line of the checklist: what is known, or why it is not known yet.</summary>
/// <param name="Text">Null when it is missing.</param>
/// <param name="MissingBecause">Mandatory when it is missing: production reads it.</param>
public sealed record HandoverLine(HandoverItem Item, string? Text, string? MissingBecause);

/// <summary>What was handed to production.</summary>
/// <param name="At">UTC.</param>
/// <param name="DocumentId">The context sheet.</param>
public sealed record Handover(IReadOnlyList<HandoverLine> Items, IReadOnlyList<string> To, string ByName, DateTime At, Guid DocumentId)
{
    private const int LongestText = 10_000;
    private const int LongestReason = 1000;

    /// <exception cref="InvalidValueException">A text is too long.</exception>
    /// <exception cref="ProcessRefusedException">Something is neither given nor said to be missing.</exception>
    internal void Check(QuoteContent ordered)
    {
        CheckLengths(Items);
        var silent = HandoverChecklist.For(ordered)
            .Where(wanted => !Items.Any(given => given.Item == wanted && !(string.IsNullOrWhiteSpace(given.Text) && string.IsNullOrWhiteSpace(given.MissingBecause)))).ToList();
        if (silent.Count > 0)
        {
            throw new ProcessRefusedException(
                Refusal.HandoverIncomplete, $"Il manque : {string.Join(", ", silent.Select(HandoverChecklist.Name))}. Complétez, ou dites pourquoi ce n'est pas encore connu.");
        }
    }

    /// <exception cref="InvalidValueException">A text is too long.</exception>
    public static void CheckLengths(IReadOnlyList<HandoverLine> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Text?.Length > LongestText || items[i].MissingBecause?.Length > LongestReason)
            {
                throw new InvalidValueException($"items[{i}]", $"« {HandoverChecklist.Name(items[i].Item)} » est trop long : au plus {LongestText} caractères, {LongestReason} pour une raison.");
            }
        }
    }
}

/// <summary>What production answered to a hand-over.</summary>
/// <param name="Missing">Null: received, complete.</param>
/// <param name="At">UTC.</param>
public sealed record ProductionAnswer(string? Missing, string ByName, DateTime At)
{
    internal void Check()
    {
        if (Missing is not null && (string.IsNullOrWhiteSpace(Missing) || Missing.Length > 1000))
        {
            throw new InvalidValueException("missing", "Dites ce qui manque à la production (au plus 1 000 caractères).");
        }
    }
}
