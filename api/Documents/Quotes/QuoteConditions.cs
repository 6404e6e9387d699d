using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Documents.Quotes;

/// <summary>On what conditions: those of the Go, payment, late payment, and the general terms at the end.</summary>
internal static class QuoteConditions
{
    public static IEnumerable<Block> Of(QuotePage page)
    {
        var (content, words) = (page.Sheet.Content, page.Words);
        if (content.GoConditions.Count > 0)
        {
            yield return new Gap(page.Theme.Room(16));
            yield return GoConditions(page);
        }

        yield return Section(words.Payment, content.Conditions, page);
        yield return Section(words.Late, House(page).LatePenalties, page);
    }

    /// <summary>Below the signature when they are a few lines, else from the top of a page of their own.</summary>
    public static IEnumerable<Block> GeneralTerms(QuotePage page)
    {
        var terms = House(page).GeneralTerms;
        if (string.IsNullOrWhiteSpace(terms)) yield break;
        var small = page.Theme.Fine with { Size = page.Theme.Body.Size * 0.82f, Ink = Theme.Black };
        yield return new Gap(page.Theme.Room(24));
        yield return new Columns(
            new Stack(new Text(page.Words.GeneralTerms, page.Theme.Section with { Size = 13 }), new Spacer(8)),
            new Stack([.. SmallMarkdown.Blocks(terms, small, small with { Face = Face.SemiBold, Ink = page.Theme.Accent }, page.Language)]),
            2,
            24);
    }

    private static CompanyProfile House(QuotePage page) => page.Sheet.Company.In(page.Sheet.Language);

    private static Box GoConditions(QuotePage page) => new(new Stack(
    [
        new WithNext(new Text(page.Words.GoConditions, page.Theme.Section)),
        .. page.Sheet.Content.GoConditions.Select(condition => SmallMarkdown.Bullet(new Text(page.Typeset(condition), page.Theme.Body)))
    ],
    3))
    {
        Padding = new Edges(14, 9, 12, 10),
        Fill = page.Theme.Soft,
        Bar = page.Theme.Accent
    };

    /// <summary>Kept with the signature below: nobody signs a page that says nothing.</summary>
    private static Stack Section(string title, string text, QuotePage page)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Stack();
        var style = page.Theme.Quiet with { Ink = Theme.Black, Leading = 1.45f };
        return new Stack(
            new WithNext(new Gap(page.Theme.Room(11))),
            new WithNext(new Text(title, page.Theme.Section with { Size = page.Theme.Body.Size * 0.95f })),
            new WithNext(new Spacer(1)),
            new WithNext(new Stack([.. SmallMarkdown.Blocks(text, style, page.Theme.Strong, page.Language)])));
    }
}
