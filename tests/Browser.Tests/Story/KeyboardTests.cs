using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

[Collection(BrowserFixture.Collection)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    [Fact]
    public async Task MailToQuote_WhenPlayedWithoutAMouse_EndsInADraft()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        var keyboard = new Keyboard(visit.Page);
        await client.Arrive();

        await keyboard.Press(client.Row("Évaluation de trois finalistes"));
        await keyboard.Press(client.PaneButton("Qualifier"));
        await Expect(client.PaneHeading("Qualifier la demande")).ToBeVisibleAsync();
        await keyboard.TabTo(client.Field("Client"));
        await keyboard.Key("Control+Enter");
        await keyboard.Press(client.PaneButton("Faire la revue de faisabilité"));
        await keyboard.TabTo(client.Pane.GetByRole(AriaRole.Radio, new() { Name = "Go", Exact = true }));
        await keyboard.Key("Space");
        await keyboard.Press(client.PaneButton("Enregistrer la décision"));
        await keyboard.Press(client.PaneButton("Préparer le devis"));
        await keyboard.TabTo(client.Field("Objet du devis"));
        await keyboard.Key("Control+a");
        await keyboard.Type("Trois évaluations");
        await keyboard.Key("Control+s");
        await keyboard.Press(client.PaneButton("Passer à la revue de contrat"));
        await keyboard.Press(client.PaneButton("Donner le Go"));
        await keyboard.Press(client.PaneButton("Préparer le brouillon"));
        await keyboard.Press(client.PaneButton("Ouvrir le brouillon"));

        await Expect(client.ReadingButton("Envoyer")).ToBeVisibleAsync();
        Assert.Contains("Trois évaluations", OnDisk.TextOf(OnDisk.OnlyPdf(OnDisk.OnlyMail(visit.Mailbox("Drafts")))));
        Assert.Empty(visit.Complaints);
    }
}
