using System.Globalization;
using MimeKit;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>A client of the story: what they write, and what stands on the disk of what was written to them.</summary>
/// <param name="name">Told apart from the others in every subject.</param>
internal sealed class ClientsMail(string name, string domain)
{
    public string Name => name;

    public string Address => $"anne.durand@{domain}.example";

    /// <summary>Subject of the first mail.</summary>
    public string Demand => $"Évaluation pour {name}";

    /// <summary>Subject of what they answer.</summary>
    public string Answer => $"Réponse de {name}";

    /// <summary>The first mail, put into the inbox.</summary>
    public byte[] Write(string inbox, string at) => Put(inbox, Mail(Demand, "Nous souhaitons faire évaluer deux candidats au poste de directeur d'usine à Lyon.", at));

    /// <summary>Answers the last mail they were sent.</summary>
    public void Reply(string mailbox, string text, string at, byte[]? signed = null, bool automatic = false)
    {
        var answered = SentTo(mailbox).MaxBy(mail => mail.Date)!;
        var answer = Mail(Answer, text, at);
        answer.InReplyTo = answered.MessageId;
        answer.References.Add(answered.MessageId!);
        if (automatic) answer.Headers.Add("Auto-Submitted", "auto-replied");
        if (signed is not null)
            answer.Body = new Multipart("mixed") { answer.Body!, new MimePart("application", "pdf") { FileName = "Devis signé.pdf", Content = new MimeContent(new MemoryStream(signed)) } };
        Put(Path.Combine(mailbox, "Inbox"), answer);
    }

    /// <summary>What they got: the quote and its follow-ups, the oldest first.</summary>
    public IReadOnlyList<MimeMessage> SentTo(string mailbox) =>
        [.. Directory.GetFiles(Path.Combine(mailbox, "Sent"), "*.eml").Select(file => MimeMessage.Load(file)).Where(mail => mail.To.ToString().Contains(Address)).OrderBy(mail => mail.Date)];

    private MimeMessage Mail(string subject, string text, string at) => new(
        [new MailboxAddress("Anne Durand", Address)],
        [new MailboxAddress("Étienne Lambert", "gerant@iod.example")],
        subject,
        new TextPart("plain") { Text = $"Bonjour,\n\n{text}\n\nBien cordialement,\nAnne Durand\n" })
    {
        Date = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
    };

    /// <summary>Whole at once, as a mail client would put it there.</summary>
    private byte[] Put(string inbox, MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        var (whole, file) = (Path.Combine(inbox, $".{domain}.part"), Path.Combine(inbox, $"{domain} {mail.Date:yyyy-MM-dd}.eml"));
        File.WriteAllBytes(whole, bytes.ToArray());
        File.Move(whole, file);
        return bytes.ToArray();
    }
}
