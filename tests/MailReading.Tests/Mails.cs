using System.Text;

namespace IodOutlook.MailReading.Tests;

/// <summary>Small mails written in a test.</summary>
internal static class Mails
{
    public static readonly ReadingContext Context = new("gerant@iod.example", ["iod.example"], ServiceVocabulary.Default);

    /// <summary>A plain text mail of Tuesday 10 March 2026 from a client.</summary>
    public static Reading Read(string body, string subject = "Demande", string from = "Marie Dupont <marie.dupont@valmont-industries.example>", string headers = "") =>
        MailReader.Read(Bytes(body, subject, from, headers), Context);

    public static byte[] Bytes(string body, string subject = "Demande", string from = "Marie Dupont <marie.dupont@valmont-industries.example>", string headers = "") => Encoding.UTF8.GetBytes(
        $"From: {from}\r\nTo: gerant@iod.example\r\nSubject: {subject}\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nMessage-ID: <1@valmont.example>\r\n{headers}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body.ReplaceLineEndings("\r\n")}\r\n");
}
