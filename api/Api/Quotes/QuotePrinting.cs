using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Documents.Quotes;
using IodOutlook.Domain.Archive;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Quotes;

/// <summary>Prints a version of a quote: as a draft with its watermark, or as the file that is approved and will leave.</summary>
internal sealed class QuotePrinting(IodDb db, TimeProvider clock)
{
    /// <summary>What is not approved, or not saved: « PROJET » stands across each page.</summary>
    public Task<byte[]> Draft(Quote quote, Demand demand, int version, QuoteContent content, CancellationToken cancel)
    {
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var printed = new Printed(quote.Number, version, content, today, today.AddDays(content.ValidityDays));
        return Print(printed, demand, null, draft: true, cancel);
    }

    /// <summary>The current version, dated today: the bytes that a contract review approves.</summary>
    public Task<byte[]> Final(Quote quote, Demand demand, string writtenBy, CancellationToken cancel)
    {
        var today = FrenchDates.DayOf(clock.GetUtcNow().UtcDateTime);
        var content = quote.Current.Content;
        return Print(new Printed(quote.Number, quote.Current.Number, content, today, today.AddDays(content.ValidityDays)), demand, writtenBy, draft: false, cancel);
    }

    private async Task<byte[]> Print(Printed printed, Demand demand, string? writtenBy, bool draft, CancellationToken cancel)
    {
        var profile = await db.Profile(cancel);
        var sheet = new QuoteSheet(
            profile,
            (await db.Addressee(demand, cancel)).Addressee,
            Quote.NameOf(printed.Number, printed.Version),
            printed.IssuedOn,
            printed.ValidUntil,
            printed.Content,
            QuoteTotals.Of(printed.Content),
            demand.Language,
            draft,
            demand.Reference)
        {
            WrittenBy = writtenBy,
        };
        using var output = new MemoryStream();
        QuotePdf.Write(sheet, output);
        return output.ToArray();
    }

    private sealed record Printed(string Number, int Version, QuoteContent Content, DateOnly IssuedOn, DateOnly ValidUntil);
}
