namespace IodOutlook.Api.Tests;

/// <summary>The main job, from the mail to the quote that left, as the pane does it.</summary>
public sealed class StoryTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Story_FromAMailToASentQuote_LeavesTheFilesOnTheDriveAndTheQuoteSent()
    {
        var quote = await Api.Prepared();
        Assert.Equal("sendDraft", quote["next.code"]);
        var draft = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString();
        (await Api.Post($"/api/local/mail/messages/{draft}/send")).Ok();

        await fixture.LookIntoSent();
        await fixture.DeliverOutside();

        var sent = await Api.Get($"/api/quotes/{quote.Id}");
        Assert.Equal("sent", sent["current.state"]);
        Assert.Equal("awaitAnswer", sent["next.code"]);
        var demand = await Api.Get($"/api/demands/{quote["demandId"]}");
        Assert.Equal("sent", demand["stage"]);
        Assert.DoesNotContain(demand.At("timeline").EnumerateArray(), item => item.GetProperty("text").GetString()!.Contains("Non-conformité", StringComparison.Ordinal));
        Assert.Equal(["3 Devis", "3 Devis", "2 Revue", "2 Revue", "1 Demande"], FilesOf(demand["driveFolder"]!).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).OrderDescending());
    }

    [Fact]
    public async Task Sent_WhenThePdfIsNotTheApprovedOne_OpensANonConformity()
    {
        var quote = await Api.Prepared();
        var id = quote.At("outside").EnumerateArray().Single(work => work.GetProperty("kind").GetString() == "makeDraft").GetProperty("messageId").GetString();
        var file = Directory.GetFiles(Path.Combine(fixture.DataFolder, "mailbox", "Drafts")).OrderDescending().First(path => File.ReadAllText(path).Contains(quote["number"]!, StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("application/pdf", "application/octet-stream", StringComparison.Ordinal).Replace("JVBERi", "JVBERj", StringComparison.Ordinal));

        (await Api.Post($"/api/local/mail/messages/{id}/send")).Ok();
        await fixture.LookIntoSent();

        var journal = await Api.Get($"/api/journal?demandId={quote["demandId"]}");
        Assert.Contains(journal.At("items").EnumerateArray(), entry => entry.GetProperty("summary").GetString()!.StartsWith("Non-conformité", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdf_WithoutAValidGo_BearsTheWatermark_AndWithOneIsTheApprovedFile()
    {
        var draft = await Api.Quoted();
        Assert.Contains("PROJET", TextOf((await Api.Get($"/api/quotes/{draft.Id}/pdf")).Bytes), StringComparison.Ordinal);

        var ready = await Api.Ready();
        var first = (await Api.Get($"/api/quotes/{ready.Id}/pdf")).Bytes;
        Assert.DoesNotContain("PROJET", TextOf(first), StringComparison.Ordinal);
        Assert.Equal(first, (await Api.Get($"/api/quotes/{ready.Id}/pdf")).Bytes);
    }

    private string[] FilesOf(string driveFolder) =>
        Directory.GetFiles(Path.Combine(fixture.DataFolder, "drive", driveFolder), "*", SearchOption.AllDirectories);

    private static string TextOf(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))));
    }
}
