using System.Text.Json;
using MimeKit;

namespace IodOutlook.Api.Tests.Jobs;

/// <summary>A quote's draft is meddled with, then sent: each thing that left otherwise than it was approved is a non-conformity that the house sees.</summary>
public sealed class WatchSentTests : IAsyncLifetime
{
    private readonly AwayMailboxFixture fixture = new();

    private ApiClient Api => fixture.Api;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Sent_AsItWasApproved_IsSentWithoutAFinding()
    {
        var quote = await Leaves(await Api.Prepared());
        Assert.Equal("sent", quote["current.state"]);
        Assert.Empty(await Findings());
        Assert.DoesNotContain("alert", await ToDo());
    }

    [Fact]
    public async Task Sent_WithAFileNobodyAskedFor_IsAForeignAttachment()
    {
        var quote = await Leaves(await Api.Prepared(), mail =>
        {
            var parts = (Multipart)mail.Body!;
            parts.Add(new MimePart("application", "pdf") { FileName = "Devis d'un autre client.pdf", Content = new MimeContent(new MemoryStream("%PDF-1.7 autre"u8.ToArray())) });
        });
        await CheckFinding(quote, "foreignAttachment", "Devis d'un autre client.pdf");
    }

    [Fact]
    public async Task Sent_WithAnotherPdf_IsAnotherFile()
    {
        var quote = await Leaves(await Api.Prepared(), mail =>
        {
            var pdf = mail.Attachments.OfType<MimePart>().Single();
            using var approved = new MemoryStream();
            pdf.Content!.DecodeTo(approved);
            pdf.Content = new MimeContent(new MemoryStream([.. approved.ToArray(), (byte)'\n']));
        });
        await CheckFinding(quote, "otherFile", null);
    }

    [Fact]
    public async Task Sent_WithoutItsPdf_IsAnotherFile()
    {
        var quote = await Leaves(await Api.Prepared(), mail => ((Multipart)mail.Body!).Remove(mail.Attachments.Single()));
        await CheckFinding(quote, "otherFile", "aucun PDF joint");
    }

    [Fact]
    public async Task Sent_WhenTheNeedGrewAfterTheGo_IsMissingItsGo()
    {
        var prepared = await Api.Prepared();
        var demand = await Api.Get($"/api/demands/{prepared["demandId"]}");
        (await Api.Post($"/api/demands/{demand.Id}/qualify", ApiClient.Qualification(people: 9), demand.Version)).Ok();
        await CheckFinding(await Leaves(prepared), "missingGo", "aucun");
    }

    [Fact]
    public async Task Sent_SeenTwice_OpensOneFinding()
    {
        var quote = await Leaves(await Api.Prepared(), mail => ((Multipart)mail.Body!).Remove(mail.Attachments.Single()));
        File.Copy(Assert.Single(Directory.GetFiles(Folder("Sent"))), Path.Combine(Folder("Sent"), "copie.eml"));
        await fixture.LookIntoSent();
        await CheckFinding(quote, "otherFile", "aucun PDF joint");
    }

    [Fact]
    public async Task Sent_WhileTheFolderWasAwayForADay_IsSeenOnceItIsBack_AsSentThen()
    {
        fixture.IsAway = true;
        var quote = await Leaves(await Api.Prepared());
        Assert.Equal("prepared", quote["current.state"]);
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        fixture.IsAway = false;
        await fixture.LookIntoSent();
        Assert.Equal("sent", (await Api.Get($"/api/quotes/{quote.Id}"))["current.state"]);
        Assert.Equal("2026-11-24", (await Api.Get($"/api/quotes/{quote.Id}/follow-ups"))["sentOn"]);
    }

    private async Task CheckFinding(Answer quote, string kind, string? found)
    {
        Assert.Equal("sent", quote["current.state"]);
        var finding = Assert.Single(await Findings());
        Assert.Equal((kind, quote.Id.ToString()), (finding.GetProperty("kind").GetString(), finding.GetProperty("quoteId").GetString()));
        if (found is not null)
            Assert.Equal(found, finding.GetProperty("found").GetString());
        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.Equal(1, demand.At("nonConformities").GetArrayLength());
        Assert.Contains(demand.At("timeline").EnumerateArray(), item => item.GetProperty("text").GetString()!.StartsWith("Non-conformité : ", StringComparison.Ordinal));
        Assert.Contains("alert", await ToDo());
    }

    /// <summary>The draft leaves by the mail client, changed by hand as anybody can change a draft.</summary>
    private async Task<Answer> Leaves(Answer quote, Action<MimeMessage>? meddle = null)
    {
        var draft = Assert.Single(Directory.GetFiles(Folder("Drafts"), "*.eml"));
        if (meddle is not null)
        {
            var mail = await MimeMessage.LoadAsync(draft);
            meddle(mail);
            await mail.WriteToAsync(draft);
        }

        var id = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString();
        (await Api.Post($"/api/local/mail/messages/{id}/send")).Ok();
        await fixture.LookIntoSent();
        return (await Api.Get($"/api/quotes/{quote.Id}")).Ok();
    }

    private async Task<List<JsonElement>> Findings() => [.. (await Api.Get("/api/non-conformities?open=true")).Ok().At("items").EnumerateArray()];

    private async Task<List<string?>> ToDo() => [.. (await Api.Get("/api/to-do")).Ok().At("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString())];

    private string Folder(string name) => Path.Combine(fixture.DataFolder, "mailbox", name);
}
