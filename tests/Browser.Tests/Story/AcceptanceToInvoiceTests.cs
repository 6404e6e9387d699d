using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

[Collection(BrowserFixture.Collection)]
public sealed class AcceptanceToInvoiceTests(BrowserFixture browser)
{
    private const string Mail = "Évaluation de trois finalistes";

    [Fact]
    public async Task AcceptanceMail_WhenTheClientSaysYes_BecomesAnOrderHandedOverAndItsDepositInvoice()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await client.Arrive();
        await Sent(new FromMailToDraft(client));
        // The house has seen it leave too: no client answers before that.
        await Expect(client.Card).ToContainTextAsync(new Regex(@"Devis DEV-\d{4}-\d{4}.* envoyé"));
        FromAcceptanceToInvoice.Answer(visit);

        var story = new FromAcceptanceToInvoice(client);
        await story.ToAccepted();
        var order = await story.ToOrdered();
        await story.ToHandedOver("production@iod.example");
        var invoice = await story.ToInvoiced("552 100 554");

        var files = OnDisk.DemandFiles(visit.Host.DataFolder, "Mercier Agencement");
        Assert.Contains(invoice, OnDisk.TextOf(File.ReadAllBytes(files[$"5 Facturation/{invoice}.pdf"])));
        var sheet = OnDisk.TextOf(File.ReadAllBytes(files[$"4 Contrat/Fiche de contexte {order}.pdf"]));
        Assert.Contains(order, sheet);
        Assert.Contains("Précisé par téléphone", sheet);
        Assert.Equal(3, Directory.GetFiles(visit.Mailbox("Drafts"), "*.eml").Length);
        await ReadsItsFigures(visit.Page, order);
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The dashboard says of the order what was agreed, and counts it; the figure leads to its quote, and the quote to its demand.</summary>
    private static async Task ReadsItsFigures(IPage page, string order)
    {
        await page.GotoAsync("/dashboard.html#/orders");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = order });
        await Expect(row).ToContainTextAsync("Mercier Agencement");
        var amount = await row.GetByRole(AriaRole.Cell).Last.InnerTextAsync();

        await page.GotoAsync("/dashboard.html#/indicators");
        var signed = page.Locator(".figure").Filter(new() { HasText = "Montant signé" });
        await Expect(signed).ToContainTextAsync(amount);
        await Expect(signed).ToContainTextAsync("1 devis");
        await Expect(page.Locator(".figure").Filter(new() { HasText = "Taux de transformation" })).ToContainTextAsync("100 %");
        await signed.GetByRole(AriaRole.Link).ClickAsync();
        var list = page.GetByRole(AriaRole.Region, new() { Name = "Devis signés" });
        await Expect(list).ToContainTextAsync("1 devis");
        await Expect(list).ToContainTextAsync(amount);
        await list.GetByRole(AriaRole.Link, new() { NameRegex = new("DEV-") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(order);
    }

    private static async Task Sent(FromMailToDraft story)
    {
        await story.ToQualified(Mail);
        await story.ToGo();
        await story.ToQuote();
        await story.ToApproved();
        await story.ToDraft();
        await story.ToSent();
    }
}
