using MimeKit;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalMailboxContractTests : MailboxContract, IDisposable
{
    private readonly LocalFixture _local = new();
    private int _delivered;

    protected override IMailbox Mailbox => _local.Mailbox;

    public void Dispose() => _local.Dispose();

    protected override Task Deliver(MailFolder folder, byte[] mime)
    {
        _local.Drop(folder, $"{++_delivered}.eml", mime);
        return Task.CompletedTask;
    }

    protected override Task SendByHand(string messageId) => _local.Folders.Send(messageId, default);

    protected override async Task<SeenDraft> Open(string messageId)
    {
        var mail = Mails.Parse(await _local.Folders.Read(messageId, default));
        return new(
            [.. mail.To.Mailboxes.Select(m => m.Address)], [.. mail.Cc.Mailboxes.Select(m => m.Address)], mail.Subject!, mail.TextBody!.ReplaceLineEndings("\n"), mail.InReplyTo,
            [.. mail.Attachments.OfType<MimePart>().Select(p => (p.FileName!, Decode(p)))]);
    }

    private static byte[] Decode(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
