namespace IodOutlook.Documents.Invoices;

/// <summary>What the law wants on the paper, beside what the XML says: the firm's own mentions.</summary>
internal static class MentionRules
{
    public static IEnumerable<InvoiceProblem> Check(Invoice invoice)
    {
        var missing = invoice.Seller.MissingMentions();
        if (missing.Count > 0) yield return new InvoiceProblem("FR-MENTIONS", $"Complétez le profil de la société : il manque {string.Join(", ", missing)}.");
        if (invoice.Buyer.AddressLines.Count == 0) yield return new InvoiceProblem("FR-ADDRESS", "Indiquez l’adresse du client.");
        if (invoice.DueOn < invoice.IssuedOn) yield return new InvoiceProblem("FR-DUE", "L’échéance précède la date de la facture.");
    }
}
