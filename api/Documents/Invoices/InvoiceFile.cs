using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Invoices;

/// <summary>Factur-X invoices: a PDF/A-3 that people read, with the XML that machines read inside.</summary>
public static class InvoiceFile
{
    /// <summary>What is wrong with an invoice, checked before it takes its number: any number of the right form will do. Empty when it may be issued.</summary>
    public static IReadOnlyList<InvoiceProblem> Check(Invoice invoice)
    {
        var xml = FacturXml.Of(invoice);
        return [.. FacturXSchema.Check(xml), .. FacturXRules.Check(xml), .. MentionRules.Check(invoice)];
    }

    /// <summary>What it will look like: « APERÇU » stands across each page, and no machine can take it for an invoice.</summary>
    public static void WritePreview(Invoice invoice, Stream output) =>
        new SkiaRenderer().Render(InvoiceDocument.Of(invoice) with { Watermark = "APERÇU" }, output);

    /// <exception cref="IncorrectInvoiceException">The invoice breaks a rule.</exception>
    public static void Write(Invoice invoice, Stream output)
    {
        var problems = Check(invoice);
        if (problems.Count > 0) throw new IncorrectInvoiceException(problems);
        using var pdf = new MemoryStream();
        new SkiaRenderer().Render(InvoiceDocument.Of(invoice), pdf);
        FacturXPdf.Attach(pdf.ToArray(), FacturXml.Bytes(invoice), output);
    }
}
