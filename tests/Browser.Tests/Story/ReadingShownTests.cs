using System.Text;
using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>How a reading is shown: where each value stands in the mail, the other readings one click away, questions only about what is uncertain.</summary>
[Collection(BrowserFixture.Collection)]
public sealed partial class ReadingShownTests(BrowserFixture browser)
{
    private const string Doubtful =
        "From: Anne Durand <anne.durand@valbonne-industries.example>\r\nTo: gerant@iod.example\r\nSubject: Deux budgets possibles\r\nMessage-ID: <deux-budgets@valbonne-industries.example>\r\n"
        + "Date: Tue, 24 Nov 2026 08:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + "Bonjour,\r\n\r\nNous souhaitons une évaluation individuelle de deux candidats. On verrait 2 400 €, ou bien 3 100 €.\r\n\r\nAnne Durand\r\n";

    [Fact]
    public async Task Reading_WhenAFieldHasTheFocus_MarksItsWordsInTheMail()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await client.Arrive();
        await client.Open("Évaluation de trois finalistes");

        await FieldOf(client, "deadlineTo").FocusAsync();
        await Expect(Marked(visit)).ToHaveTextAsync("avant le 18 décembre");
        await FieldOf(client, "budgetMax").FocusAsync();
        await Expect(Marked(visit)).ToHaveTextAsync(FirstBudget());
        await Expect(client.Pane.Locator("[data-field='budgetMax'] .evidence q")).ToHaveTextAsync(FirstBudget());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Reading_WhenOneValueIsUncertain_AsksAboutItAlone_AndTakesTheOtherReadingInOneClick()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        var check = new ScreenCheck(visit.Page, null);
        await client.Arrive();
        await File.WriteAllTextAsync(Path.Combine(visit.Mailbox("Inbox"), "Deux budgets.eml"), Doubtful, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await client.Open("Deux budgets possibles");

        var asked = client.Pane.Locator("[data-uncertain='true']");
        await Expect(asked).ToHaveCountAsync(1);
        await Expect(asked).ToHaveAttributeAsync("data-field", "budgetMax");
        await Expect(asked).ToContainTextAsync("à vérifier");
        await FieldOf(client, "budgetMax").FocusAsync();
        await Expect(Marked(visit)).ToHaveTextAsync(Lower());
        await check.Look("an uncertain reading");
        await asked.Locator(".chip").Filter(new() { HasTextRegex = Higher() }).ClickAsync();

        await Expect(FieldOf(client, "budgetMax")).ToHaveValueAsync(Higher());
        await Expect(asked).ToHaveCountAsync(0);
        Assert.Empty(check.Faults);
        Assert.Empty(visit.Complaints);
    }

    private static ILocator FieldOf(MailClient client, string name) => client.Pane.Locator($"[data-field='{name}'] input").First;

    private static ILocator Marked(Visit visit) => visit.Page.Locator(".mail-text mark");

    [GeneratedRegex(@"5\s400\s€ HT maximum")]
    private static partial Regex FirstBudget();

    [GeneratedRegex(@"2\s?400")]
    private static partial Regex Lower();

    [GeneratedRegex(@"3\s?100")]
    private static partial Regex Higher();
}
