using IodOutlook.Api.Database;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Http;
using IodOutlook.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IodOutlook.Api.FollowUps;

/// <summary>What confirming, dismissing and undoing an answer have in common.</summary>
internal static class SettlingAnswers
{
    public static async Task<AnswerProposal> Answer(this IodDb db, Guid id, ExpectedVersion expected, CancellationToken cancel)
    {
        var answer = await db.AnswerProposals.FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotFoundException("Cette réponse n'existe pas.");
        expected.Check(answer.Version);
        return answer;
    }

    public static PropertyEntry<AnswerProposal, IReadOnlyList<Guid>?> Candidates(this IodDb db, AnswerProposal answer) =>
        db.Entry(answer).Property<IReadOnlyList<Guid>?>(AnswerColumns.Candidates);

    public static PropertyEntry<AnswerProposal, Guid?> MadeVersion(this IodDb db, AnswerProposal answer) => db.Entry(answer).Property<Guid?>(AnswerColumns.MadeVersionId);

    public static async Task<Versioned<AnswerView>> Show(this IodDb db, Guid id, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var view = (await AnswerView.Of(db, db.AnswerProposals.AsNoTracking().Where(a => a.Id == id), cancel)).Single();
        return new(view, view.Version);
    }
}
