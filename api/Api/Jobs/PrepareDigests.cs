using System.Globalization;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Outbox;
using IodOutlook.Api.ToDo;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>
/// prepare-digests: where the house chose it, each working morning a draft with what there is to do, in the mailbox of each person who sells. One a day and person: its name in
/// the outbox is the day's, which no second one can have.
/// </summary>
internal sealed class PrepareDigests(IServiceScopeFactory scopes, PrepareDigests.Last last, TimeProvider clock) : IRegularWork
{
    /// <summary>The morning and the entry of the journal up to which nobody lacks a list: who has nothing to do is not looked at again before something happens.</summary>
    internal sealed class Last
    {
        public (DateOnly Day, long Journal)? Done { get; set; }
    }

    public async Task<bool> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<IodDb>();
        if (!MorningDigest.IsTime(now) || !(await db.FollowUpSettings(cancel)).MorningDigest)
            return false;
        var today = FrenchDates.DayOf(now);
        var seen = (today, await db.LastEntry(cancel));
        if (last.Done == seen)
            return false;
        var waiting = await Without(db, await services.GetRequiredService<KnownPeople>().Now(cancel), today, cancel);
        if (waiting.Count == 0)
            return false;
        var items = (await services.GetRequiredService<ToDoSources>().All(cancel)).SelectMany(found => found.Lines).Select(line => line.Item).ToList();
        await using var step = services.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        foreach (var person in await Without(step.Db, waiting, today, cancel))
            Ask(step.Db, person, MorningDigest.Of(person.Id, items, today), today, now);
        await step.Commit(cancel);
        last.Done = seen;
        return false;
    }

    /// <summary>Those who have no list of this day yet.</summary>
    private static async Task<List<Person>> Without(IodDb db, IReadOnlyList<Person> people, DateOnly today, CancellationToken cancel)
    {
        var sellers = people.Where(person => WhoMay.Take(person.Role, Step.PrepareMail)).ToList();
        var names = sellers.ConvertAll(person => NameOf(person, today));
        var made = await db.OutsideWorks.Where(work => names.Contains(work.DedupKey)).Select(work => work.DedupKey).ToListAsync(cancel);
        return sellers.FindAll(person => !made.Contains(NameOf(person, today)));
    }

    private static void Ask(IodDb db, Person person, IReadOnlyList<ToDoItem> items, DateOnly today, DateTime now)
    {
        if (items.Count == 0)
            return;
        var draft = new MakeDraft.Draft(person.Address, null, [person.Address], [], MorningDigest.Subject(items, today), MorningDigest.Text(items, today), []);
        db.AskForDraft(OutsideWork.OfTheHouse, null, draft, NameOf(person, today), now);
    }

    private static string NameOf(Person person, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"digest {day:yyyy-MM-dd} {person.Id}");
}
