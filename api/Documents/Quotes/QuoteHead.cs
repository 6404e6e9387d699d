using IodOutlook.Documents.Layout;
using IodOutlook.Documents.Letters;

namespace IodOutlook.Documents.Quotes;

/// <summary>Which quote it is, of when, and for whom.</summary>
internal static class QuoteHead
{
    public static Block Of(QuotePage page)
    {
        var (sheet, words) = (page.Sheet, page.Words);
        (string, string)[] facts =
        [
            (words.Date, page.Language.Date(sheet.IssuedOn)),
            (words.ValidUntil, page.Language.Date(sheet.ValidUntil)),
            (words.Reference, sheet.DemandReference),
            (words.WrittenBy, sheet.WrittenBy ?? "")
        ];
        return Head.Of(words.Quote, sheet.Number, facts, Head.Addressee(sheet.Client, words.Attention, page.Language, page.Theme), page.Theme);
    }
}
