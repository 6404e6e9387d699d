using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>The main job by mouse: each step is what the card proposes, and nothing else is pressed.</summary>
internal sealed class FromMailToDraft(MailClient client)
{
    /// <summary>Told the name of each screen once it is there.</summary>
    public Func<string, Task> OnScreen { get; init; } = _ => Task.CompletedTask;

    public async Task ToQualified(string mail, Func<Task>? complete = null)
    {
        await client.Open(mail);
        await Expect(client.Card).ToContainTextAsync("Demande détectée");
        await OnScreen("message");
        await client.PaneButton("Qualifier").ClickAsync();
        await Expect(client.PaneHeading("Qualifier la demande")).ToBeVisibleAsync();
        if (complete is not null) await complete();
        await OnScreen("qualifier");
        await client.PaneButton("Confirmer la demande").ClickAsync();
        await Expect(client.Card).ToContainTextAsync("Demande qualifiée");
    }

    public async Task ToGo()
    {
        await client.PaneButton("Faire la revue de faisabilité").ClickAsync();
        await Expect(client.Pane.Locator(".facts")).ToContainTextAsync("Au plus tôt");
        await Decide();
        await OnScreen("faisabilite");
        await client.PaneButton("Enregistrer la décision").ClickAsync();
        await Expect(client.Card).ToContainTextAsync("Go obtenu");
    }

    /// <summary>Go where the evidence says that nothing stands in the way; else Go with a condition, and a word on each criterion.</summary>
    private async Task Decide()
    {
        var open = await client.Pane.Locator(".criterion input[value=metWithReserve]:checked, .criterion input[value=notMet]:checked").CountAsync();
        await client.Pane.GetByText(open == 0 ? "Go" : "Go avec conditions", new() { Exact = true }).ClickAsync();
        if (open == 0) return;
        await client.Field("Conditions (une par ligne, imprimées sur le devis)").FillAsync("Les dates sont confirmées avec le client avant la commande.");
        foreach (var criterion in new[] { "Délai", "Compétences", "Charge" })
            await client.Field($"Commentaire : {criterion}").FillAsync("Vu avec l'équipe : la condition y répond.");
    }

    /// <summary>The quote's number.</summary>
    public async Task<string> ToQuote(Func<Task>? change = null)
    {
        await client.PaneButton("Préparer le devis").ClickAsync();
        var heading = client.Pane.GetByRole(AriaRole.Heading, new() { NameRegex = new(@"^Devis DEV-\d{4}-\d{4}$") });
        await Expect(heading).ToBeVisibleAsync();
        if (change is not null)
        {
            await change();
            await client.PaneButton("Enregistrer le devis").ClickAsync();
        }

        await Expect(client.PaneButton("Passer à la revue de contrat")).ToBeVisibleAsync();
        await OnScreen("devis");
        return (await heading.InnerTextAsync())["Devis ".Length..];
    }

    public async Task ToApproved()
    {
        await client.PaneButton("Passer à la revue de contrat").ClickAsync();
        await Expect(client.PaneHeading("Revue de contrat")).ToBeVisibleAsync();
        await OnScreen("revue-de-contrat");
        await client.PaneButton("Donner le Go").ClickAsync();
        await Expect(client.PaneHeading("Courriel du devis")).ToBeVisibleAsync();
    }

    public async Task ToDraft()
    {
        await OnScreen("courriel");
        await client.PaneButton("Préparer le brouillon").ClickAsync();
        await Expect(client.Pane.GetByText("Le brouillon est prêt.")).ToBeVisibleAsync();
        await OnScreen("brouillon-pret");
        await client.PaneButton("Ouvrir le brouillon").ClickAsync();
        await Expect(client.ReadingButton("Envoyer")).ToBeVisibleAsync();
        await OnScreen("brouillon");
    }

    public async Task ToSent()
    {
        await client.ReadingButton("Envoyer").ClickAsync();
        await Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = "Envoyés" })).ToBeVisibleAsync();
        await OnScreen("envoyes");
    }
}
