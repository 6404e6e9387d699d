using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>The end of the process by mouse: from the client's yes to the deposit invoice, each step as the card proposes it.</summary>
internal sealed class FromAcceptanceToInvoice(MailClient client)
{
    /// <summary>The answer was read; a person confirms it.</summary>
    public async Task ToAccepted(string mail)
    {
        await client.Open(mail);
        await client.PaneButton("Confirmer").ClickAsync();
        await Expect(client.Card).ToContainTextAsync("Accord obtenu");
    }

    /// <summary>The order's reference.</summary>
    public async Task<string> ToOrdered()
    {
        await client.PaneButton("Enregistrer la commande").ClickAsync();
        await Expect(client.PaneHeading("Enregistrer la commande")).ToBeVisibleAsync();
        await Expect(client.Pane.GetByText("La commande dit la même chose que le devis.")).ToBeVisibleAsync();
        await client.Field("En qualité de").FillAsync("Directrice générale");
        await client.PaneButton("Enregistrer la commande").ClickAsync();
        await Expect(client.Card).ToContainTextAsync(new Regex(@"Commande CMD-\d{4}-\d{4} enregistrée"));
        return Regex.Match(await client.Card.InnerTextAsync(), @"CMD-\d{4}-\d{4}").Value;
    }

    public async Task ToHandedOver(string production)
    {
        await client.PaneButton("Passer le relais").ClickAsync();
        await Expect(client.PaneHeading("Passer le relais à la production")).ToBeVisibleAsync();
        foreach (var text in await client.Pane.Locator("textarea").AllAsync())
            if (await text.InputValueAsync() == "") await text.FillAsync("Précisé par téléphone.");
        await client.Field("Production (adresses)").FillAsync(production);
        await Expect(client.Pane.GetByText("Dossier complet.")).ToBeVisibleAsync();
        await client.PaneButton("Passer le relais").ClickAsync();
        await Expect(client.Pane.GetByText($"à {production}.")).ToBeVisibleAsync();
    }

    /// <summary>The invoice's number; the client's SIREN and address are asked for first.</summary>
    public async Task<string> ToInvoiced(string siren)
    {
        await Expect(client.Pane.GetByText("Le SIREN du client manque")).ToBeVisibleAsync();
        await client.Field("SIREN").FillAsync(siren);
        await client.Field("Adresse").FillAsync("12 rue des Ateliers\n69800 Saint-Priest");
        await client.PaneButton("Enregistrer la fiche").ClickAsync();
        await client.PaneButton("Émettre la facture").ClickAsync();
        var invoice = client.Pane.GetByText(new Regex(@"Facture d’acompte FA-\d{4}-\d{4}"));
        await Expect(invoice).ToBeVisibleAsync();
        await Expect(client.Pane.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ouvrir le brouillon Brouillon « Facture d'acompte") })).ToHaveCountAsync(2);
        return Regex.Match(await invoice.InnerTextAsync(), @"FA-\d{4}-\d{4}").Value;
    }
}
