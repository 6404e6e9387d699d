using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IodOutlook.Documents.Invoices;

/// <summary>
/// The rules of EN 16931 and of the French practice (BR-FR) that a deposit invoice can break, each under its name. They read the XML that
/// leaves, not the invoice it was made from: what is checked is what is sent.
/// </summary>
internal static partial class FacturXRules
{
    private static readonly (string Rule, string Sentence, Func<InvoiceFacts, bool> Holds)[] Rules =
    [
        ("BR-FR-01", "Le numéro de facture compte au plus 35 caractères : lettres, chiffres, + - _ /.", facts => Number().IsMatch(facts.Number)),
        ("BR-FR-04", "Le type de document doit être 386 (acompte) ou 381 (avoir).", facts => facts.Type is "386" or "381"),
        ("BR-FR-05", "Les mentions PMD, PMT et AAB figurent chacune une fois, et une seule.", facts => facts.HasEachNoteOnce("PMD", "PMT", "AAB")),
        ("BR-FR-08", "Le cadre de facturation est S1 (à payer) ou S2 (payée).", facts => facts.Process is "S1" or "S2"),
        ("BR-FR-CO-09", "Une facture payée (S2) porte un montant payé égal au total ; une facture à payer (S1) n’en porte pas.", facts => facts.Prepaid == (facts.Process == "S2" ? facts.Total : 0)),
        ("BR-FR-10", "Le SIREN de la société manque : complétez le profil.", facts => IsSiren(facts.SellerSiren)),
        ("BR-FR-11", "Le SIREN du client manque ou n’est pas valable : complétez la fiche client.", facts => !facts.IsBetweenCompanies || IsSiren(facts.BuyerSiren)),
        ("BR-FR-12", "L’adresse électronique de facturation du client manque : elle commence par son SIREN.", facts => facts.BuyerAddress.Length > 0),
        ("BR-FR-13", "L’adresse électronique de facturation de la société manque.", facts => facts.SellerAddress.Length > 0),
        ("BR-FR-21", "L’adresse électronique du client relève de l’annuaire français (0225) et commence par son SIREN.",
            facts => !facts.IsBetweenCompanies || (facts.BuyerScheme == "0225" && facts.BuyerSiren.Length == 9 && facts.BuyerAddress.StartsWith(facts.BuyerSiren, StringComparison.Ordinal))),
        ("BR-FR-DUE", "L’exigibilité de la TVA est 72 (encaissements) ou 5 (débits).", facts => facts.Taxes.All(tax => tax.DueCode is "72" or "5")),
        ("BR-FR-CONTRACT", "Le numéro du devis manque.", facts => facts.Contract.Length > 0),
        ("BR-FR-CO-05", "Un avoir dit quelle facture il annule.", facts => facts.Type != "381" || facts.Preceding.Length > 0),
        ("BR-FR-LINES", "La facture a une ligne, et une seule, pour chaque taux de TVA.", facts => facts.HasOneLinePerRate),
        ("BR-CO-10", "Le total des lignes n’est pas leur somme.", facts => facts.LineTotal == facts.Lines.Sum(line => line.Amount)),
        ("BR-CO-13", "La base de TVA n’est pas le total des lignes.", facts => facts.Basis == facts.LineTotal),
        ("BR-CO-14", "Le total de TVA n’est pas la somme des taux.", facts => facts.Vat == facts.Taxes.Sum(tax => tax.Vat)),
        ("BR-CO-15", "Le total TTC n’est pas la base plus la TVA.", facts => facts.Total == facts.Basis + facts.Vat),
        ("BR-CO-16", "Le montant à payer n’est pas le total moins ce qui est payé.", facts => facts.Due == facts.Total - facts.Prepaid),
        ("BR-CO-17", "La TVA d’un taux n’est pas sa base multipliée par le taux.", facts => facts.Taxes.All(tax => tax.Vat == Math.Round(tax.Basis * tax.Rate / 100, 2, MidpointRounding.AwayFromZero))),
        ("BR-S-08", "La base d’un taux n’est pas la somme de ses lignes.", facts => facts.Taxes.All(tax => tax.Basis == facts.Lines.Where(line => line.Rate == tax.Rate).Sum(line => line.Amount))),
        ("BR-E-10", "Une ligne sans TVA demande le motif d’exonération : indiquez-le dans Réglages > Société.", facts => facts.Taxes.All(tax => tax.Category != "E" || tax.Reason.Length > 0)),
        ("BR-02", "La facture n’a pas de numéro.", facts => facts.Number.Length > 0),
        ("BR-16", "La facture n’a aucune ligne.", facts => facts.Lines.Count > 0)
    ];

    public static IEnumerable<string> Names => Rules.Select(rule => rule.Rule);

    public static IReadOnlyList<InvoiceProblem> Check(XDocument xml)
    {
        var facts = new InvoiceFacts(xml);
        return [.. Rules.Where(rule => !rule.Holds(facts)).Select(rule => new InvoiceProblem(rule.Rule, rule.Sentence))];
    }

    private static bool IsSiren(string siren) => siren.Length == 9 && Domain.Clients.Siren.IsValid(siren);

    [GeneratedRegex(@"^[A-Za-z0-9+\-_/]{1,35}$")]
    private static partial Regex Number();
}
