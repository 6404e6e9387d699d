using IodOutlook.Documents.Texts;

namespace IodOutlook.Documents.Quotes;

/// <summary>The words of a quote.</summary>
internal sealed class QuoteWords(Language language)
{
    public string Quote => language.Say("Devis", "Quote");

    public string Draft => language.Say("PROJET", "DRAFT");

    public string Date => language.Say("Date", "Date");

    public string ValidUntil => language.Say("Valable jusqu’au", "Valid until");

    public string Reference => language.Say("Notre référence", "Our reference");

    public string WrittenBy => language.Say("Votre interlocuteur", "Your contact");

    public string Attention => language.Say("À l’attention de", "For the attention of");

    public string Place => language.Say("Lieu", "Place");

    public string Period => language.Say("Période", "Period");

    public string Colon => language.Say("\u00a0: ", ": ");

    public string Description => language.Say("Prestation", "Service");

    public string Quantity => language.Say("Quantité", "Quantity");

    public string UnitPrice => language.Say("Prix unitaire HT", "Unit price");

    public string LineDiscount => language.Say("Remise", "Discount");

    public string Vat => language.Say("TVA", "VAT");

    public string Option => language.Say("Option", "Option");

    public string LineTotal => language.Say("Total HT", "Net total");

    public string NoLine => language.Say("Aucune prestation n’est encore chiffrée.", "No service has been priced yet.");

    public string Gross => language.Say("Total des prestations", "Total of services");

    public string Discount => language.Say("Remise", "Discount");

    public string Travel => language.Say("Frais de déplacement", "Travel expenses");

    public string TravelAtCost => language.Say("Frais de déplacement facturés au réel, sur justificatifs.", "Travel expenses are invoiced at cost, with receipts.");

    public string ExclVat => language.Say("Total HT", "Total excluding VAT");

    public string VatOn => language.Say("TVA {0} sur {1}", "VAT {0} on {1}");

    public string InclVat => language.Say("Total TTC", "Total including VAT");

    public string Options => language.Say("Options HT, non comprises dans le total", "Options excl. VAT, not in the total");

    public string OptionsDiscount => language.Say("avant remise de {0}", "before the discount of {0}");

    public string Schedule => language.Say("Échéancier", "Payment schedule");

    public string Deposit => language.Say("Acompte de {0} à la commande", "Deposit of {0} with the order");

    public string Balance => language.Say("Solde à l’achèvement", "Balance on completion");

    public string DepositDetail => language.Say("soit {0} HT et {1} de TVA", "that is {0} plus {1} VAT");

    public string InclVatUnit => language.Say("TTC", "incl. VAT");

    public string GoConditions => language.Say("Conditions de réalisation", "Conditions of delivery");

    public string Payment => language.Say("Conditions de règlement", "Payment terms");

    public string Late => language.Say("Retard de paiement", "Late payment");

    public string Agreement => language.Say("Bon pour accord", "Agreed");

    public string AgreementHint => language.Say("Pour commander, retournez ce devis daté et signé, avec la mention manuscrite «\u00a0Bon\u00a0pour\u00a0accord\u00a0», avant le {0}.", "To order, return this quote dated and signed, with the handwritten words “Bon\u00a0pour\u00a0accord” (agreed), before {0}.");

    public string SignDate => language.Say("Date", "Date");

    public string SignName => language.Say("Nom", "Name");

    public string SignCapacity => language.Say("Qualité", "Position");

    public string Signature => language.Say("Signature et cachet", "Signature and stamp");

    public string GeneralTerms => language.Say("Conditions générales", "General terms");

    public string Page => language.Say("Page {0}/{1}", "Page {0}/{1}");
}
