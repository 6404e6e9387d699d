using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Texts;
using IodOutlook.Domain.Demands;

namespace IodOutlook.Documents.Quotes;

/// <summary>What the quote is about, where and when.</summary>
internal static class QuoteSubject
{
    public static IEnumerable<Block> Of(QuotePage page)
    {
        var content = page.Sheet.Content;
        yield return new Text(page.Typeset(content.Title), page.Theme.Strong with { Size = 13, Leading = 1.3f });
        var facts = Facts(page).ToList();
        if (facts.Count > 0)
        {
            yield return new Gap(3);
            yield return new Text(facts, page.Theme.Body);
        }

        if (string.IsNullOrWhiteSpace(content.Introduction)) yield break;
        yield return new Gap(8);
        foreach (var block in SmallMarkdown.Blocks(content.Introduction, page.Theme.Body, page.Theme.Strong, page.Language)) yield return block;
    }

    private static IEnumerable<Span> Facts(QuotePage page)
    {
        var content = page.Sheet.Content;
        if (!string.IsNullOrWhiteSpace(content.Place))
        {
            yield return new Span(page.Words.Place + page.Words.Colon, null, Theme.Grey);
            yield return new Span(page.Typeset(content.Place.Trim()) + (content.Period is null ? "" : "     "));
        }

        if (content.Period is not { } period) yield break;
        yield return new Span(page.Words.Period + page.Words.Colon, null, Theme.Grey);
        yield return new Span(page.Typeset(InWords(period, page)));
    }

    private static string InWords(Period period, QuotePage page)
    {
        if (page.Language.IsFrench) return period.InFrench();
        return (period.From, period.To) switch
        {
            (null, null) => period.Text ?? "",
            (null, { } to) => $"by {page.Language.Date(to)}",
            ({ } from, null) => $"from {page.Language.Date(from)}",
            ({ } from, { } to) => from == to ? page.Language.Date(from) : $"{page.Language.Date(from)} to {page.Language.Date(to)}"
        };
    }
}
