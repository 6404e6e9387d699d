using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>What a line of the order becomes.</summary>
/// <param name="Index">Among all lines of what is agreed, from 0.</param>
/// <param name="Quantity">Hundredths.</param>
public sealed record AmendedLine(int Index, int Quantity, long UnitPriceCents);

/// <summary>What the client and the house want to change of an order.</summary>
/// <param name="AgreedBy">Who at the client's agreed; mandatory.</param>
/// <param name="MailId">The mail that says so; null when it was said otherwise.</param>
/// <param name="Lines">Only those that change.</param>
/// <param name="Beyond">Verdicts on what goes beyond the feasibility that was reviewed.</param>
public sealed record AmendmentWish(
    string AgreedBy, string Reason, Guid? MailId, Period? Period, string? Place, IReadOnlyList<AmendedLine> Lines, IReadOnlyList<CriterionVerdict> Beyond)
{
    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    internal void Check(QuoteContent agreed)
    {
        Require(!string.IsNullOrWhiteSpace(AgreedBy) && AgreedBy.Length <= 200, "agreedBy", "Dites qui, chez le client, a donné son accord (au plus 200 caractères).");
        Require(!string.IsNullOrWhiteSpace(Reason) && Reason.Length <= 1000, "reason", "Dites pourquoi la commande change (au plus 1 000 caractères).");
        Period?.Check("period");
        for (var i = 0; i < Lines.Count; i++)
        {
            Require(Lines[i].Index >= 0 && Lines[i].Index < agreed.Lines.Count && agreed.Lines[Lines[i].Index].HasPrice, $"lines[{i}].index", "Cette ligne n'existe pas, ou n'a pas de prix.");
            Require(Lines.Take(i).All(line => line.Index != Lines[i].Index), $"lines[{i}].index", "Une ligne figure deux fois dans l'avenant.");
        }
    }

    internal QuoteContent AppliedTo(QuoteContent agreed)
    {
        var changed = Lines.ToDictionary(line => line.Index);
        return agreed with
        {
            Period = Period,
            Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
            Lines = [.. agreed.Lines.Select((line, index) => changed.TryGetValue(index, out var to) ? line with { Quantity = to.Quantity, UnitPriceCents = to.UnitPriceCents } : line)],
        };
    }

    private static void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            throw new InvalidValueException(field, message);
        }
    }
}

/// <summary>One version of an order that a later one replaced.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Before">What was agreed until then.</param>
/// <param name="Changes">French.</param>
/// <param name="At">UTC.</param>
public sealed record OrderAmendment(
    int Number,
    QuoteContent Before,
    IReadOnlyList<string> Changes,
    string Reason,
    string AgreedBy,
    Guid? MailId,
    IReadOnlyList<CriterionVerdict> Beyond,
    string ByName,
    DateTime At);
