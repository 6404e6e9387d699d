namespace IodOutlook.MailReading.Body;

/// <summary>What stands above a quoted or forwarded mail: who wrote it, when, about what.</summary>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="Forwards">True or false where the words say it; null where they fit both.</param>
internal sealed record QuoteHeader(int Lines, bool? Forwards, string? FromName, string? FromAddress, DateTimeOffset? Date, string? Subject, string? To = null, string? Cc = null)
{
    public bool IsAttribution { get; init; }
}
