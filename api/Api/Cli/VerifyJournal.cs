using System.CommandLine;
using IodOutlook.Api.Database;
using IodOutlook.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>verify-journal: proves that no entry was changed, removed or put in between; else names the first one, and exits with 1.</summary>
internal static class VerifyJournal
{
    public static Command Verb(string[] args)
    {
        var verb = new Command("verify-journal", "Vérifie la chaîne du journal");
        verb.SetAction((_, cancel) => OnData.Look(args, Run, cancel));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<IodDb>();
        var (count, last) = (0L, JournalEntry.Genesis);
        await foreach (var entry in db.Journal.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!entry.Follows(count + 1, last))
                return await Broken($"Journal rompu à l'entrée {entry.Sequence} ({entry.Reference}, {entry.At:yyyy-MM-dd HH:mm}Z).");
            (count, last) = (count + 1, entry.Hash);
        }

        // The head of the chain is kept apart: entries cut off at the end are missed too.
        var head = await db.Counters.AsNoTracking().FirstOrDefaultAsync(c => c.Name == JournalWriting.JournalHead, cancel);
        if ((head?.Value ?? 0) != count || (head?.Hash ?? JournalEntry.Genesis) != last)
            return await Broken($"Journal rompu : il finit à l'entrée {count}, la dernière écrite est la {head?.Value ?? 0}.");
        await Console.Out.WriteLineAsync($"Journal intact : {count} entrées.");
        return 0;
    }

    private static async Task<int> Broken(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
