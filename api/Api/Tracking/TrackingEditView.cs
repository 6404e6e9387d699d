using IodOutlook.Api.Database;
using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Tracking;

/// <summary>What somebody wrote into the workbook, to accept or to dismiss.</summary>
/// <param name="Was">What the workbook said before.</param>
/// <param name="Now">What counts in the product.</param>
/// <param name="Conflict">The product says something else than the workbook said, or two people wrote into the same cell.</param>
/// <param name="Version">For If-Match.</param>
internal sealed record TrackingEditView(
    Guid Id, Guid QuoteId, Guid DemandId, string QuoteName, TrackingColumn Column, string ColumnName, string Was, string Proposed, string Now, bool Conflict, ProposalState State, DateTime ReadAt, int Version)
{
    public static async Task<List<TrackingEditView>> Of(IodDb db, IQueryable<TrackingEdit> edits, CancellationToken cancel)
    {
        var rows = await (
            from edit in edits
            join quote in db.Quotes on edit.QuoteId equals quote.Id
            join note in db.TrackingNotes on edit.QuoteId equals note.QuoteId into notes
            from note in notes.DefaultIfEmpty()
            select new
            {
                Edit = edit,
                quote.DemandId,
                NextAction = (string?)note!.NextAction,
                Comment = (string?)note.Comment,
                Others = db.TrackingEdits.Count(e => e.QuoteId == edit.QuoteId && e.Column == edit.Column && e.State == ProposalState.Proposed && e.Id != edit.Id),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.ConvertAll(r => Of(r.Edit, r.DemandId, Counting(r.Edit.Column, r.NextAction, r.Comment), r.Others));
    }

    private static TrackingEditView Of(TrackingEdit e, Guid demandId, string now, int others) => new(
        e.Id, e.QuoteId, demandId, e.QuoteName, e.Column, TrackingEdit.InFrench(e.Column), e.Was, e.Proposed, now,
        e.State == ProposalState.Proposed && (others > 0 || (now != e.Was && now != e.Proposed)), e.State, e.ReadAt, e.Version);

    private static string Counting(TrackingColumn column, string? nextAction, string? comment) => column switch
    {
        TrackingColumn.NextAction => nextAction ?? "",
        TrackingColumn.Comment => comment ?? "",
        _ => "",
    };
}
