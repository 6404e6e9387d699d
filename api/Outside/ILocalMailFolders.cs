namespace IodOutlook.Outside;

/// <summary>
/// The mailbox folder as the local mail client sees it: lists with the unreadable files in them, and the button "Envoyer". Registered in local mode only.
/// </summary>
public interface ILocalMailFolders
{
    /// <summary>All messages of a folder, newest first. A file that is no mail is listed as unreadable, with the reason, and hides no other.</summary>
    IReadOnlyList<LocalMail> List(MailFolder folder);

    /// <exception cref="OutsideException">Gone.</exception>
    Task<byte[]> Read(string messageId, CancellationToken cancel);

    /// <summary>Moves a draft to Sent, stamping Date and Message-ID, and dropping <c>X-Unsent</c>. Sending it twice answers the same sent message.</summary>
    Task<string> Send(string draftId, CancellationToken cancel);

    /// <summary>Replaces the text of a draft above the quoted original; recipients and subject too. What the person typed is what is stored.</summary>
    Task Edit(string draftId, DraftEdit edit, CancellationToken cancel);

    /// <summary>Attaches a file to a draft, and takes away the files that have one of these names.</summary>
    Task Attach(string draftId, DraftAttachment file, IReadOnlyList<string> insteadOf, CancellationToken cancel);

    /// <summary>Counts up at each change in any folder, within two seconds of it; awaits the next change after <paramref name="seen"/>.</summary>
    Task<long> NextChange(long seen, CancellationToken cancel);
}

/// <summary>A line of the message list.</summary>
/// <param name="Problem">French sentence when the file cannot be read as a mail; the other fields are then the file's name and date.</param>
public sealed record LocalMail(
    string Id, string Subject, string FromName, string FromAddress, string To, DateTimeOffset At, bool HasAttachments, string Preview, string? InternetMessageId, string? Problem);

public sealed record DraftEdit(IReadOnlyList<string> To, IReadOnlyList<string> Cc, string Subject, string BodyText);
