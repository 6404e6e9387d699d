using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Quotes;

/// <summary>The mail a quote is proposed to leave with, from the text of the company profile.</summary>
internal static class QuoteMail
{
    public static MailProposal Propose(Quote quote, Demand demand, CompanyProfile profile, Contact? contact, string sender) => new(
        contact?.Email is { } address ? [address] : [],
        [],
        demand.Language == "en" ? $"Quote {quote.Name}: {quote.Current.Content.Title}" : $"Devis {quote.Name} : {quote.Current.Content.Title}",
        Fill(profile.In(demand.Language).MailText, quote, contact, sender, demand.Language));

    private static string Fill(string text, Quote quote, Contact? contact, string sender, string language) => text
        .Replace("{contact}", contact?.Name ?? "", StringComparison.Ordinal)
        .Replace("{number}", quote.Name, StringComparison.Ordinal)
        .Replace("{title}", quote.Current.Content.Title, StringComparison.Ordinal)
        .Replace("{validUntil}", quote.Current.ValidUntil is { } day ? Day(day, language) : "", StringComparison.Ordinal)
        .Replace("{sender}", sender, StringComparison.Ordinal);

    private static string Day(DateOnly day, string language) =>
        language == "en" ? day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) : FrenchDates.InWords(day);
}
