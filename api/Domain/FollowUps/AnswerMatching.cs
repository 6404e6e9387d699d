using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Numbering;

namespace IodOutlook.Domain.FollowUps;

/// <summary>How a mail was recognised as the answer to a quote, the surest first.</summary>
public enum MatchedBy
{
    /// <summary>It answers a message of the quote's thread.</summary>
    Thread,

    /// <summary>It names the quote or its demand.</summary>
    Reference,

    /// <summary>It comes from the person the quote went to.</summary>
    Sender,

    /// <summary>It comes from the mail domain of the client.</summary>
    Company,
}

/// <summary>What a mail shows of where it belongs.</summary>
/// <param name="AnsweredIds">Message-IDs of its In-Reply-To and References.</param>
/// <param name="Text">Subject and fresh text, in which references are looked for.</param>
public sealed record IncomingAnswer(string FromAddress, IReadOnlyCollection<string> AnsweredIds, string Text);

/// <summary>A quote that waits for an answer.</summary>
/// <param name="ThreadIds">Message-IDs of all that was exchanged about it.</param>
public sealed record OpenQuote(
    Guid QuoteId, string Number, string DemandReference, IReadOnlyCollection<string> ThreadIds, string? ContactAddress, IReadOnlyCollection<string> ClientDomains, DateTime SentAt);

/// <summary>A quote that a mail may answer.</summary>
public sealed record QuoteMatch(Guid QuoteId, MatchedBy By);

/// <summary>Which open quote a mail answers.</summary>
public static class AnswerMatching
{
    /// <summary>
    /// The quotes matched by the surest sign only, the last sent first. One: the answer is proposed for it; several: a person picks; none: the mail is no answer.
    /// A free-mail domain never identifies a client.
    /// </summary>
    public static IReadOnlyList<QuoteMatch> Match(IncomingAnswer mail, IReadOnlyList<OpenQuote> open)
    {
        var references = Reference.FindAll(mail.Text).Select(r => r.ToString()).ToHashSet(StringComparer.Ordinal);
        var matches = open
            .Select(quote => (Quote: quote, By: Sign(mail, references, quote)))
            .Where(m => m.By is not null)
            .ToList();
        var surest = matches.Min(m => m.By);
        return [.. matches.Where(m => m.By == surest).OrderByDescending(m => m.Quote.SentAt).Select(m => new QuoteMatch(m.Quote.QuoteId, m.By!.Value))];
    }

    private static MatchedBy? Sign(IncomingAnswer mail, HashSet<string> references, OpenQuote quote)
    {
        if (mail.AnsweredIds.Intersect(quote.ThreadIds, StringComparer.Ordinal).Any())
        {
            return MatchedBy.Thread;
        }

        if (references.Contains(quote.Number) || references.Contains(quote.DemandReference))
        {
            return MatchedBy.Reference;
        }

        if (string.Equals(mail.FromAddress, quote.ContactAddress, StringComparison.OrdinalIgnoreCase))
        {
            return MatchedBy.Sender;
        }

        var domain = MailDomain.Of(mail.FromAddress);
        return MailDomain.IdentifiesCompany(domain) && quote.ClientDomains.Contains(domain, StringComparer.OrdinalIgnoreCase) ? MatchedBy.Company : null;
    }
}
