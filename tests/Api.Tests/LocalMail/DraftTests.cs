using System.Net;
using MimeKit;

namespace IodOutlook.Api.Tests.LocalMail;

/// <summary>A draft in the mail client: what a person changes of it is what leaves; what the product put into it stays.</summary>
public sealed class DraftTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Draft_OfAQuote_IsAReplyReadyToSend()
    {
        var (quote, draft) = await Prepared();
        var message = await Parsed(draft);

        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.NotNull(message.InReplyTo);
        Assert.Contains(message.InReplyTo, message.References);
        Assert.Contains("Nous souhaitons faire évaluer", WebUtility.HtmlDecode(message.HtmlBody), StringComparison.Ordinal);
        var pdf = message.Attachments.OfType<MimePart>().Single();
        Assert.Equal($"{quote["number"]}.pdf", pdf.FileName);
        using var bytes = new MemoryStream();
        await pdf.Content!.DecodeToAsync(bytes);
        Assert.Equal((await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes, bytes.ToArray());
    }

    [Fact]
    public async Task Draft_ShowsOnlyTheTextAPersonMayChange()
    {
        var (_, draft) = await Prepared();
        var open = (await Api.Get($"/api/local/mail/messages/{draft}")).Ok();
        Assert.Contains("devis", open["editableText"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Nous souhaitons faire évaluer", open["editableText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_Edited_LeavesAsEdited_WithTheOriginalBelowAndThePdf()
    {
        var (quote, draft) = await Prepared();
        (await Api.Put($"/api/local/mail/messages/{draft}", new { to = new[] { "autre@client.example" }, cc = Array.Empty<string>(), subject = "Notre devis", text = "Bonjour,\n\nVoici <b>notre</b> devis.\n" })).Ok();
        var sent = (await Api.Post($"/api/local/mail/messages/{draft}/send")).Ok();

        var files = Directory.GetFiles(Path.Combine(fixture.DataFolder, "mailbox", "Sent"));
        var left = files.Select(file => MimeMessage.Load(file)).Single(message => message.Subject == "Notre devis");
        Assert.Equal("autre@client.example", left.To.Mailboxes.Single().Address);
        Assert.Contains("Voici", left.TextBody ?? left.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Nous souhaitons faire évaluer", WebUtility.HtmlDecode(left.HtmlBody), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>notre</b>", left.HtmlBody ?? "", StringComparison.Ordinal);
        Assert.Equal($"{quote["number"]}.pdf", left.Attachments.OfType<MimePart>().Single().FileName);
        Assert.Null(left.Headers["X-Unsent"]);
        Assert.NotNull(sent);
    }

    [Fact]
    public async Task Draft_WithTheWrongFile_TakesTheApprovedOneInItsPlace()
    {
        var (quote, draft) = await Prepared();
        var name = $"{quote["number"]}.pdf";
        var note = new { name = "Accès, été.txt", content = "rez-de-chaussée"u8.ToArray(), insteadOf = new[] { name } };
        (await Api.Post($"/api/local/mail/messages/{draft}/attachments", note)).Ok();
        Assert.Equal("Accès, été.txt", (await Parsed(draft)).Attachments.OfType<MimePart>().Single().FileName);

        var pdf = (await Api.Get($"/api/quotes/{quote.Id}/pdf")).Bytes;
        (await Api.Post($"/api/local/mail/messages/{draft}/attachments", new { name, content = pdf, insteadOf = Array.Empty<string>() })).Ok();
        var message = await Parsed(draft);
        Assert.Equal(["Accès, été.txt", name], message.Attachments.OfType<MimePart>().Select(part => part.FileName));
        Assert.Contains("Nous souhaitons faire évaluer", WebUtility.HtmlDecode(message.HtmlBody), StringComparison.Ordinal);
        Assert.Equal("invalid-value", (await Api.Post($"/api/local/mail/messages/{draft}/attachments", new { name = " ", content = pdf, insteadOf = Array.Empty<string>() })).Problem);
    }

    [Theory]
    [InlineData("pas une adresse")]
    [InlineData("a@b.example\r\nBcc: all@b.example")]
    public async Task Draft_WithAnAddressThatIsNone_IsRefused_AndStays(string address)
    {
        var (_, draft) = await Prepared();
        var answer = await Api.Put($"/api/local/mail/messages/{draft}", new { to = new[] { address }, cc = Array.Empty<string>(), subject = "x", text = "x" });
        Assert.Equal(400, answer.Code);
        Assert.Null((await Parsed(draft)).Headers["Bcc"]);
    }

    private async Task<(Answer Quote, string Draft)> Prepared()
    {
        var quote = await Api.Prepared();
        var draft = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString()!;
        return (quote, draft);
    }

    private async Task<MimeMessage> Parsed(string draft)
    {
        using var raw = new MemoryStream((await Api.Get($"/api/local/mail/messages/{draft}/raw")).Ok().Bytes);
        return await MimeMessage.LoadAsync(raw);
    }
}
