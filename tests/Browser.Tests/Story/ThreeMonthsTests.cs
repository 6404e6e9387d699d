using IodOutlook.Browser.Tests.Browsers;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>
/// Three months of five quotes, sent on Tuesday 24 November 2026 and valid for 60 days: silence to the end, an answer after the second follow-up, somebody away, a signed
/// acceptance, a refusal. The clock moves by starting the host again on the same folder, as a person may.
/// </summary>
[Collection(BrowserFixture.Collection)]
public sealed class ThreeMonthsTests(BrowserFixture browser) : IDisposable
{
    private const string First = "mardi 1er décembre", Second = "mercredi 9 décembre", Third = "jeudi 24 décembre", Last = "lundi 18 janvier";

    private readonly ClientsMail silent = new("Fonderie Arnaud", "fonderie-arnaud");
    private readonly ClientsMail later = new("Clinique Belvédère", "clinique-belvedere");
    private readonly ClientsMail away = new("Transports Colin", "transports-colin");
    private readonly ClientsMail won = new("Mutuelle Delorme", "mutuelle-delorme");
    private readonly ClientsMail lost = new("Brasserie Estève", "brasserie-esteve");
    private readonly string folder = Directory.CreateTempSubdirectory("iod-months-").FullName;
    private readonly Dictionary<ClientsMail, string> numbers = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Quotes_OverThreeMonths_AreFollowedUpUntilEachHasItsEnd()
    {
        await On("2026-11-24T09:00:00Z", QuotesLeave);
        await On("2026-12-01T09:00:00Z", AllAreFollowedUp_AndOneIsAway);
        await On("2026-12-09T09:00:00Z", AllButTheOneAwayAre_AndOneAsksForJanuary);
        await On("2026-12-14T09:00:00Z", TheOneAwayIsBack_AndTwoDecide);
        await On("2026-12-24T09:00:00Z", TwoAreStillSilent);
        await On("2027-01-11T09:00:00Z", JanuaryHasCome);
        await On("2027-01-18T09:00:00Z", TheLastWord);
        await On("2027-01-25T09:00:00Z", TheValidityIsOver);
        await On("2027-02-24T09:00:00Z", NothingMoves);
    }

    private async Task QuotesLeave(Turn day)
    {
        var quotes = new QuotesByHttp(day.Api);
        foreach (var client in new[] { silent, later, away, won, lost })
            numbers[client] = await quotes.ToDraft(client.Name, client.Address, client.Write(Path.Combine(day.Mailbox, "Inbox"), "2026-11-23T09:00:00Z"));
        await day.SendDrafts(silent, later, away, won, lost);
        foreach (var client in numbers.Keys)
            await day.Shows(client, $"Devis {numbers[client]} envoyé", Planned(First), Planned(Second), Planned(Third), Planned(Last));
    }

    private async Task AllAreFollowedUp_AndOneIsAway(Turn day)
    {
        await day.SendDrafts(silent, later, away, won, lost);
        away.Reply(day.Mailbox, "Je suis absente du bureau jusqu'au 11 décembre inclus, sans accès à ma messagerie.", day.At, automatic: true);
        await day.Shows(silent, $"Devis {numbers[silent]} envoyé", Done(First), Planned(Second), Planned(Third), Planned(Last));
        await day.Shows(away, $"Devis {numbers[away]} envoyé", Done(First), Planned("lundi 14 décembre"), Planned(Third), Planned(Last));
    }

    private async Task AllButTheOneAwayAre_AndOneAsksForJanuary(Turn day)
    {
        await day.SendDrafts(silent, later, won, lost);
        later.Reply(day.Mailbox, "Notre comité se réunit après les fêtes : merci de revenir vers nous le 11 janvier.", day.At);
        await day.Confirm(later, "Le client demande à être recontacté plus tard (lundi 11 janvier 2027)");
        await day.Shows(later, $"Devis {numbers[later]} envoyé", Done(First), Done(Second), Planned("lundi 11 janvier"), Planned(Last));
    }

    private async Task TheOneAwayIsBack_AndTwoDecide(Turn day)
    {
        await day.SendDrafts(away);
        var signed = OnDisk.OnlyPdf(won.SentTo(day.Mailbox)[0]);
        won.Reply(day.Mailbox, "Nous acceptons votre devis : bon pour accord, vous le trouverez signé ci-joint.", day.At, signed);
        await day.Confirm(won, "Le client accepte");
        await day.Shows(won, "Accord obtenu", Done(First), Done(Second), Stopped(Third), Stopped(Last));
        lost.Reply(day.Mailbox, "Nous ne donnerons pas suite à votre devis : il dépasse notre budget.", day.At);
        await day.Confirm(lost, "Le client refuse (prix)");
        await day.Shows(lost, "Le client refuse (prix)", Done(First), Done(Second), Stopped(Third), Stopped(Last));
    }

    private async Task TwoAreStillSilent(Turn day)
    {
        await day.SendDrafts(silent, away);
        await day.Shows(away, $"Devis {numbers[away]} envoyé", Done(First), Done("lundi 14 décembre"), Done(Third), Planned(Last));
    }

    private Task JanuaryHasCome(Turn day) => day.SendDrafts(later);

    private Task TheLastWord(Turn day) => day.SendDrafts(silent, later, away);

    private async Task TheValidityIsOver(Turn day)
    {
        foreach (var client in new[] { silent, later, away })
            await day.Ended(client, "Validité dépassée sans réponse.");
        await day.NoDraft();
    }

    private async Task NothingMoves(Turn day)
    {
        await day.Shows(lost, "Le client refuse (prix)", Done(First), Done(Second), Stopped(Third), Stopped(Last));
        await day.Shows(won, "Accord obtenu", Done(First), Done(Second), Stopped(Third), Stopped(Last));
        await day.NoDraft();
        Assert.Equal([5, 5, 5, 3, 3], new[] { silent, later, away, won, lost }.Select(client => client.SentTo(day.Mailbox).Count));
        Assert.All(silent.SentTo(day.Mailbox).Skip(1), followUp => Assert.Contains(numbers[silent], followUp.TextBody));
        var files = OnDisk.DemandFiles(folder, won.Name);
        Assert.Equal(OnDisk.HashOf(OnDisk.OnlyPdf(won.SentTo(day.Mailbox)[0])), OnDisk.HashOf(File.ReadAllBytes(files["1 Demande/Devis signé.pdf"])));
    }

    private static (string Day, string State) Planned(string day) => (day, "prévue");

    private static (string Day, string State) Done(string day) => (day, "faite");

    private static (string Day, string State) Stopped(string day) => (day, "arrêtée");

    private async Task On(string at, Func<Turn, Task> story)
    {
        await using var visit = await browser.Begin(now: at, dataFolder: folder);
        var day = new Turn(visit, at);
        await day.Arrive();
        await story(day);
        Assert.Empty(visit.Complaints);
    }
}
