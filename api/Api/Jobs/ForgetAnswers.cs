using IodOutlook.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>Answers are kept with their key for a week: nobody asks again after that.</summary>
internal sealed class ForgetAnswers(IodDb db, WriteGate gate, TimeProvider clock) : IRegularWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<bool> Run(CancellationToken cancel)
    {
        await using var turn = await gate.Enter(cancel);
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await db.Answers.Where(answer => answer.At < before).ExecuteDeleteAsync(cancel);
        return false;
    }
}
