using System.IO.Compression;
using System.Text;
using IodOutlook.MailReading.Attachments;

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
            var block = Encoding.ASCII.GetBytes("<w>" + string.Concat(Enumerable.Repeat("<p/>", 25_000)));
            for (var i = 0; i < 300; i++) entry.Write(block);
        }

        var reading = Attach("document.docx", bomb.ToArray());

        Assert.Equal("other", reading.Attachments[0].Class.Value);
        Assert.Contains("« document.docx » se décompresse", Assert.Single(reading.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenAPdfAsksForAPassword_SaysSo() =>
        Assert.Contains("« document.pdf » est protégé par un mot de passe", Assert.Single(Attach("document.pdf", EncryptedPdf()).Warnings), StringComparison.Ordinal);

    /// <summary>A page tree that holds itself.</summary>
    [Fact]
    public void Read_WhenAPdfTurnsInCircles_StillReadsTheMail() =>
        Assert.Equal("Bonjour, voici le document.", Attach("document.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")).FreshText);

    [Fact]
    public void Run_WhenTheWorkTakesTooLong_GivesUp()
    {
        using var never = new ManualResetEventSlim();

        Assert.Throws<TimeoutException>(() => TimeLimit.Run(() => never.Wait(TimeSpan.FromMinutes(1)), TimeSpan.FromMilliseconds(20)));
        never.Set();
        Assert.Equal(4, TimeLimit.Run(() => 4, TimeSpan.FromSeconds(30)));
        Assert.Throws<FormatException>(() => TimeLimit.Run(() => int.Parse("x", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromSeconds(30)));
    }

    /// <summary>Standard security handler with a user password that nobody here knows.</summary>
    private static byte[] EncryptedPdf()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
            $"<</Filter/Standard/V 1/R 2/P -4/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(table).Append("trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]/Size 5>>\n");
        return Encoding.ASCII.GetBytes(pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF").ToString());
    }

    [Fact]
    public void Open_WhenTheIndexIsOfANamedPart_GivesItsBytes()
    {
        var opened = MailAttachments.Open(Message("note.bin", [1, 2, 3]), 0)!;

        Assert.Equal("note.bin", opened.Name);
        Assert.Equal([1, 2, 3], opened.Bytes.ToArray());
        Assert.Null(MailAttachments.Open(Message("note.bin", [1]), 1));
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
