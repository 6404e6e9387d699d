using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Documents.Texts;

namespace IodOutlook.Documents.Invoices;

/// <summary>The invoice as one reads it, with the mentions of Code de commerce L441-9 and Code général des impôts, annexe II, 242 nonies A.</summary>
internal static class InvoiceDocument
{
    private static readonly Language French = Language.French;

    public static Document Of(Invoice invoice)
    {
        var theme = new Theme(invoice.Seller);
        var kind = Kind(invoice);
        var info = new DocumentInfo($"{kind} {invoice.Number}", invoice.Seller.Name, invoice.Title, new DateTimeOffset(invoice.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero)) { Keywords = invoice.QuoteName };
        return new Document(info, [.. Body(invoice, kind, theme)])
        {
            Backdrop = position => position.IsFirst ? Letterhead.Band(theme) : null,
            Header = position => position.IsFirst ? null : Letterhead.RunningHead($"{kind} {invoice.Number}", invoice.Buyer.Name, theme),
            Footer = position => Letterhead.Footer(invoice.Seller, French, position, "Page {0}/{1}", theme)
        };
    }

    private static string Kind(Invoice invoice) => invoice.Kind == InvoiceKind.Deposit ? "Facture d’acompte" : "Avoir";

    private static IEnumerable<Block> Body(Invoice invoice, string kind, Theme theme) =>
    [
        Letterhead.Of(invoice.Seller, theme),
        new Gap(26),
        Head.Title(kind, invoice.Number, theme),
        new Spacer(8),
        new Row([new Cell(Track.Shared(1.12f), Head.Facts(Facts(invoice), theme)), new Cell(Track.Shared(), Head.Addressee(invoice.Buyer, "À l’attention de", French, theme))], 24),
        new Gap(22),
        new Text(French.Typeset(invoice.Title), theme.Strong with { Size = 13, Leading = 1.3f }),
        new Spacer(2),
        new Text(French.Typeset(Mentions.Services), theme.Quiet),
        new Gap(14),
        Lines(invoice, theme),
        new Gap(12),
        new Keep(new Row([new Cell(Track.Shared(), Payment(invoice, theme)), new Cell(Track.Fixed(236), Totals(invoice, theme))], 28)),
        new Gap(18),
        .. Notices(invoice, theme)
    ];

    private static IEnumerable<(string Label, string Value)> Facts(Invoice invoice) =>
    [
        ("Date", French.Date(invoice.IssuedOn)),
        invoice.Kind == InvoiceKind.Deposit ? ("Échéance", French.Date(invoice.DueOn)) : ("", ""),
        ("Devis", invoice.QuoteName),
        ("Votre commande", invoice.OrderReference ?? ""),
        ("Annule", invoice.Cancels is { } cancelled ? $"facture {cancelled.Number} du {French.Date(cancelled.IssuedOn)}" : "")
    ];

    private static Table Lines(Invoice invoice, Theme theme)
    {
        var label = theme.Label with { Ink = theme.Accent, Face = Face.SemiBold };
        var right = label with { Align = Align.Right };
        var header = new Stack(
            Sums.Above(Cells(new Text("Désignation", label), new Text("Quantité", right), new Text("Prix unitaire HT", right), new Text("TVA", right), new Text("Total HT", right)), 0),
            new Spacer(4),
            new Rule(theme.Accent, 1));
        return new Table(header, [.. invoice.Lines.Select((line, i) => Line(line, theme, i == invoice.Lines.Count - 1))]);
    }

    private static Box Line(InvoiceLine line, Theme theme, bool last) => Sums.Above(
        Cells(
            new Text(French.Typeset(line.Description), theme.Strong),
            new Text("1", theme.Amount),
            new Text(French.Money(line.ExclVatCents), theme.Amount),
            new Text(French.Percent(line.Rate), theme.Amount),
            new Text(French.Money(line.ExclVatCents), theme.StrongAmount)),
        6) with
    {
        Underline = last ? new Stripe(theme.Accent, 1) : new Stripe(Theme.Hairline, 0.5f)
    };

    private static Row Cells(Block description, Block quantity, Block price, Block vat, Block total) => new(
    [
        new Cell(Track.Shared(), description), new Cell(Track.Fixed(38), quantity), new Cell(Track.Fixed(72), price), new Cell(Track.Fixed(34), vat),
        new Cell(Track.Fixed(78), total)
    ],
    12);

    private static Stack Totals(Invoice invoice, Theme theme)
    {
        var vat = invoice.Lines.Select(line => Sums.Line($"TVA {French.Percent(line.Rate)} sur {French.Money(line.ExclVatCents)}", French.Money(line.VatCents), theme));
        return Sums.Of([Sums.Strong("Total HT", French.Money(invoice.ExclVatCents), theme), .. vat], Due(invoice), French.Money(invoice.InclVatCents), theme);
    }

    private static string Due(Invoice invoice) => invoice.Kind == InvoiceKind.CreditNote ? "Total TTC de l’avoir" : invoice.PaidOn is null ? "Net à payer TTC" : "Total TTC, payé";

    private static Stack Payment(Invoice invoice, Theme theme)
    {
        if (invoice.Kind == InvoiceKind.CreditNote) return new Stack();
        var blocks = new List<Block> { new Text("Règlement", theme.Section) };
        if (invoice.PaidOn is { } day) blocks.Add(new Text($"Acompte reçu le {French.Date(day)}, avec nos remerciements.", theme.Body));
        else blocks.Add(new Text($"Par virement, au plus tard le {French.Date(invoice.DueOn)}.", theme.Body));
        if (invoice.PaidOn is null && !string.IsNullOrWhiteSpace(invoice.Seller.Iban))
            blocks.Add(new Text($"IBAN {Grouped(invoice.Seller.Iban)}{(string.IsNullOrWhiteSpace(invoice.Seller.Bic) ? "" : $"\nBIC {invoice.Seller.Bic}")}", theme.Body with { Tabular = true }));
        return new Stack(blocks, 3);
    }

    private static string Grouped(string iban) =>
        string.Join('\u00a0', iban.Replace(" ", "", StringComparison.Ordinal).Chunk(4).Select(group => new string(group)));

    /// <summary>The firm's own words first; what they leave out of the mentions the law wants follows.</summary>
    private static IEnumerable<Block> Notices(Invoice invoice, Theme theme)
    {
        var notices = new List<string> { Mentions.Penalties(invoice) };
        if (!notices[0].Contains("40", StringComparison.Ordinal)) notices.Add(Mentions.RecoveryCosts);
        if (!notices[0].Contains("escompte", StringComparison.OrdinalIgnoreCase)) notices.Add(Mentions.NoDiscount);
        if (invoice.VatOnDebits) notices.Add(Mentions.Debits);
        if (invoice.ExemptionReason is { } reason && invoice.Lines.Any(line => line.Rate == 0)) notices.Add(reason);
        foreach (var notice in notices) yield return new Text(French.Typeset(notice), theme.Quiet);
    }
}
