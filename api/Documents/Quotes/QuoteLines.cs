using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Quotes;

/// <summary>The table of lines. Columns that would say the same on every line are left out.</summary>
internal sealed class QuoteLines
{
    private const int ShortTitle = 110;
    private readonly QuotePage _page;
    private readonly bool _numbersOptions;
    private readonly bool _showsDiscount;
    private readonly bool _showsVat;
    private readonly float[] _widths;

    private QuoteLines(QuotePage page)
    {
        _page = page;
        var priced = page.Sheet.Content.Lines.Where(line => line.HasPrice).ToList();
        _numbersOptions = priced.Count(line => line.Optional) > 1;
        _showsDiscount = priced.Exists(line => line.Discount > 0);
        _showsVat = priced.Select(line => line.VatRate).Distinct().Count() > 1;
        _widths = Widths(priced);
    }

    public static Block Of(QuotePage page) => new QuoteLines(page).Table();

    private Table Table() => new(Header(), _page.Sheet.Content.Lines.Count == 0 ? [Empty()] : [.. Rows()]);

    /// <summary>Columns as wide as what stands in them, so that the descriptions get the rest.</summary>
    private float[] Widths(List<QuoteLine> priced)
    {
        var label = _page.Theme.Label with { Face = Face.SemiBold };
        var titles = Titles().Select(title => Measurer.NaturalWidth(new Text(title, label))).ToArray();
        Widen(0, priced.Select(Quantity));
        Widen(1, [_page.Money(priced.Select(line => line.UnitPriceCents).DefaultIfEmpty().Max())]);
        Widen(2, priced.Select(line => line.Discount).Distinct().Select(Discount));
        Widen(3, priced.Select(line => line.VatRate).Distinct().Select(_page.Language.Percent));
        Widen(4, [_page.Money(_page.Sheet.Totals.LinesCents.DefaultIfEmpty().Max())]);
        return titles;

        void Widen(int column, IEnumerable<string> figures) =>
            titles[column] = figures.Select(figure => Measurer.NaturalWidth(new Text(figure, _page.Theme.StrongAmount))).Append(titles[column]).Max();
    }

    private string[] Titles() => [_page.Words.Quantity, _page.Words.UnitPrice, _page.Words.LineDiscount, _page.Words.Vat, _page.Words.LineTotal];

    private Stack Header()
    {
        var label = _page.Theme.Label with { Ink = _page.Theme.Accent, Face = Face.SemiBold };
        return new Stack(
            Sums.Above(Cells(new Text(_page.Words.Description, label), [.. Titles().Select(title => new Text(title, label with { Align = Align.Right }))]), 0),
            new Spacer(4),
            new Rule(_page.Theme.Accent, 1));
    }

    private IEnumerable<Block> Rows()
    {
        var lines = _page.Sheet.Content.Lines;
        var option = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Optional) option++;
            yield return lines[i].Kind switch
            {
                LineKind.Heading => Heading(lines[i], SubTotal(i)),
                LineKind.Text => Row(new Stack([.. SmallMarkdown.Blocks(lines[i].Description.Trim(), _page.Theme.Body, _page.Theme.Strong, _page.Language)]), i),
                _ => Row(Sums.Above(Line(lines[i], _page.Sheet.Totals.LinesCents[i], option), 0), i)
            };
        }
    }

    /// <summary>What the lines under a heading come to, options left out; said when there are several headings.</summary>
    private long? SubTotal(int heading)
    {
        var lines = _page.Sheet.Content.Lines;
        if (lines.Count(line => line.Kind == LineKind.Heading) < 2) return null;
        var end = heading + 1;
        while (end < lines.Count && lines[end].Kind != LineKind.Heading) end++;
        var under = Enumerable.Range(heading, end - heading).Where(i => lines[i].IsInTotal()).ToList();
        return under.Count == 0 ? null : under.Sum(i => _page.Sheet.Totals.LinesCents[i]);
    }

    private WithNext Heading(QuoteLine line, long? subTotal) => new(new Stack(
        new Spacer(_page.Theme.Room(9)),
        Sums.Above(
            new Row(
            [
                new Cell(Track.Shared(), new Text(_page.Typeset(line.Description), _page.Theme.Section)),
                new Cell(Track.Natural, new Text(subTotal is { } cents ? _page.Money(cents) : "", _page.Theme.Amount with { Ink = _page.Theme.Accent }))
            ],
            12),
            0),
        new Spacer(3),
        new Rule(Theme.Hairline)));

    /// <summary>An option is as easy to read as the rest, but its figures are grey: they are in no total.</summary>
    private Row Line(QuoteLine line, long cents, int option)
    {
        var amount = line.Optional ? _page.Theme.Amount with { Ink = Theme.Grey } : _page.Theme.Amount;
        return Cells(
            Description(line, line.Optional ? OptionLabel(option) : []),
            [
                new Text(Quantity(line), amount), new Text(_page.Money(line.UnitPriceCents), amount), new Text(Discount(line.Discount), amount),
                new Text(_page.Language.Percent(line.VatRate), amount), new Text(_page.Money(cents), line.Optional ? amount : _page.Theme.StrongAmount)
            ]);
    }

    /// <summary>« Option 2 », so that the client's answer can name it.</summary>
    private Span[] OptionLabel(int number) =>
        [new Span(_numbersOptions ? $"{_page.Words.Option}\u00a0{number}" : _page.Words.Option, Face.SemiBold, _page.Theme.Accent), new Span("  ")];

    private Box Row(Block content, int index) => new(content)
    {
        Padding = Edges.Of(0, _page.Theme.Room(6)),
        Underline = index == _page.Sheet.Content.Lines.Count - 1 ? new Stripe(_page.Theme.Accent, 1) : new Stripe(Theme.Hairline, 0.5f),
        Splits = true
    };

    private Stack Empty() => new(new Spacer(8), new Text(_page.Words.NoLine, _page.Theme.Body with { Ink = Theme.Grey }), new Spacer(8), new Rule(_page.Theme.Accent, 1));

    /// <summary>The first line names the service; what follows describes it.</summary>
    private Stack Description(QuoteLine line, IReadOnlyList<Span> label)
    {
        var text = _page.Typeset(line.Description.Trim());
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var title = end < 0 ? text : text[..end].TrimEnd();
        var style = title.Length <= ShortTitle ? _page.Theme.Strong : _page.Theme.Body;
        var head = new Text([.. label, new Span(title)], style);
        return end < 0 ? new Stack(head) : new Stack(new WithNext(head), new Text(text[(end + 1)..].Trim(), _page.Theme.Quiet));
    }

    private string Quantity(QuoteLine line) => Units.Of(line, _page.Language);

    private string Discount(int basisPoints) => basisPoints > 0 ? "\u2212" + _page.Language.Percent(basisPoints) : "";

    private Row Cells(Block description, IReadOnlyList<Text> figures)
    {
        var cells = new List<Cell> { new(Track.Shared(), description) };
        for (var i = 0; i < figures.Count; i++)
            if ((i != 2 || _showsDiscount) && (i != 3 || _showsVat)) cells.Add(new Cell(Track.Fixed(_widths[i]), figures[i]));
        return new Row(cells, 16);
    }
}
