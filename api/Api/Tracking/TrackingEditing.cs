using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tracking;

/// <summary>What accepting and dismissing an edit of the workbook have in common, and what accepting one does.</summary>
internal sealed class TrackingEditing(IodDb db)
{
    public async Task<TrackingEdit> Find(Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var edit = await db.TrackingEdits.FirstOrDefaultAsync(e => e.Id == id, cancel) ?? throw new NotFoundException("Cette modification n'existe pas.");
        expected.Check(edit.Version);
        return edit;
    }

    public async Task<Versioned<TrackingEditView>> Settle(TrackingEdit edit, (TrackingEdit Edit, JournalNote Note) settled, Actor actor, CancellationToken cancel)
    {
        db.Entry(edit).CurrentValues.SetValues(settled.Edit);
        await db.Append(actor, edit.QuoteId, settled.Note, cancel);
        await db.SaveChangesAsync(cancel);
        var view = (await TrackingEditView.Of(db, db.TrackingEdits.Where(e => e.Id == edit.Id), cancel)).Single();
        return new(view, view.Version);
    }

    public Task Apply(TrackingEdit edit, Actor actor, CancellationToken cancel) =>
        edit.Column == TrackingColumn.ProposedStatus ? TakeStep(edit, actor, cancel) : Note(edit, cancel);

    private async Task Note(TrackingEdit edit, CancellationToken cancel)
    {
        var note = await db.TrackingNotes.FirstOrDefaultAsync(n => n.QuoteId == edit.QuoteId, cancel);
        if (note is null)
            db.TrackingNotes.Add(note = new TrackingNote { QuoteId = edit.QuoteId });
        var value = edit.Proposed.Length == 0 ? null : edit.Proposed;
        if (edit.Column == TrackingColumn.NextAction)
            note.NextAction = value;
        else
            note.Comment = value;
        note.Version++;
    }

    private async Task TakeStep(TrackingEdit edit, Actor actor, CancellationToken cancel)
    {
        if (edit.StepOf() is not { } step)
            return;
        var quote = await db.Quote(edit.QuoteId, cancel);
        var demand = await db.Demand(quote.DemandId, cancel);
        await db.EndWaiting(quote.Id, step, actor, cancel);
        var note = step == Step.RecordAcceptance
            ? quote.Accept(demand, FrenchDates.DayOf(actor.At), "d'après le classeur de suivi", actor)
            : quote.Refuse(demand, Answer.InFrench(RefusalReason.Other), "d'après le classeur de suivi", actor);
        await db.Append(actor, quote.Id, note, cancel);
    }
}
