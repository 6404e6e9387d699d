using Microsoft.Playwright;

namespace IodOutlook.Browser.Tests.Screens;

/// <summary>A person without a mouse.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostTabs = 120;

    /// <summary>Presses Tab until the focus stands on the control; fails when the keyboard never reaches it.</summary>
    public async Task TabTo(ILocator control)
    {
        await control.WaitForAsync();
        for (var presses = 0; presses < MostTabs; presses++)
        {
            if (await HasFocus(control)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostTabs} times Tab do not reach {control}.");
    }

    public async Task Press(ILocator button)
    {
        await TabTo(button);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task Type(string text) => page.Keyboard.InsertTextAsync(text);

    public Task Key(string key) => page.Keyboard.PressAsync(key);

    /// <summary>In a group of radio buttons any one of them is the group's place in the order of Tab.</summary>
    private static Task<bool> HasFocus(ILocator control) =>
        control.EvaluateAsync<bool>("one => { const at = one.ownerDocument.activeElement; return at === one || (one.type === 'radio' && at?.name === one.name); }");
}
