using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Screens;

/// <summary>A breakfast is planned, a contact of a qualified demand invited, and its answer noted.</summary>
internal static class BreakfastWalk
{
    public static async Task Take(IPage page, ScreenCheck check)
    {
        await page.GotoAsync("/dashboard.html#/breakfasts");
        await page.GetByText("Prévoir un petit déjeuner").ClickAsync();
        await page.GetByLabel("Thème").FillAsync("Évaluer un dirigeant");
        await page.GetByLabel("Date").FillAsync("2026-12-10");
        await page.GetByLabel("Lieu").FillAsync("24 rue de la Convention, Paris");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prévoir", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Évaluer un dirigeant" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Préparer 1 invitation" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("invitation en brouillon, à envoyer");
        await check.Look("petit-dejeuner");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(" vient$") }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1 sur 12");
        await page.GotoAsync("/dashboard.html#/breakfasts");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("1 accord sur 1 invité");
        await check.Look("petits-dejeuners");
    }
}
