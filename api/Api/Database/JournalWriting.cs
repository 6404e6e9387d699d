using System.Globalization;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>What is counted under lock: the journal's chain and the references people read.</summary>
internal static class JournalWriting
{
    public const string JournalHead = "journal";

    /// <summary>The number of the last entry, which tells whether anything happened since; 0 while the journal is empty.</summary>
    public static Task<long> LastEntry(this IodDb db, CancellationToken cancel) =>
        db.Counters.Where(c => c.Name == JournalHead).Select(c => c.Value).FirstOrDefaultAsync(cancel);

    /// <summary>Adds the next entry of the chain; saved with the step.</summary>
    public static async Task Append(this IodDb db, Actor actor, Guid subjectId, JournalNote note, CancellationToken cancel)
    {
        var head = await db.Count(JournalHead, cancel);
        var entry = JournalEntry.Seal(head.Value, head.Hash ?? JournalEntry.Genesis, actor, subjectId, note);
        head.Hash = entry.Hash;
        db.Journal.Add(entry);
    }

    /// <summary>The next reference of a series. An undone transaction gives its number back: no gap, no double.</summary>
    public static async Task<Reference> NextReference(this IodDb db, Series series, int year, CancellationToken cancel)
    {
        var counter = await db.Count(string.Create(CultureInfo.InvariantCulture, $"{series} {year}"), cancel);
        return Reference.After(series, year, (int)counter.Value - 1);
    }

    private static async Task<Counter> Count(this IodDb db, string name, CancellationToken cancel)
    {
        var counter = db.Counters.Local.FirstOrDefault(c => c.Name == name) ?? await db.LockedCounter(name).FirstOrDefaultAsync(cancel);
        if (counter is null)
            db.Counters.Add(counter = new Counter { Name = name });
        counter.Value++;
        return counter;
    }
}
