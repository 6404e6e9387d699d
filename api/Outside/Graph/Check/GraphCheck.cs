using System.Globalization;
using Azure.Core;
using IodOutlook.Domain.Process;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Check;

/// <summary>Whether Microsoft 365 lets the application do its work: identity, clock, permissions, people, their mailboxes and calendars, the library.</summary>
internal sealed class GraphCheck(GraphConnection connection, IDirectory directory, ICalendar calendar, TimeProvider clock) : IOutsideCheck
{
    private const string Library = "Bibliothèque des dossiers";

    // A token is refused from five minutes on; two leave room for drift.
    private static readonly TimeSpan MostApart = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<CheckFinding>> Look(CancellationToken cancel)
    {
        var findings = new List<CheckFinding>();
        var token = await Try(findings, "Identité de l’application", "Vérifiez le certificat ou le secret, et l’identifiant de l’application.", async () =>
        {
            var scope = $"{connection.Options.Endpoint.GetLeftPart(UriPartial.Authority)}/.default";
            var got = await connection.Credential.GetTokenAsync(new TokenRequestContext([scope]), cancel);
            return (got.Token, "acceptée par Entra ID");
        }, cancel);
        findings.Add(await Clock(cancel));
        if (token is null)
            return [.. findings, new(CheckState.Doubtful, "Autorisations, boîtes, bibliothèque", "non vérifiées sans identité", "Corrigez l’identité, puis relancez doctor.")];
        findings.AddRange(Permissions.Of(token));
        await LookAtPeople(findings, cancel);
        await Try(findings, Library, "Vérifiez Iod__Microsoft365__DriveId, et que Sites.Selected a été accordé sur ce site en écriture.", async () =>
        {
            var root = await connection.Client.Drives[connection.Options.DriveId].Items["root"].GetAsync(look => look.QueryParameters.Select = ["id", "webUrl"], cancel);
            return (root, $"accessible {root?.WebUrl}".TrimEnd());
        }, cancel);
        return findings;
    }

    private async Task LookAtPeople(List<CheckFinding> findings, CancellationToken cancel)
    {
        var people = await Try(findings, "Personnes de la maison", "Vérifiez Application.Read.All et l’identifiant de l’application.", async () =>
        {
            var all = await directory.People(cancel);
            return (all, $"{all.Count} avec un rôle");
        }, cancel);
        if (people is null)
            return;
        if (people.All(person => person.Role != Role.Manager))
            findings.Add(new(CheckState.Wrong, "Gérant", "personne n’a le rôle Manager", "Entra, Applications d’entreprise, IodOutlook, Utilisateurs et groupes : donnez le rôle Manager à une personne."));
        var sellers = people.Where(person => WhoMay.Take(person.Role, Step.RecordSent)).ToList();
        foreach (var person in sellers)
            await Try(findings, $"Boîte de {person.Address}", "Ajoutez cette boîte au périmètre « RBAC for Applications » d’Exchange (Application Mail.ReadWrite et Mail.Send).", async () =>
            {
                // The way to a folder of the mailbox is closed where the mailbox is.
                var inbox = await connection.Client.Users[person.Address].MailFolders["inbox"].GetAsync(look => look.QueryParameters.Select = ["id"], cancel);
                return (inbox, "accessible");
            }, cancel);
        await LookAtCalendars(findings, sellers, cancel);
    }

    private async Task LookAtCalendars(List<CheckFinding> findings, List<Person> sellers, CancellationToken cancel)
    {
        if (sellers.Count == 0)
            return;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var busy = await Try(findings, "Agendas", "Vérifiez l’autorisation Calendars.ReadBasic.All.", async () =>
        {
            var found = await calendar.Busy([.. sellers.Select(person => person.Address)], today, today, cancel);
            return (found, $"{found.Count} sur {sellers.Count} lisibles");
        }, cancel);
        foreach (var person in sellers.Where(person => busy?.ContainsKey(person.Address) == false))
            findings.Add(new(CheckState.Doubtful, $"Agenda de {person.Address}", "ne se laisse pas lire", "Vérifiez que cette personne a une boîte Exchange Online."));
    }

    /// <summary>Any answer tells the time.</summary>
    private async Task<CheckFinding> Clock(CancellationToken cancel)
    {
        const string what = "Horloge";
        try
        {
            using var answer = await connection.Plain.GetAsync(new Uri(connection.Options.Endpoint, "v1.0/$metadata"), HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.Headers.Date is not { } theirs)
                return new(CheckState.Doubtful, what, "Microsoft 365 ne dit pas l’heure", "Vérifiez l’heure de la machine.");
            var apart = (clock.GetUtcNow() - theirs).Duration();
            return apart <= MostApart
                ? new(CheckState.Fine, what, "à l’heure de Microsoft 365")
                : new(CheckState.Wrong, what, $"écart de {apart.TotalMinutes.ToString("0", CultureInfo.GetCultureInfo("fr-FR"))} minutes avec Microsoft 365", "Mettez la machine à l’heure (NTP) : les connexions sont refusées sinon.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return new(CheckState.Wrong, what, $"{connection.Options.Endpoint} ne répond pas", "Ouvrez la sortie https vers Microsoft Graph (pare-feu, mandataire).");
        }
    }

    /// <summary>Looks, and notes what came of it; null: it failed.</summary>
    private static async Task<T?> Try<T>(List<CheckFinding> findings, string what, string mend, Func<Task<(T, string)>> look, CancellationToken cancel) where T : class?
    {
        try
        {
            var (value, found) = await GraphFailure.Explained(what, look, cancel);
            findings.Add(new(CheckState.Fine, what, found));
            return value;
        }
        catch (OutsideException failure)
        {
            findings.Add(new(CheckState.Wrong, what, (failure.InnerException as ApiException)?.ResponseStatusCode switch
            {
                401 => "jeton refusé (401)",
                403 => "accès refusé (403)",
                404 => "introuvable (404)",
                _ => failure.Message,
            }, mend));
            return null;
        }
    }
}
