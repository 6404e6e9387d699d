using System.Text.RegularExpressions;
using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using Microsoft.Playwright;
using MimeKit;
using static Microsoft.Playwright.Assertions;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>The end of the process by mouse: from the client's yes to the deposit invoice, each step as the card proposes it.</summary>
internal sealed class FromAcceptanceToInvoice(MailClient client)
{
    /// <summary>Subject of the client's answer.</summary>
    public const string Yes = "Bon pour accord : trois finalistes";

    /// <summary>Told the name of each screen once it is there.</summary>
    public Func<string, Task> OnScreen { get; init; } = _ => Task.CompletedTask;

    /// <summary>The client's answer to the only quote that was sent, as it would arrive.</summary>
    public static void Answer(Visit visit)
    {
        var quote = OnDisk.OnlyMail(visit.Mailbox("Sent"));
        var answer = new MimeMessage
        {
            Subject = Yes,
            InReplyTo = quote.MessageId!,
            Date = quote.Date.AddHours(1),
            Body = new TextPart("plain") { Text = "Bonjour,\n\nNous acceptons votre devis, bon pour accord.\n\nBien cordialement,\nHélène Mercier\n" },
        };
        answer.References.Add(quote.MessageId!);
        answer.From.Add(quote.To.Mailboxes.First());
        answer.To.Add(quote.From.Mailboxes.First());
        answer.WriteTo(Path.Combine(visit.Mailbox("Inbox"), "accord.eml"));
    }

    /// <summary>The answer was read; a person confirms it.</summary>
    public async Task ToAccepted()
    {
        await client.Folder("Boîte de réception");
        await client.Open(Yes);
        await OnScreen("reponse-du-client");
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
        await OnScreen("commande");
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
        await OnScreen("passer-le-relais");
        await client.PaneButton("Passer le relais").ClickAsync();
        await Expect(client.Pane.GetByText($"à {production}.")).ToBeVisibleAsync();
        await OnScreen("relais-passe");
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
        await OnScreen("facture-d-acompte");
        return Regex.Match(await invoice.InnerTextAsync(), @"FA-\d{4}-\d{4}").Value;
    }
}
