using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IodOutlook.Browser.Tests.Screens;

/// <summary>What every screen has to be: usable with a screen reader, readable at 320 px. Faults are gathered, so that one walk tells them all.</summary>
internal sealed class ScreenCheck(IPage page, string? pictures)
{
    public const int Narrow = 320;

    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public async Task Look(string screen)
    {
        await Settled();
        if (pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, screen + ".png") });
        await Accessible(screen);
        await FitsNarrow(screen);
    }

    /// <summary>What is still loading is not the screen.</summary>
    private async Task Settled()
    {
        foreach (var frame in OurFrames())
            await frame.WaitForFunctionAsync("() => !document.querySelector('.skeleton')");
    }

    /// <summary>Page and pane, each by itself: the frame that shows a mail's own look can run nothing, not even a check.</summary>
    private async Task Accessible(string screen)
    {
        foreach (var frame in OurFrames())
        {
            await frame.EvaluateAsync(Axe);
            faults.AddRange((await frame.EvaluateAsync<string[]>(Violations)).Select(what => $"{screen}: {what}"));
        }
    }

    private IEnumerable<IFrame> OurFrames() => page.Frames.Where(frame => frame == page.MainFrame || frame.Url.EndsWith("/pane.html", StringComparison.Ordinal));

    private async Task FitsNarrow(string screen)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(Narrow, size.Height);
        foreach (var frame in OurFrames())
        {
            var wide = await frame.EvaluateAsync<string[]>(TooWide);
            faults.AddRange(wide.Select(what => $"{screen} at {Narrow} px: {what}"));
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        async () => {
          const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
          const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          return grave.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${id} (${impact}): ${node.html.slice(0, 200)} ${node.failureSummary}`));
        }
        """;

    private const string TooWide = """
        () => {
          const page = document.scrollingElement;
          if (page.scrollWidth <= page.clientWidth) return [];
          const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1);
          return [`${document.location.pathname} scrolls ${page.scrollWidth} > ${page.clientWidth}: ` + wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ')];
        }
        """;
}
