using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>One day of a longer story: what a person does and sees before the mail client.</summary>
internal sealed class Turn(Visit visit, string at)
{
    private readonly MailClient client = new(visit.Page);

    public string At => at;
    public string Mailbox => Path.GetDirectoryName(visit.Mailbox("Inbox"))!;
    public string DataFolder => visit.Host.DataFolder;
    public IAPIRequestContext Api => visit.Page.APIRequest;
    public MailClient Client => client;

    public Task Arrive() => client.Arrive();

    /// <summary>There is a draft for each of these and for nobody else; each is read and sent.</summary>
    public async Task SendDrafts(params ClientsMail[] to)
    {
        foreach (var (sent, one) in to.Index())
        {
            await client.Folder("Brouillons");
            await Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "Brouillons" })).ToBeVisibleAsync();
            await Expect(client.Row("")).ToHaveCountAsync(to.Length - sent);
            await client.Row(one.Name).ClickAsync();
            await Expect(client.Reading.GetByLabel("À", new() { Exact = true })).ToHaveValueAsync(one.Address);
            await client.ReadingButton("Envoyer").ClickAsync();
            await Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "Envoyés" })).ToBeVisibleAsync();
        }
    }

    public async Task NoDraft()
    {
        await client.Folder("Brouillons");
        await Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "Brouillons" })).ToBeVisibleAsync();
        await Expect(client.Row("")).ToHaveCountAsync(0);
    }

    /// <summary>The pane beside the client's first mail.</summary>
    /// <param name="followUps">Each with its day and state; the year shows when it is not this one.</param>
    public async Task Shows(ClientsMail of, string card, params (string Day, string State)[] followUps)
    {
        await Open(of.Demand);
        await Expect(client.Card).ToContainTextAsync(card);
        await Expect(client.Pane.Locator(".follow-up")).ToHaveTextAsync(followUps.Select(line => new Regex($@"^{line.Day}( 20\d\d)?\s+{line.State}")));
    }

    /// <summary>The quote has its end, in the history beside the client's first mail; nothing is planned any more.</summary>
    public async Task Ended(ClientsMail of, string end)
    {
        await Open(of.Demand);
        await Expect(client.Pane.Locator(".timeline")).ToContainTextAsync(end);
        await Expect(client.Pane.Locator(".follow-up-planned")).ToHaveCountAsync(0);
    }

    /// <summary>Confirms what the house read in the client's answer, once it has.</summary>
    public async Task Confirm(ClientsMail of, string read)
    {
        await Open(of.Answer);
        await Expect(client.Card).ToContainTextAsync(read);
        await client.PaneButton("Confirmer").ClickAsync();
        await Expect(client.Card).ToContainTextAsync("Réponse confirmée");
    }

    private async Task Open(string subject)
    {
        await client.Folder("Boîte de réception");
        await client.Open(subject);
    }
}
