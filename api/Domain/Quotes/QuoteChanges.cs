using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Money;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Quotes;

/// <summary>What changed between two contents of a quote, in French sentences: shown when a change made the Go void. Empty when, and only when, they are equal.</summary>
public static class QuoteChanges
{
    public static IReadOnlyList<string> Between(QuoteContent before, QuoteContent after)
    {
        var changes = new List<string>();
        changes.AddRange(Lines(before.Lines, after.Lines));
        Text("Objet", before.Title, after.Title);
        Text("Introduction", before.Introduction, after.Introduction);
        Value("Remise", FrenchMoney.Percent(before.Discount), FrenchMoney.Percent(after.Discount));
        Value("Frais de déplacement", Travel(before), Travel(after));
        Value("TVA des frais de déplacement", FrenchMoney.Percent(before.TravelVatRate), FrenchMoney.Percent(after.TravelVatRate));
        Value("Acompte", FrenchMoney.Percent(before.Deposit), FrenchMoney.Percent(after.Deposit));
        Value("Validité", $"{before.ValidityDays} jours", $"{after.ValidityDays} jours");
        Value("Lieu", before.Place ?? "aucun", after.Place ?? "aucun");
        Value("Dates", Dates(before.Period), Dates(after.Period));
        Text("Conditions", before.Conditions, after.Conditions);
        Text("Conditions du Go", string.Join('\n', before.GoConditions), string.Join('\n', after.GoConditions));
        if (changes.Count == 0 && before.Fingerprint != after.Fingerprint)
        {
            changes.Add("Détail modifié");
        }

        return changes;

        void Value(string name, string was, string now)
        {
            if (was != now)
            {
                changes.Add($"{name} : {now} au lieu de {was}");
            }
        }

        void Text(string name, string? was, string? now)
        {
            if (was != now)
            {
                changes.Add($"{name} : texte modifié");
            }
        }
    }

    private static IEnumerable<string> Lines(IReadOnlyList<QuoteLine> before, IReadOnlyList<QuoteLine> after)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var was = i < before.Count ? before[i] : null;
            var now = i < after.Count ? after[i] : null;
            if (was != now)
            {
                yield return (was, now) switch
                {
                    (null, { } added) => $"Ligne {i + 1} ajoutée : {Line(added)}",
                    ({ } gone, null) => $"Ligne {i + 1} supprimée : {Line(gone)}",
                    _ when Line(now!) == Line(was!) => $"Ligne {i + 1} : {Line(now!)}, prestation, unité ou texte modifié",
                    _ => $"Ligne {i + 1} : {Line(now!)} au lieu de {Line(was!)}",
                };
            }
        }
    }

    private static string Line(QuoteLine line)
    {
        var text = line.Description.Length <= 60 ? line.Description : WellFormed.Cut(line.Description, 59) + "…";
        return line.HasPrice ? $"« {text} », {FrenchMoney.Quantity(line.Quantity)} × {FrenchMoney.Of(line.UnitPriceCents)}{Details(line)}" : $"« {text} »";
    }

    private static string Details(QuoteLine line) =>
        (line.Discount == 0 ? "" : $", remise {FrenchMoney.Percent(line.Discount)}") + $", TVA {FrenchMoney.Percent(line.VatRate)}" +
        (line.People is { } people ? $", {people} pers." : "") + (line.Optional ? ", en option" : "");

    private static string Travel(QuoteContent content) => content.TravelAtCost ? "au réel" : FrenchMoney.Of(content.TravelCents);

    private static string Dates(Period? period) => period?.InFrench() ?? "aucune";
}
