using System.Text;

namespace IodOutlook.Api.Tests.Http;

/// <summary>Mails that break other programs: each is captured whole or refused with a sentence, and the demand can still be worked on.</summary>
public sealed class HostileMailsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Head = "From: Anne Durand <anne.durand@hostile.example>\r\nTo: gerant@iod.example\r\nSubject: Evaluation de deux candidats\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n";
    private const string Text = "Bonjour,\r\n\r\nNous souhaitons faire évaluer deux candidats au poste de directeur d'usine à Lyon.\r\n\r\nAnne Durand\r\n";

    private ApiClient Api => fixture.Api;

    public static TheoryData<string, byte[]> Mails => new()
    {
        { "no From", Bytes("Subject: Demande\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n\r\n" + Text) },
        { "no Date", Bytes("From: Anne <anne@hostile.example>\r\nSubject: Demande\r\n\r\n" + Text) },
        { "no header but one", Bytes("Subject:\r\n\r\n") },
        { "NUL bytes", Bytes(Head + "Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour\0, une évaluation\0 à Lyon.\0\0") },
        { "wrong charset", [.. Bytes(Head + "Content-Type: text/plain; charset=utf-8\r\n\r\n"), .. Encoding.Latin1.GetBytes("Évaluation à prévoir : été, œuvre")] },
        { "unknown charset", Bytes(Head + "Content-Type: text/plain; charset=x-klingon\r\n\r\n" + Text) },
        { "multipart without an end", Bytes(Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + Text) },
        { "ten messages, one in the other", Nested(10) },
        { "a hundred messages, one in the other", Nested(100) },
        { "200 attachments", WithAttachments(Enumerable.Range(1, 200).Select(number => $"piece {number}.txt")) },
        { "attachments of the same name", WithAttachments(Enumerable.Repeat("fiche.pdf", 5)) },
        { "hostile names", WithAttachments([@"..\..\x", "../../etc/passwd", "CON", "nul.pdf", "a:b*c?.pdf", "😀 fiche.pdf", " . ", "fiche.pdf\u202Egpj.exe", new string('n', 300) + ".pdf", "COM1.txt", "~$x.docx"]) },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Capture_OfAHostileMail_KeepsItWhole_AndItIsQualifiedAndArchived(string what, byte[] mail)
    {
        var demand = (await Api.PostMail("/api/demands", mail)).Ok();
        var qualified = await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(), demand.Version);
        await fixture.DeliverOutside();

        var archived = await Api.Get($"/api/demands/{qualified.Ok().Id}");
        Assert.All(archived.At("outside").EnumerateArray(), work => Assert.Equal((what, "done"), (what, work.GetProperty("state").GetString())));
        var root = Path.Combine(fixture.DataFolder, "drive", archived["driveFolder"]!);
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => File.ReadAllBytes(file).AsSpan().SequenceEqual(mail));
        Assert.Equal(archived.At("documents").GetArrayLength(), files.Length);
        Assert.Equal(Directory.GetFiles(Path.Combine(fixture.DataFolder, "drive", "Clients"), "*", SearchOption.AllDirectories).Length, AllUnderClients());
    }

    [Fact]
    public async Task Capture_Of40Megabytes_KeepsEveryByte()
    {
        var mail = WithAttachments(["film.bin"], 29_000_000);
        Assert.InRange(mail.Length, 38_000_000, 42_000_000);
        var demand = (await Api.PostMail("/api/demands", mail)).Ok();
        (await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(), demand.Version)).Ok();
        await fixture.DeliverOutside();

        var documents = (await Api.Get($"/api/demands/{demand.Id}")).At("documents").EnumerateArray();
        Assert.Contains(documents, document => document.GetProperty("size").GetInt64() == mail.Length);
        Assert.Contains(documents, document => document.GetProperty("size").GetInt64() == 29_000_000);
    }

    [Fact]
    public async Task Capture_OfMoreThanIsAccepted_Is413_WithASentence_AndMakesNothing()
    {
        var before = (await Api.Get("/api/demands")).At("items").GetArrayLength();
        var content = new ByteArrayContent(new byte[60_000_000]) { Headers = { ContentType = new("message/rfc822") } };
        var answer = await Api.Send(HttpMethod.Post, "/api/demands", content, key: "too-large", change: request => request.Headers.ExpectContinue = true);
        Assert.Equal((413, "too-large"), (answer.Code, answer.Problem));
        Assert.Contains("Rien n'a été enregistré", answer["detail"], StringComparison.Ordinal);
        Assert.Equal(before, (await Api.Get("/api/demands")).At("items").GetArrayLength());
    }

    /// <summary>No name led out of the clients' folder.</summary>
    private int AllUnderClients() => Directory.GetFiles(fixture.DataFolder, "*", SearchOption.AllDirectories)
        .Count(file => !Path.GetRelativePath(fixture.DataFolder, file).StartsWith("mailbox", StringComparison.Ordinal) && file.Contains($"{Path.DirectorySeparatorChar}Clients{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static byte[] Nested(int depth)
    {
        var mail = Head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Text;
        for (var level = 0; level < depth; level++)
            mail = Head + $"Content-Type: multipart/mixed; boundary=n{level}\r\n\r\n--n{level}\r\nContent-Type: message/rfc822\r\n\r\n{mail}\r\n--n{level}--\r\n";
        return Bytes(mail);
    }

    private static byte[] WithAttachments(IEnumerable<string> names, int size = 20)
    {
        var content = new byte[size];
        var mail = new StringBuilder(Head).Append("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n").Append(Text);
        foreach (var name in names)
        {
            content[0]++;
            mail.Append("\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=utf-8''")
                .Append(Uri.EscapeDataString(name)).Append("\r\n\r\n").Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }

        return Bytes(mail.Append("--b--\r\n").ToString());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
