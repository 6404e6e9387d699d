using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using IodOutlook.Tests;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>The same story with mails that were not written for the product: dropped into the inbox as files, while the page is open.</summary>
[Collection(BrowserFixture.Collection)]
public sealed class RealMailsTests(BrowserFixture browser)
{
    private static readonly string Mails = Path.Combine(Solution.Folder, "..", "shared", "mails");

    private static readonly (string File, string Subject)[] Chosen =
    [
        ("d012.eml", "Point visio - évaluation de potentiel"),
        ("d014.eml", "Suite Matinale RH"),
        ("d019.eml", "Évaluation directrice des achats"),
        ("d027.eml", "360° comité de direction"),
        ("d030.eml", "Promo managers 2027"),
    ];

    [Fact]
    public async Task MailToQuote_WhenPlayedOnDroppedMails_EndsInADraftForEach()
    {
        if (!Directory.Exists(Mails)) return;
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await client.Arrive();

        foreach (var (file, subject) in Chosen)
        {
            File.Copy(Path.Combine(Mails, file), Path.Combine(visit.Mailbox("Inbox"), file));
            await Expect(client.Row(subject)).ToBeVisibleAsync();
            await Play(client, subject);
            await client.Folder("Boîte de réception");
        }

        Assert.Equal(Chosen.Length, Directory.GetFiles(visit.Mailbox("Drafts"), "*.eml").Length);
        Assert.Empty(visit.Complaints);
    }

    private static async Task Play(MailClient client, string subject)
    {
        var story = new FromMailToDraft(client);
        await story.ToQualified(subject, () => NameTheClient(client));
        await story.ToGo();
        await story.ToQuote();
        await story.ToApproved();
        await story.ToDraft();
    }

    /// <summary>A mail need not say for which firm it asks: then the person does.</summary>
    private static async Task NameTheClient(MailClient client)
    {
        var name = client.Field("Client");
        if (await name.InputValueAsync() == "") await name.FillAsync("Client à préciser");
    }
}
