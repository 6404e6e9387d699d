using System.Text;
using MimeKit;

namespace IodOutlook.Outside.Tests;

/// <summary>Mails as the world writes them.</summary>
internal static class Mails
{
    public static byte[] Bytes(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return bytes.ToArray();
    }

    public static MimeMessage Parse(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes));

    /// <summary>A plain mail from Jean Dupont, written by hand so that each test sees the bytes.</summary>
    public static byte[] Plain(
        string id = "m1@client.example", string subject = "Évaluation de deux cadres", string body = "Bonjour,\r\n\r\nPouvez-vous nous faire un devis ?\r\n", string extra = "",
        string date = "Tue, 24 Nov 2026 08:12:00 +0000") => Encoding.UTF8.GetBytes(
        $"From: Jean Dupont <jean@client.example>\r\nTo: =?utf-8?Q?=C3=89tienne?= Lambert <gerant@iod.example>\r\nSubject: {subject}\r\nDate: {date}\r\nMessage-ID: <{id}>\r\n{extra}"
        + $"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}");

    public static DraftRequest Request(Guid work, byte[]? replyTo = null, string subject = "", string body = "Bonjour,\n\nVoici notre devis.\n\nBien à vous", params DraftAttachment[] attachments) =>
        new(work, replyTo, ReplyToMessageId: null, ["jean@client.example"], [], subject, body, attachments);
}
