using MimeKit;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>What an answer needs of the message it answers, where the mailbox itself does not hold that message.</summary>
/// <param name="MessageId">Without angle brackets; null where it has none.</param>
/// <param name="References">The chain that the answer carries on, the message itself last.</param>
/// <param name="QuoteHtml">Attribution and original, clean, to stand below the answer.</param>
internal sealed record OriginalMail(string? MessageId, IReadOnlyList<string> References, string? Subject, string QuoteHtml)
{
    /// <exception cref="OutsideException">Invalid: no mail.</exception>
    public static OriginalMail Of(byte[] mime)
    {
        var original = ComposeDraft.Parse(mime);
        var tied = new MimeMessage();
        ReplyThread.Tie(tied, original, original.Date);
        return new(original.MessageId, [.. tied.References], original.Subject, DraftBody.QuoteHtml(QuotedOriginal.Of(original)));
    }
}
