using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

[Collection(BrowserFixture.Collection)]
public sealed class NothingLostTests(BrowserFixture browser)
{
    private const string Mail = "Évaluation de trois finalistes";
    private const string OtherMail = "Assessment centre for eight site manager";
    private const string Typed = "Rappeler Mme Mercier vendredi : « le budget est ferme ».";

    [Fact]
    public async Task Typed_WhenThePageIsReloadedOrAnotherMailIsChosen_IsStillThere()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await TypeNotes(client);

        await visit.Page.ReloadAsync();
        await Expect(client.Field("Notes")).ToHaveValueAsync(Typed);
        await client.Open(OtherMail);
        await client.Row(Mail).ClickAsync();

        await Expect(client.Field("Notes")).ToHaveValueAsync(Typed);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Typed_WhenTheServerFails_IsKeptAndSentOnTheNextTry()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await TypeNotes(client);

        await visit.Context.RouteAsync("**/api/demands", Fail);
        await client.PaneButton("Confirmer la demande").ClickAsync();
        await Expect(client.Pane.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(client.Field("Notes")).ToHaveValueAsync(Typed);
        await visit.Context.UnrouteAsync("**/api/demands", Fail);
        await client.PaneButton("Confirmer la demande").ClickAsync();

        await Expect(client.Card).ToContainTextAsync("Demande qualifiée");
    }

    [Fact]
    public async Task Typed_WhenTheNetworkIsGone_IsKeptAndThePaneSaysSo()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await TypeNotes(client);

        await visit.Context.SetOfflineAsync(true);
        await Expect(client.Pane.GetByText("Vous êtes hors connexion.")).ToBeVisibleAsync();
        await client.PaneButton("Confirmer la demande").ClickAsync();
        await Expect(client.Pane.GetByRole(AriaRole.Alert)).ToContainTextAsync("Le serveur ne répond pas");
        await Expect(client.Field("Notes")).ToHaveValueAsync(Typed);
        await visit.Context.SetOfflineAsync(false);
        await client.PaneButton("Confirmer la demande").ClickAsync();

        await Expect(client.Card).ToContainTextAsync("Demande qualifiée");
    }

    [Fact]
    public async Task Mailbox_WhenAFileIsDroppedIn_ShowsItAndSaysWhichOneIsUnreadable()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await client.Arrive();
        await Expect(client.Row(Mail)).ToBeVisibleAsync();

        await File.WriteAllBytesAsync(Path.Combine(visit.Mailbox("Inbox"), "abime.eml"), new byte[] { 0, 1, 2, 0, 255, 0 });
        await File.WriteAllTextAsync(Path.Combine(visit.Mailbox("Inbox"), "nouveau.eml"), "From: a@client.example\r\nTo: gerant@iod.example\r\nSubject: Tout juste tombe\r\n\r\nBonjour\r\n");

        await Expect(client.Row("Tout juste tombe")).ToBeVisibleAsync();
        await Expect(client.Row("Message illisible")).ToBeVisibleAsync();
        await Expect(client.Row(Mail)).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static async Task TypeNotes(MailClient client)
    {
        await client.Arrive();
        await client.Open(Mail);
        await client.PaneButton("Qualifier").ClickAsync();
        await client.Field("Notes").FillAsync(Typed);
    }

    private static Task Fail(IRoute route) => route.FulfillAsync(new() { Status = 500, ContentType = "application/problem+json", Body = """{"status":500,"code":"unexpected"}""" });
}
