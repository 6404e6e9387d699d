using System.Text;
using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using IodOutlook.Browser.Tests.Story;
using IodOutlook.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Outlook;

/// <summary>
/// Microsoft 365 mode as a person meets it: the pane and the alert before sending in Outlook on the web (emulated, with Microsoft's own office.js); sign-in, mailbox
/// and library are the tenant's, on loopback.
/// </summary>
[Collection(BrowserFixture.Collection)]
public sealed class OutlookTests(BrowserFixture browser)
{
    private const string Mail = "Évaluation de trois finalistes";

    [Tenant.FactOnLinux]
    public async Task MailToQuote_InOutlook_LeavesTheQuoteSentAndEverythingInTheLibrary()
    {
        await using var tenant = await Tenant.Start();
        var mail = await File.ReadAllBytesAsync(Solution.PathOf("api/Outside/Local/Sample/Inbox/2026-11-24 Demande Mercier.eml"));
        tenant.Graph.Exchange.Deliver(Tenant.Manager.Address, "inbox", mail);
        await using var outlook = await OutlookOnTheWeb.Open(tenant, await browser.Context());
        var client = new MailClient(outlook.Page);
        var story = new FromMailToDraft(client);

        await story.ToQualified(Mail);
        await story.ToGo();
        var number = await story.ToQuote();
        await story.ToApproved();
        await story.ToDraft();
        var draft = Assert.Single(tenant.Graph.Exchange.In(Tenant.Manager.Address, "drafts"));
        await Expect(client.Pane.GetByText(new Regex("octet"))).ToBeVisibleAsync();
        await story.ToSent();

        Assert.Equal("<PR0P264MBC217C023CE0F65D1C734308C37E82C@mail.mercier-agencement.example>", draft.Properties["String 0x1042"]);
        Assert.Contains("Vasseur Logistique", draft.Html, StringComparison.Ordinal);
        var sent = Assert.Single(tenant.Graph.Exchange.In(Tenant.Manager.Address, "sentitems"));
        var (name, content) = Assert.Single(sent.Attachments.Select(file => (file.Name, file.Content)));
        Assert.StartsWith(number, name, StringComparison.Ordinal);
        Assert.Contains(tenant.Graph.Library.Files, file => file.Key.Contains("/3 Devis/", StringComparison.Ordinal) && file.Value.AsSpan().SequenceEqual(content));
        Assert.Contains(tenant.Graph.Library.Files, file => file.Key.Contains("/1 Demande/", StringComparison.Ordinal) && file.Key.EndsWith(".eml", StringComparison.Ordinal));
        await outlook.CheckNothingWasAmiss();
    }

    [Tenant.FactOnLinux]
    public async Task AlertBeforeSending_InOutlook_HoldsBackAQuoteThatNobodyChecked_AndNothingElse()
    {
        await using var tenant = await Tenant.Start();
        await using var outlook = await OutlookOnTheWeb.Open(tenant, await browser.Context());
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 no quote of ours");

        await outlook.Write("Devis", "h.mercier@mercier-agencement.example", ("DEV-2026-0001.pdf", pdf));
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        var alert = outlook.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("devis");
        await Expect(alert).ToHaveAttributeAsync("data-command", "composeOpenPane");

        // What the pane found is left for the alert, which then says it.
        await Expect(new MailClient(outlook.Page).Pane.GetByText("ne connaît pas").First).ToBeVisibleAsync();
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Expect(alert.Last).ToContainTextAsync("ne connaît pas");

        await outlook.Write("Déjeuner", "h.mercier@mercier-agencement.example", ("menu.pdf", pdf));
        await outlook.Page.EvaluateAsync("() => { window.mailboxSent = new Promise(sent => (window.mailboxSend = sent)); }");
        await outlook.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        Assert.Equal("written", await outlook.Page.EvaluateAsync<string>("() => window.mailboxSent"));
        await outlook.CheckNothingWasAmiss();
    }
}
