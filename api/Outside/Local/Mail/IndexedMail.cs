namespace IodOutlook.Outside.Local.Mail;

/// <summary>What the mailbox knows of a file without opening it again.</summary>
/// <param name="Line">As the message list shows it.</param>
/// <param name="ReadAgain">The file could not be opened; that may end without the file changing.</param>
internal sealed record IndexedMail(MailId Id, FileStamp Stamp, LocalMail Line, string? InReplyTo = null, Guid? WorkId = null, bool ReadAgain = false)
{
    public MailArrival Arrival => new(Line.Id, Line.InternetMessageId, InReplyTo, WorkId, Line.At);

    public bool IsReadable => Line.Problem is null;
}
