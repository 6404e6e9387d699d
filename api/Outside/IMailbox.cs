namespace IodOutlook.Outside;

/// <summary>The folders of a mailbox that the process looks at.</summary>
public enum MailFolder
{
    Inbox,
    Drafts,
    Sent,
}

/// <summary>
/// A person's mailbox. <c>owner</c> is always the mailbox's address; in local mode there is one mailbox, whoever owns it.
/// Message ids are opaque and may change when a message moves or is sent.
/// </summary>
public interface IMailbox
{
    /// <summary>Bytes: a larger message is not read, nor is a larger draft made.</summary>
    const long LargestMail = 50 * 1024 * 1024;

    /// <summary>The raw message, as it is stored.</summary>
    /// <exception cref="OutsideException">Gone: no such message. Invalid: larger than 50 MB.</exception>
    Task<byte[]> ReadMime(string owner, string messageId, CancellationToken cancel);

    /// <summary>Messages that came to a folder since <paramref name="cursor"/> (null: all of them), oldest first. Replays are possible; losses are not.</summary>
    Task<MailChanges> ChangesSince(string owner, MailFolder folder, string? cursor, CancellationToken cancel);

    /// <summary>
    /// Makes a draft, once for each <see cref="DraftRequest.WorkId"/>: asked again for the same one, it answers the draft (or the sent message) that exists.
    /// </summary>
    Task<DraftReference> MakeDraft(string owner, DraftRequest request, CancellationToken cancel);

    /// <summary>
    /// Sends a draft that <see cref="MakeDraft"/> made. Only for what a person chose to let leave by itself. Sent already: nothing is done.
    /// </summary>
    /// <exception cref="OutsideException">Gone. Invalid: it has no recipient.</exception>
    Task SendDraft(string owner, string messageId, CancellationToken cancel);
}

/// <summary>What came to a folder, and the cursor to ask from next time.</summary>
public sealed record MailChanges(IReadOnlyList<MailArrival> Arrivals, string Cursor);

/// <summary>A message seen in a folder. <see cref="WorkId"/> is set when it began as a draft of ours.</summary>
/// <param name="InternetMessageId">The Message-ID header without angle brackets; null where the mail has none.</param>
public sealed record MailArrival(string MessageId, string? InternetMessageId, string? InReplyTo, Guid? WorkId, DateTimeOffset At);

/// <summary>A draft to put before a person. It answers <see cref="ReplyTo"/> when that is given: same thread, original quoted below the text.</summary>
/// <param name="WorkId">The outbox row that asked; marks the draft so that it is found again, also once sent.</param>
/// <param name="ReplyTo">Raw bytes of the message answered, or null for a new message.</param>
/// <param name="BodyText">Plain text, paragraphs parted by blank lines; the mailbox makes the HTML and keeps the original quoted below.</param>
public sealed record DraftRequest(
    Guid WorkId,
    byte[]? ReplyTo,
    string? ReplyToMessageId,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Cc,
    string Subject,
    string BodyText,
    IReadOnlyList<DraftAttachment> Attachments);

public sealed record DraftAttachment(string Name, string MediaType, byte[] Content);

/// <summary>Where the draft is. <see cref="OpenUrl"/> opens it for a person, where the mailbox can.</summary>
public sealed record DraftReference(string MessageId, string? OpenUrl);
