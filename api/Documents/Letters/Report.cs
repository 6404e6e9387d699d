using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Letters;

/// <summary>What the house writes for itself, in French: a title, facts, sections and grids, in the look of its quotes.</summary>
internal sealed class Report(CompanyProfile company)
{
    public Theme Theme { get; } = new(company);

    public Document Document(string title, string reference, DateOnly day, IEnumerable<Block> body) =>
        new(new DocumentInfo($"{title} {reference}".Trim(), company.Name, title, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)), [Letterhead.Of(company, Theme), new Gap(24), .. body])
        {
            Backdrop = position => position.IsFirst ? Letterhead.Band(Theme) : null,
            Header = position => position.IsFirst ? null : Letterhead.RunningHead($"{title} {reference}".Trim(), company.Name, Theme),
            Footer = position => Letterhead.Footer(company, Language.French, position, "Page {0}/{1}", Theme)
        };

    public IEnumerable<Block> Title(string title, string reference, string subject, params (string Label, string Value)[] facts) =>
    [
        Head.Title(title, reference, Theme),
        new Spacer(4),
        new Text(Typeset(subject), Theme.Strong with { Size = 11 }),
        new Spacer(9),
        Head.Facts(facts, Theme)
    ];

    public Stack Section(string title) => new(new Gap(18), new WithNext(new Stack(new Text(title, Theme.Section with { Size = 10 }), new Spacer(4))));

    public Table Grid(IReadOnlyList<(string Title, Track Track)> columns, IEnumerable<IReadOnlyList<Block>> rows)
    {
        var label = Theme.Label with { Ink = Theme.Accent, Face = Face.SemiBold };
        var header = Line(columns, [.. columns.Select(column => new Text(column.Title, label))]);
        return new Table(
            new Stack(header, new Spacer(4), new Rule(Theme.Accent, 1)),
            [.. rows.Select(row => new Box(Line(columns, row)) { Padding = Edges.Of(0, 6), Underline = new Stripe(Theme.Hairline, 0.5f), Splits = true })]);
    }

    public Text Body(string text) => new(SmallMarkdown.Spans(text, Language.French), Theme.Body);

    public Text Strong(string text) => new(Typeset(text), Theme.Strong);

    public Text Quiet(string text) => new(Typeset(text), Theme.Quiet);

    public IEnumerable<Block> Prose(string text) => SmallMarkdown.Blocks(text, Theme.Body, Theme.Strong, Language.French);

    public Box Framed(params IEnumerable<Block> blocks) => new(new Stack([.. blocks], 3)) { Padding = new Edges(14, 9, 12, 10), Fill = Theme.Soft, Bar = Theme.Accent };

    public static string Typeset(string text) => Language.French.Typeset(text);

    /// <summary>« 24 novembre 2026 à 10 h 32 », in Paris.</summary>
    public static string Moment(DateTime utc)
    {
        var paris = FrenchDates.InParis(utc);
        return $"{FrenchDates.InWords(DateOnly.FromDateTime(paris))} à {paris.Hour}\u00a0h\u00a0{paris.Minute:00}";
    }

    private static Row Line(IReadOnlyList<(string Title, Track Track)> columns, IReadOnlyList<Block> cells) =>
        new([.. columns.Select((column, i) => new Cell(column.Track, cells[i]))], 14);
}
