using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Screens;

/// <summary>The local mail client with the pane beside the mail, in the words a person reads.</summary>
internal sealed class MailClient(IPage page)
{
    public IPage Page => page;
    public IFrameLocator Pane => page.FrameLocator("iframe.pane-frame");
    public ILocator Card => Pane.Locator(".card");
    public ILocator Reading => page.GetByRole(AriaRole.Region, new() { Name = "Message", Exact = true });
    public ILocator PrimaryInReading => ReadingButton("Envoyer");

    public ILocator Row(string words) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Messages", Exact = true }).GetByRole(AriaRole.Button).Filter(new() { HasText = words });

    public ILocator PaneButton(string name) => Pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator PaneHeading(string name) => Pane.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>A field that has to be filled in has a star after its label; French puts no-break spaces into it.</summary>
    public ILocator Field(string label) => Pane.GetByLabel(new Regex($@"^{string.Join(@"\s", label.Split(' ').Select(Regex.Escape))}( \*)?$"));

    public ILocator ReadingButton(string name) => Reading.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task Arrive() => page.GotoAsync("/");

    public Task Folder(string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "Dossiers" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    /// <summary>Opens a mail and waits until the pane has read it.</summary>
    public async Task Open(string words)
    {
        await Row(words).ClickAsync();
        await Expect(Card).ToBeVisibleAsync();
    }
}
