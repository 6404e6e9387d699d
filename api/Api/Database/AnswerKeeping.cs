using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database;

/// <summary>Answers that were read, when a person records by hand what they proposed.</summary>
internal static class AnswerKeeping
{
    /// <summary>A person took a step themselves: the answers that proposed it are confirmed by that, the others say something else and are put aside.</summary>
    public static async Task SettleAnswers(this IodDb db, Guid quoteId, Step taken, Actor actor, CancellationToken cancel)
    {
        foreach (var open in await db.AnswerProposals.Where(a => a.QuoteId == quoteId && a.State == ProposalState.Proposed).ToListAsync(cancel))
            await db.Keep(open, open.Step == taken ? open.Confirm(actor) : open.Dismiss(actor), actor, cancel);
    }

    /// <summary>Keeps what became of an answer, with its line of the journal.</summary>
    public static async Task Keep(this IodDb db, AnswerProposal stored, (AnswerProposal Proposal, Domain.Journal.JournalNote Note) settled, Actor actor, CancellationToken cancel)
    {
        db.Entry(stored).CurrentValues.SetValues(settled.Proposal);
        await db.Append(actor, settled.Proposal.QuoteId, settled.Note, cancel);
    }
}
