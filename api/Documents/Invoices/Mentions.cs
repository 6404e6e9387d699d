namespace IodOutlook.Documents.Invoices;

/// <summary>The texts that French law wants on an invoice, with their subject code (UNTDID 4451).</summary>
internal static class Mentions
{
    public const string RecoveryCosts = "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 € (Code de commerce, D441-5).";
    public const string NoDiscount = "Pas d’escompte pour paiement anticipé.";
    public const string Debits = "Option pour le paiement de la taxe d’après les débits.";
    public const string Services = "Catégorie de l’opération : prestation de services.";

    public static IEnumerable<(string Code, string Text)> Of(Invoice invoice)
    {
        yield return ("PMD", Penalties(invoice));
        yield return ("PMT", RecoveryCosts);
        yield return ("AAB", NoDiscount);
        if (!string.IsNullOrWhiteSpace(invoice.Buyer.Siren)) yield return ("BAR", "B2B");
        if (invoice.VatOnDebits) yield return ("TXD", Debits);
    }

    public static string Penalties(Invoice invoice) => string.IsNullOrWhiteSpace(invoice.Seller.LatePenalties)
        ? "Pénalités de retard : taux de la BCE majoré de 10 points (Code de commerce, L441-10)."
        : invoice.Seller.LatePenalties.Trim();
}
