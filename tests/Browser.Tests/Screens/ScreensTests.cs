using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Story;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Screens;

[Collection(BrowserFixture.Collection)]
public sealed class ScreensTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Screens_WhenWalkedThrough_AreAccessibleAndFitANarrowPane(ColorScheme colours)
    {
        await using var visit = await browser.Begin(colours);
        var check = new ScreenCheck(visit.Page, PicturesFolder(colours));

        await WalkTheMailClient(visit, check);
        await WalkTheDashboard(visit, check);
        await WalkTheOrder(visit, check);

        Assert.Equal("", string.Join('\n', check.Faults.Distinct()));
        Assert.Empty(visit.Complaints);
    }

    private static async Task WalkTheMailClient(Visit visit, ScreenCheck check)
    {
        var client = new MailClient(visit.Page);
        var story = new FromMailToDraft(client) { OnScreen = check.Look };
        await client.Arrive();
        await Expect(client.Row("Évaluation de trois finalistes")).ToBeVisibleAsync();
        await check.Look("messagerie");
        await client.Row("le dossier de novembre").ClickAsync();
        await Expect(client.Pane.GetByText("rien à faire")).ToBeVisibleAsync();
        await check.Look("infolettre");
        await story.ToQualified("Évaluation de trois finalistes");
        await check.Look("demande-qualifiee");
        await story.ToGo();
        await story.ToQuote();
        await story.ToApproved();
        await story.ToDraft();
        await story.ToSent();
    }

    /// <summary>After the dashboard, whose weekly review wants a quote that is still open.</summary>
    private static async Task WalkTheOrder(Visit visit, ScreenCheck check)
    {
        var client = new MailClient(visit.Page);
        FromAcceptanceToInvoice.Answer(visit);
        await client.Arrive();
        var story = new FromAcceptanceToInvoice(client) { OnScreen = check.Look };
        await story.ToAccepted();
        await story.ToOrdered();
        await story.ToHandedOver("production@iod.example");
        await story.ToInvoiced("552 100 554");
        foreach (var (place, heading, screen) in new[] { ("orders", "CMD-", "orders"), ("indicators", "Montant signé", "indicators"), ("indicators?list=won", "Fermer la liste", "indicators-list") })
        {
            await visit.Page.GotoAsync($"/dashboard.html#/{place}");
            await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(heading);
            await check.Look(screen);
        }
    }

    private static async Task WalkTheDashboard(Visit visit, ScreenCheck check)
    {
        await visit.Page.GotoAsync("/dashboard.html");
        var demand = visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"DEM-\d{4}-\d{4}") }).First;
        await Expect(demand).ToBeVisibleAsync();
        await check.Look("tableau-de-bord");
        await demand.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new(@"DEM-\d{4}-\d{4}") })).ToBeVisibleAsync();
        await check.Look("demande");
        foreach (var (place, heading) in new[] { ("pipeline", "Devis envoyé"), ("quotes", "DEV-"), ("weekly-review", "Décider et passer au suivant"), ("tracking", "Rien à examiner"), ("settings/follow-ups", "Ce que lira le client"), ("settings/company", "Identité"), ("settings/price-grid", "Nom de la grille"), ("settings/consultants", "Claire Roy"), ("search?q=Mercier", "Mercier") })
        {
            await visit.Page.GotoAsync($"/dashboard.html#/{place}");
            await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(heading);
            await check.Look(place.Split('?')[0].Replace('/', '-'));
        }

        await BreakfastWalk.Take(visit.Page, check);
    }

    /// <summary>Pictures are taken for whoever wants to look at them: into the folder named by IOD_SCREENSHOTS, else into a temporary one.</summary>
    private static string PicturesFolder(ColorScheme colours)
    {
        var root = Environment.GetEnvironmentVariable("IOD_SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "iod-screens");
        return Directory.CreateDirectory(Path.Combine(root, colours == ColorScheme.Light ? "clair" : "sombre")).FullName;
    }
}
