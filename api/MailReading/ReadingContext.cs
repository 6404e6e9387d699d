namespace IodOutlook.MailReading;

/// <summary>What the reader knows besides the mail itself.</summary>
/// <param name="Owner">Address of the mailbox the mail was found in.</param>
/// <param name="HouseDomains">Domains of the firm itself: mail from them is never a client's.</param>
/// <param name="Services">The services on offer, with the words people use for them.</param>
/// <param name="ReceivedAt">Used where the mail has no Date; null leaves relative dates unresolved.</param>
public sealed record ReadingContext(
    string Owner,
    IReadOnlyCollection<string> HouseDomains,
    IReadOnlyList<ServiceTerms> Services,
    DateTimeOffset? ReceivedAt = null);

/// <summary>A service of the price grid and the words by which mails name it, French and English, in any case, with or without accents.</summary>
public sealed record ServiceTerms(string Code, IReadOnlyList<string> Terms);

/// <summary>The bytes are no mail. <see cref="Exception.Message"/> is a French sentence for the screen.</summary>
public sealed class UnreadableMailException(string message) : Exception(message);
