using IodOutlook.Api.Database;
using IodOutlook.Documents.Tracking;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Quotes;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>What people wrote into the tracking workbook becomes proposals; what was written there is remembered, to tell their words from ours.</summary>
internal sealed class TrackingReception(StepTransaction step)
{
    public async Task Receive(IReadOnlyList<WrittenCells> rows, DateTime now, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var notes = await step.Db.TrackingNotes.AsNoTracking().ToDictionaryAsync(n => n.QuoteId, cancel);
        var open = await step.Db.TrackingEdits.AsNoTracking().Where(e => e.State == ProposalState.Proposed).ToListAsync(cancel);
        foreach (var (quoteId, name, values) in await Known(rows, notes, cancel))
            foreach (var (column, value) in values)
                Propose(quoteId, name, column, value, notes.GetValueOrDefault(quoteId), open, now);
        await step.Commit(cancel);
    }

    /// <summary>Not lost, and not passed over in silence.</summary>
    public async Task TellReplaced(string path, string why, DateTime now, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var note = new JournalNote(null, "Suivi commercial", $"Un autre fichier se trouvait à la place du classeur de suivi ({why}) : il est gardé sous « {path} », et le classeur est récrit.");
        await step.Record(HouseActor.At(now), Guid.Empty, note, cancel);
        await step.Commit(cancel);
    }

    /// <param name="file">Null when it did not have to be written.</param>
    public async Task Remember(DriveFile? file, TrackingFile? known, long sequence, Dictionary<Guid, Dictionary<TrackingColumn, string>> cells, DateTime now, CancellationToken cancel)
    {
        await step.Begin(cancel);
        var stored = await step.Db.TrackingFiles.SingleOrDefaultAsync(cancel);
        if (stored is null)
            step.Db.TrackingFiles.Add(stored = new TrackingFile { DriveFileId = "", Sha256 = "", Sequence = 0, WrittenAt = now });
        (stored.Sequence, stored.WrittenAt) = (sequence, file is null ? known!.WrittenAt : now);
        if (file is not null)
            (stored.DriveFileId, stored.Sha256) = (file.Id, file.Sha256);
        await RememberCells(cells, cancel);
        await step.Commit(cancel);
    }

    private async Task RememberCells(Dictionary<Guid, Dictionary<TrackingColumn, string>> cells, CancellationToken cancel)
    {
        var notes = await step.Db.TrackingNotes.ToDictionaryAsync(n => n.QuoteId, cancel);
        foreach (var quoteId in cells.Keys.Union(notes.Keys))
        {
            if (!notes.TryGetValue(quoteId, out var note))
                step.Db.TrackingNotes.Add(note = new TrackingNote { QuoteId = quoteId });
            var values = cells.GetValueOrDefault(quoteId, []);
            (note.WrittenNextAction, note.WrittenComment, note.WrittenStatus) =
                (values.GetValueOrDefault(TrackingColumn.NextAction), values.GetValueOrDefault(TrackingColumn.Comment), values.GetValueOrDefault(TrackingColumn.ProposedStatus));
        }
    }

    /// <summary>Only rows that say something, or said something; a name that no quote bears is a row somebody added for themselves.</summary>
    private async Task<List<(Guid Id, string Name, IReadOnlyDictionary<TrackingColumn, string> Values)>> Known(
        IReadOnlyList<WrittenCells> rows, Dictionary<Guid, TrackingNote> notes, CancellationToken cancel)
    {
        var noted = await step.Db.Quotes.Where(q => step.Db.TrackingNotes.Any(n => n.QuoteId == q.Id)).Select(q => new { q.Id, q.Number }).ToListAsync(cancel);
        var numbers = noted.Where(q => notes.ContainsKey(q.Id)).Select(q => q.Number).ToHashSet(StringComparer.Ordinal);
        var saying = rows.Where(row => row.Values.Values.Any(value => value.Length > 0) || numbers.Contains(NumberOf(row.Name))).ToList();
        var wanted = saying.Select(row => NumberOf(row.Name)).Distinct().ToList();
        var quotes = (await step.Db.Quotes.AsNoTracking().Where(q => wanted.Contains(q.Number))
            .Select(q => new { q.Id, q.Number, Version = q.Versions.Max(v => v.Number) }).ToListAsync(cancel)).ToDictionary(q => q.Number);
        return
        [
            .. saying.Where(row => quotes.ContainsKey(NumberOf(row.Name)))
                .Select(row => (quotes[NumberOf(row.Name)].Id, Quote.NameOf(quotes[NumberOf(row.Name)].Number, quotes[NumberOf(row.Name)].Version), row.Values)),
        ];
    }

    private void Propose(Guid quoteId, string name, TrackingColumn column, string value, TrackingNote? note, List<TrackingEdit> open, DateTime now)
    {
        var (written, counts) = column switch
        {
            TrackingColumn.NextAction => (note?.WrittenNextAction ?? "", note?.NextAction ?? ""),
            TrackingColumn.Comment => (note?.WrittenComment ?? "", note?.Comment ?? ""),
            _ => (note?.WrittenStatus ?? "", ""),
        };
        if (value == written || value == counts || open.Exists(e => e.QuoteId == quoteId && e.Column == column && e.Proposed == value))
            return;
        var edit = new TrackingEdit(Guid.CreateVersion7(now), quoteId, name, column, written, value, ProposalState.Proposed, now, null, null, 0);
        open.Add(edit);
        step.Db.TrackingEdits.Add(edit);
    }

    private static string NumberOf(string name) => name.Split(' ', 2)[0];
}
