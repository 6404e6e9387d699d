using System.Globalization;
using IodOutlook.Documents.Layout;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Quotes;

/// <summary>Totals on the right, when they are due on the left; never torn apart.</summary>
internal static class QuoteSums
{
    public static Block Of(QuotePage page) => new Keep(new Row(
    [
        new Cell(Track.Shared(), Schedule(page)),
        new Cell(Track.Fixed(236), Totals(page))
    ],
    28));

    private static Stack Totals(QuotePage page)
    {
        var (totals, content, words) = (page.Sheet.Totals, page.Sheet.Content, page.Words);
        var rows = new List<Block>();
        if (totals.DiscountCents != 0 || totals.TravelCents != 0) rows.Add(Line(words.Gross, page.Money(totals.GrossCents), page));
        if (totals.DiscountCents != 0) rows.Add(Line($"{words.Discount} {page.Language.Percent(content.Discount)}", page.Money(-totals.DiscountCents), page));
        if (totals.TravelCents != 0) rows.Add(Line(words.Travel, page.Money(totals.TravelCents), page));
        rows.Add(Strong(words.ExclVat, page.Money(totals.ExclVatCents), page));
        rows.AddRange(totals.Vat.Select(vat => Line(Vat(vat, page), page.Money(vat.VatCents), page)));
        return new Stack(
        [
            new Box(new Stack(rows, 4)) { Padding = new Edges(10, 0, 10, 8) },
            new Box(InclVat(page)) { Fill = page.Theme.Accent, Padding = Edges.Of(10, 7) }
        ]);
    }

    private static string Vat(VatTotal vat, QuotePage page) =>
        string.Format(CultureInfo.InvariantCulture, page.Words.VatOn, page.Language.Percent(vat.Rate), page.Money(vat.BaseCents));

    private static Row Line(string label, string amount, QuotePage page) => Pair(label, amount, page.Theme.Body, page.Theme.Amount);

    private static Row Strong(string label, string amount, QuotePage page) => Pair(label, amount, page.Theme.Strong, page.Theme.StrongAmount);

    private static Row InclVat(QuotePage page)
    {
        var style = page.Theme.Strong with { Size = 11.5f, Ink = Theme.White };
        return Pair(page.Words.InclVat, page.Money(page.Sheet.Totals.InclVatCents), style, style with { Align = Align.Right, Tabular = true });
    }

    private static Row Pair(string label, string amount, TextStyle style, TextStyle amountStyle) => new(
    [
        new Cell(Track.Shared(), new Text(label, style)),
        new Cell(Track.Natural, new Text(amount, amountStyle))
    ],
    10);

    private static Stack Schedule(QuotePage page)
    {
        var (totals, content, words, theme) = (page.Sheet.Totals, page.Sheet.Content, page.Words, page.Theme);
        var blocks = new List<Block>();
        if (totals.DepositInclVatCents != 0)
        {
            blocks.Add(new Text(words.Schedule, theme.Section));
            blocks.Add(Due(Filled(words.Deposit, page.Language.Percent(content.Deposit)), totals.DepositInclVatCents, page));
            blocks.Add(new Text(Filled(words.DepositDetail, page.Money(totals.DepositExclVatCents), page.Money(totals.DepositVatCents)), theme.Quiet));
            blocks.Add(Due(words.Balance, totals.BalanceInclVatCents, page));
        }

        if (content.TravelAtCost) blocks.Add(new Stack(new Spacer(5), new Text(page.Typeset(words.TravelAtCost), theme.Quiet)));
        return new Stack(blocks, 3);
    }

    private static Row Due(string label, long cents, QuotePage page) =>
        Pair(label, $"{page.Money(cents)} {page.Words.InclVatUnit}", page.Theme.Body, page.Theme.Amount);

    private static string Filled(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
