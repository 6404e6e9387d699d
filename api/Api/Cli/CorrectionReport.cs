using IodOutlook.Api.Database;
using IodOutlook.Api.Outbox;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Demands;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>
/// qualify --report: every confirmed demand against the mail it came from, read again with the rules of today. What people corrected is kept in the demand itself,
/// so the report needs no record of its own and tells of the rules in use. Lists the rules corrected most first, and what was added by hand.
/// </summary>
internal static class CorrectionReport
{
    private const string NotRead = "(non lu)";

    /// <summary>A value as it was read, or not, and as a person confirmed it.</summary>
    private sealed record Judged(string Field, string Rule, string? Read, string? Confirmed)
    {
        public bool IsCorrected => !string.Equals(CompanyName.Fold(Read ?? ""), CompanyName.Fold(Confirmed ?? ""), StringComparison.Ordinal);
    }

    public static async Task<int> Run(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<IodDb>();
        var (judged, demands, unread) = (new List<(string Demand, Judged Value)>(), 0, 0);
        foreach (var demand in await db.Demands.AsNoTracking().Where(d => d.ClientId != null).OrderBy(d => d.Reference).ToListAsync(cancel))
        {
            if (await db.Mails.AsNoTracking().Where(m => m.DemandId == demand.Id && m.Direction == MailDirection.In).OrderBy(m => m.At).FirstOrDefaultAsync(cancel) is not { } mail)
                continue;
            try
            {
                var raw = await services.GetRequiredService<Contents>().Read(mail.Id, mail.DriveFileId, cancel);
                var reading = MailReader.Read(raw, await services.GetRequiredService<ReadingContexts>().For(mail.Owner, cancel));
                var client = await db.Clients.AsNoTracking().FirstAsync(c => c.Id == demand.ClientId, cancel);
                var contact = await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == demand.ContactId, cancel);
                judged.AddRange(Compare(reading, demand, client, contact).Select(value => (demand.Reference, value)));
                demands++;
            }
            catch (Exception gone) when (gone is OutsideException or UnreadableMailException)
            {
                unread++;
            }
        }

        await Print(judged, demands, unread);
        return 0;
    }

    private static IEnumerable<Judged> Compare(Reading reading, Demand demand, Client client, Contact? contact)
    {
        var one = new List<Judged?>
        {
            Of("interlocuteur", reading.Contact.Name, v => v, contact?.Name),
            Of("adresse", reading.Contact.Email, v => v, contact?.Email),
            Of("fonction", reading.Contact.JobTitle, v => v, contact?.JobTitle),
            Of("société", reading.Contact.Company, v => v, client.Name),
            Of("échéance", reading.Deadline, p => $"{p.From:yyyy-MM-dd}/{p.To:yyyy-MM-dd}", demand.Deadline is { } d ? $"{d.From:yyyy-MM-dd}/{d.To:yyyy-MM-dd}" : null),
            Of("budget", reading.Budget, b => $"{b.MaxCents / 100} € {b.Per} {b.Basis}", demand.Budget is { } b ? $"{b.MaxCents / 100} € {b.Per} {b.Basis}" : null),
            Of("origine", reading.Channel, v => v, demand.Origin.Channel),
        };
        return one.Concat(CompareNeeds(reading.Needs, [.. demand.Needs])).OfType<Judged>();
    }

    /// <summary>Each need read against the one confirmed that shares most with it; what is left was added by hand.</summary>
    private static IEnumerable<Judged?> CompareNeeds(IReadOnlyList<NeedReading> read, List<Need> confirmed)
    {
        foreach (var need in read)
        {
            var match = confirmed.MaxBy(c => (c.Service == need.Service.Value ? 4 : 0) + (c.Position == need.Position?.Value ? 2 : 0) + (c.People == need.People?.Value ? 1 : 0));
            if (match is not null)
                confirmed.Remove(match);
            yield return Of("prestation", need.Service, v => v, match?.Service);
            yield return Of("poste", need.Position, v => v, match?.Position);
            yield return Of("personnes", need.People, v => $"{v}", match?.People is { } people ? $"{people}" : null);
            yield return Of("lieu", need.Place, v => v, match?.Place);
        }

        foreach (var added in confirmed)
            yield return new Judged("prestation", NotRead, null, added.Service);
    }

    private static Judged? Of<T>(string name, Field<T>? field, Func<T, string> text, string? confirmed) => field is null
        ? confirmed is null ? null : new Judged(name, NotRead, null, confirmed)
        : new Judged(name, field.Evidence is [var first, ..] ? first.Rule : "(sans indice)", text(field.Value), confirmed);

    private static async Task Print(List<(string Demand, Judged Value)> judged, int demands, int unread)
    {
        await Console.Out.WriteLineAsync($"{demands} demandes confirmées comparées à leur message{(unread == 0 ? "" : $", {unread} dont le message n'est plus lisible")}.");
        await Console.Out.WriteLineAsync($"{"champ",-15} {"règle",-34} {"lues",6} {"corrigées",10}  exemple");
        foreach (var rule in judged.GroupBy(j => (j.Value.Field, j.Value.Rule)).Select(g => (g.Key, All: g.ToList(), Wrong: g.Where(j => j.Value.IsCorrected).ToList())).Where(g => g.Wrong.Count > 0).OrderByDescending(g => g.Wrong.Count).ThenBy(g => g.Key.Field, StringComparer.Ordinal))
        {
            var (demand, example) = rule.Wrong[^1];
            await Console.Out.WriteLineAsync($"{rule.Key.Field,-15} {rule.Key.Rule,-34} {rule.All.Count,6} {rule.Wrong.Count,10}  {demand} : lu « {example.Read ?? "rien"} », retenu « {example.Confirmed ?? "rien"} »");
        }
    }
}
