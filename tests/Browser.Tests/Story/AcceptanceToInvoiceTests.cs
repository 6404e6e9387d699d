using IodOutlook.Browser.Tests.Browsers;
using IodOutlook.Browser.Tests.Screens;
using MimeKit;

namespace IodOutlook.Browser.Tests.Story;

[Collection(BrowserFixture.Collection)]
public sealed class AcceptanceToInvoiceTests(BrowserFixture browser)
{
    private const string Mail = "Évaluation de trois finalistes";
    private const string Yes = "Bon pour accord : trois finalistes";

    [Fact]
    public async Task AcceptanceMail_WhenTheClientSaysYes_BecomesAnOrderHandedOverAndItsDepositInvoice()
    {
        await using var visit = await browser.Begin();
        var client = new MailClient(visit.Page);
        await client.Arrive();
        await Sent(new FromMailToDraft(client));
        Answer(visit);

        var story = new FromAcceptanceToInvoice(client);
        await client.Folder("Boîte de réception");
        await story.ToAccepted(Yes);
        var order = await story.ToOrdered();
        await story.ToHandedOver("production@iod.example");
        var invoice = await story.ToInvoiced("552 100 554");

        var files = OnDisk.DemandFiles(visit.Host.DataFolder, "Mercier Agencement");
        Assert.Contains(invoice, OnDisk.TextOf(File.ReadAllBytes(files[$"5 Facturation/{invoice}.pdf"])));
        var sheet = OnDisk.TextOf(File.ReadAllBytes(files[$"4 Contrat/Fiche de contexte {order}.pdf"]));
        Assert.Contains(order, sheet);
        Assert.Contains("Précisé par téléphone", sheet);
        Assert.Equal(3, Directory.GetFiles(visit.Mailbox("Drafts"), "*.eml").Length);
        Assert.Empty(visit.Complaints);
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

    /// <summary>The client's answer to the quote, as it would arrive.</summary>
    private static void Answer(Visit visit)
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
}
