using System.Globalization;
using IodOutlook.Documents.Layout;

namespace IodOutlook.Documents.Quotes;

/// <summary>Where the client signs: date, name, capacity, and room for a hand and a stamp.</summary>
internal static class QuoteSignature
{
    private const float MarkSize = 62;

    public static Block Of(QuotePage page) => new Keep(new Box(new Row(
    [
        new Cell(Track.Shared(), Agreement(page)),
        new Cell(Track.Fixed(172), Signature(page)),
        .. page.Sheet.Draft ? Array.Empty<Cell>() : [new Cell(Track.Fixed(MarkSize - 8), Mark(page))]
    ],
    18))
    {
        Padding = new Edges(14, 11, 14, 12),
        Border = page.Theme.Accent.Tint(0.45f)
    });

    private static Stack Agreement(QuotePage page)
    {
        var (words, theme) = (page.Words, page.Theme);
        var hint = string.Format(CultureInfo.InvariantCulture, words.AgreementHint, page.Language.Date(page.Sheet.ValidUntil));
        return new Stack(
            new Text(words.Agreement, theme.Section with { Size = 10.5f }),
            new Spacer(2),
            new Text(page.Typeset(hint), theme.Quiet),
            new Spacer(8),
            Field(words.SignDate, theme),
            Field(words.SignName, theme),
            Field(words.SignCapacity, theme));
    }

    /// <summary>The white border of the code is part of it.</summary>
    private static Stack Mark(QuotePage page) => new(
        new Picture(QuoteMark.Of(page.Sheet).Draw(Theme.Black), MarkSize, MarkSize),
        new Text(page.Sheet.Number, page.Theme.Fine with { Size = 5.4f, Align = Align.Centre }));

    private static Stack Field(string label, Theme theme) => new(
        new Spacer(5),
        new Row(
        [
            new Cell(Track.Fixed(46), new Text(label, theme.Quiet)),
            new Cell(Track.Shared(), new Stack(new Spacer(10), new Rule(Theme.Hairline, 0.75f)))
        ]));

    private static Box Signature(QuotePage page) => new(new Text(page.Words.Signature, page.Theme.Label)) { Fill = page.Theme.Soft, Padding = Edges.Of(10, 7), Height = Math.Max(96, page.Theme.Room(112)) };
}
