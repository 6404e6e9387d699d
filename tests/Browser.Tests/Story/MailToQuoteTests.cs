using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

[Collection(BrowserFixture.Collection)]
public sealed class MailToQuoteTests(BrowserFixture browser)
{
    private const string Mail = "Évaluation de trois finalistes";

    [Fact]
    public async Task MailToQuote_WhenPlayedOnTheSampleMailbox_LeavesTheQuoteSentAndEverythingOnTheDrive()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        var story = new FromMailToDraft(client);
        await client.Arrive();

        await story.ToQualified(Mail);
        await story.ToGo();
        var number = await story.ToQuote(() => client.Field("Objet du devis").FillAsync("Évaluation de trois finalistes, Saint-Priest"));
        await story.ToApproved();
        await story.ToDraft();
        var draft = OnDisk.OnlyMail(visit.Mailbox("Drafts"));
        await story.ToSent();
        await client.Folder("Boîte de réception");
        await client.Open(Mail);
        await Expect(client.Card).ToContainTextAsync($"Devis {number} envoyé");
        await Expect(client.Pane.Locator(".outside")).ToHaveCountAsync(0);

        Assert.Equal("1", draft.Headers["X-Unsent"]);
        Assert.Equal("PR0P264MBC217C023CE0F65D1C734308C37E82C@mail.mercier-agencement.example", draft.InReplyTo);
        Assert.Contains("h.mercier@mercier-agencement.example", draft.To.ToString());
        Assert.Contains("Vasseur Logistique", draft.TextBody);
        CheckFiles(visit, number, OnDisk.OnlyPdf(draft));
        Assert.Empty(Directory.GetFiles(visit.Mailbox("Drafts"), "*.eml"));
        Assert.Null(OnDisk.OnlyMail(visit.Mailbox("Sent")).Headers["X-Unsent"]);
        Assert.Empty(visit.Complaints);
    }

    private static void CheckFiles(Visit visit, string number, byte[] sentPdf)
    {
        var files = OnDisk.DemandFiles(visit.Host.DataFolder, "Mercier Agencement");
        Assert.Single(files.Keys, name => name.StartsWith("1 Demande/", StringComparison.Ordinal) && name.EndsWith(".eml", StringComparison.Ordinal));
        Assert.Contains(files.Keys, name => name.StartsWith("1 Demande/", StringComparison.Ordinal) && !name.EndsWith(".eml", StringComparison.Ordinal));
        var archived = File.ReadAllBytes(files[Assert.Single(files.Keys, name => name.StartsWith("3 Devis/", StringComparison.Ordinal) && name.EndsWith(".pdf", StringComparison.Ordinal))]);
        Assert.Equal(OnDisk.HashOf(sentPdf), OnDisk.HashOf(archived));
        var text = OnDisk.TextOf(archived);
        Assert.Contains(number, text);
        Assert.Contains("Mercier Agencement", text);
        Assert.Contains("Évaluation de trois finalistes, Saint-Priest", text);
        Assert.DoesNotContain("PROJET", text);
    }
}
