using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;
using IodOutlook.Documents.Texts;

namespace IodOutlook.Documents.Quotes;

/// <summary>The quote as one reads it, from the letterhead to the signature.</summary>
internal static class QuoteDocument
{
    public static Document Of(QuoteSheet sheet, Density density = Density.Standard)
    {
        var page = new QuotePage(sheet, density);
        return new Document(Info(sheet, page), [.. Body(page)])
        {
            Backdrop = position => position.IsFirst ? Letterhead.Band(page.Theme) : null,
            Header = position => position.IsFirst ? null : Letterhead.RunningHead($"{page.Words.Quote} {sheet.Number}", sheet.Client.Name, page.Theme),
            Footer = position => Letterhead.Footer(sheet.Company, page.Language, position, page.Words.Page, page.Theme),
            Watermark = sheet.Draft ? page.Words.Draft : null,
            Tighter = density == Density.Standard ? () => Of(sheet, Density.Compact) : null
        };
    }

    private static IEnumerable<Block> Body(QuotePage page) =>
    [
        Letterhead.Of(page.Sheet.Company, page.Theme),
        new Gap(page.Theme.Room(26)),
        QuoteHead.Of(page),
        new Gap(page.Theme.Room(22)),
        .. QuoteSubject.Of(page),
        new Gap(page.Theme.Room(16)),
        QuoteLines.Of(page),
        new Gap(12),
        QuoteSums.Of(page),
        .. QuoteConditions.Of(page),
        new WithNext(new Gap(page.Theme.Room(16))),
        QuoteSignature.Of(page),
        .. QuoteConditions.GeneralTerms(page)
    ];

    private static DocumentInfo Info(QuoteSheet sheet, QuotePage page) => new(
        $"{page.Words.Quote} {sheet.Number}", sheet.Company.Name, sheet.Content.Title, new DateTimeOffset(sheet.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero))
    {
        Keywords = sheet.DemandReference
    };
}

/// <summary>What every part of the page needs: the sheet, its look, its language.</summary>
internal sealed record QuotePage(QuoteSheet Sheet, Density Density)
{
    public Theme Theme { get; } = new(Sheet.Company, Density);

    public Language Language { get; } = Language.Of(Sheet.Language);

    public QuoteWords Words { get; } = new(Language.Of(Sheet.Language));

    public string Typeset(string text) => Language.Typeset(text);

    public string Money(long cents) => Language.Money(cents);
}
