using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;

namespace IodOutlook.Documents.Quotes;

/// <summary>Title, number and dates on the left; the client on the right, where the window of an envelope is.</summary>
internal static class QuoteHead
{
    public static Block Of(QuotePage page) => new Row(
    [
        new Cell(Track.Shared(1.12f), Title(page)),
        new Cell(Track.Shared(), Client(page))
    ],
    24);

    private static Stack Title(QuotePage page)
    {
        var (sheet, words, theme) = (page.Sheet, page.Words, page.Theme);
        return new Stack(
            new Text(
                [new Span(words.Quote + " ", Face.SemiBold, theme.Accent), new Span(sheet.Number)],
                theme.Body with { Size = 19, Leading = 1.2f, Ink = Theme.Black }),
            new Spacer(8),
            new Stack(
            [
                Fact(words.Date, page.Language.Date(sheet.IssuedOn), page),
                Fact(words.ValidUntil, page.Language.Date(sheet.ValidUntil), page),
                Fact(words.Reference, sheet.DemandReference, page),
                .. sheet.WrittenBy is { } writer ? new[] { Fact(words.WrittenBy, writer, page) } : []
            ],
            2));
    }

    private static Row Fact(string label, string value, QuotePage page) => new(
    [
        new Cell(Track.Fixed(84), new Text(label, page.Theme.Quiet)),
        new Cell(Track.Shared(), new Text(value, page.Theme.Quiet with { Ink = Theme.Black }))
    ]);

    private static Box Client(QuotePage page)
    {
        var (client, words, theme) = (page.Sheet.Client, page.Words, page.Theme);
        var blocks = new List<Block> { new Text(client.Name, theme.Strong with { Size = 10.5f }) };
        if (!string.IsNullOrWhiteSpace(client.Contact)) blocks.Add(new Text($"{words.Attention} {client.Contact}", theme.Body));
        if (!string.IsNullOrWhiteSpace(client.ContactTitle)) blocks.Add(new Text(page.Typeset(client.ContactTitle), theme.Quiet));
        if (client.AddressLines.Count > 0) blocks.Add(new Text(string.Join('\n', client.AddressLines), theme.Body));
        if (!string.IsNullOrWhiteSpace(client.Siren)) blocks.Add(new Text($"SIREN {LegalMentions.Siren(client.Siren)}", theme.Quiet));
        return new Box(new Stack(blocks, 1)) { Padding = new Edges(14, 9, 12, 10), Fill = theme.Soft, Bar = theme.Accent };
    }
}
