using System.Globalization;
using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
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
        if (totals.DiscountCents != 0 || totals.TravelCents != 0) rows.Add(Sums.Line(words.Gross, page.Money(totals.GrossCents), page.Theme));
        if (totals.DiscountCents != 0) rows.Add(Sums.Line($"{words.Discount} {page.Language.Percent(content.Discount)}", page.Money(-totals.DiscountCents), page.Theme));
        if (totals.TravelCents != 0) rows.Add(Sums.Line(words.Travel, page.Money(totals.TravelCents), page.Theme));
        rows.Add(Sums.Strong(words.ExclVat, page.Money(totals.ExclVatCents), page.Theme));
        rows.AddRange(totals.Vat.Select(vat => Sums.Line(Vat(vat, page), page.Money(vat.VatCents), page.Theme)));
        var sums = Sums.Of(rows, words.InclVat, page.Money(totals.InclVatCents), page.Theme);
        return totals.OptionsCents == 0 ? sums : new Stack(sums, Options(page));
    }

    /// <summary>What the options would add, said apart: nobody may take it for a part of the total.</summary>
    private static Box Options(QuotePage page)
    {
        var label = page.Sheet.Content.Discount == 0
            ? page.Words.Options
            : $"{page.Words.Options},\n{Filled(page.Words.OptionsDiscount, page.Language.Percent(page.Sheet.Content.Discount))}";
        var quiet = page.Theme.Quiet;
        return new Box(Sums.Pair(label, page.Money(page.Sheet.Totals.OptionsCents), quiet, quiet with { Align = Align.Right, Tabular = true })) { Padding = new Edges(10, 7, 10, 0) };
    }

    private static string Vat(VatTotal vat, QuotePage page) =>
        string.Format(CultureInfo.InvariantCulture, page.Words.VatOn, page.Language.Percent(vat.Rate), page.Money(vat.BaseCents));

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
        Sums.Pair(label, $"{page.Money(cents)} {page.Words.InclVatUnit}", page.Theme.Body, page.Theme.Amount);

    private static string Filled(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
