using System.IO.Compression;
using System.Text;

namespace IodOutlook.MailReading.Tests;

public class MailAttachmentsTests
{
    [Theory]
    [InlineData("Fiche de poste DAF.docx", "job-description")]
    [InlineData("FDP_responsable.pdf", "job-description")]
    [InlineData("CCTP_evaluation.pdf", "requirements")]
    [InlineData("CV_M_Durand.pdf", "cv")]
    [InlineData("DEV-2026-0012 signé.pdf", "signed-quote")]
    [InlineData("BC_4500098121.PDF", "purchase-order")]
    [InlineData("invitation.ics", "calendar")]
    [InlineData("Acte d'engagement.docx", "other")]
    public void Read_WhenAFileIsAttached_TellsItsClassByItsName(string name, string expected) => Assert.Equal(expected, Attach(name, "x"u8.ToArray()).Attachments[0].Class.Value);

    [Fact]
    public void Read_WhenTheNameSaysNothing_TellsTheClassByTheFirstWords() =>
        Assert.Equal("job-description", Attach("document.docx", Docx("Intitulé du poste : responsable qualité. Missions principales.")).Attachments[0].Class.Value);

    [Fact]
    public void Read_WhenADocumentInflatesWithoutEnd_StopsReadingIt()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var block = Encoding.ASCII.GetBytes("<w><p>" + new string(' ', 100_000));
            for (var i = 0; i < 300; i++) entry.Write(block);
        }

        Assert.Equal("other", Attach("document.docx", bomb.ToArray()).Attachments[0].Class.Value);
    }

    [Fact]
    public void Open_WhenTheIndexIsOfANamedPart_GivesItsBytes()
    {
        var opened = MailAttachments.Open(Message("note.bin", [1, 2, 3]), 0)!;

        Assert.Equal("note.bin", opened.Name);
        Assert.Equal([1, 2, 3], opened.Bytes.ToArray());
        Assert.Null(MailAttachments.Open(Message("note.bin", [1]), 1));
    }

    [Fact]
    public void Peek_WhenAHeaderIsRead_GivesWhatAListShows()
    {
        var heads = MailHeaders.Peek(Mails.Bytes("corps", "Demande", headers: "In-Reply-To: <0@iod.example>\r\nReferences: <a@x> <b@x>\r\n"));

        Assert.Equal(("1@valmont.example", "Demande", "0@iod.example"), (heads.MessageId, heads.Subject, heads.InReplyTo));
        Assert.Equal(["a@x", "b@x"], heads.References);
        Assert.Equal("marie.dupont@valmont-industries.example", heads.From!.Address);
    }

    private static Reading Attach(string name, byte[] content) => MailReader.Read(Message(name, content), Mails.Context);

    private static byte[] Message(string name, byte[] content) => Encoding.UTF8.GetBytes(
        "From: Marie Dupont <m@valmont.example>\r\nSubject: Demande\r\nDate: Tue, 10 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBonjour, voici le document.\r\n--b\r\n"
        + $"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''{Uri.EscapeDataString(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(content)}\r\n--b--\r\n");

    private static byte[] Docx(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
        }
        return stream.ToArray();
    }
}
