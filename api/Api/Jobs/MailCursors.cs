using IodOutlook.Api.Database;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Jobs;

/// <summary>How far each mailbox folder was looked at.</summary>
internal sealed class MailCursors(IServiceScopeFactory scopes)
{
    public async Task<string?> Of(string owner, MailFolder folder, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = Key(owner, folder);
        return await scope.ServiceProvider.GetRequiredService<IodDb>().MailCursors.Where(c => c.Folder == key).Select(c => c.Cursor).FirstOrDefaultAsync(cancel);
    }

    public async Task Remember(string owner, MailFolder folder, string cursor, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var step = scope.ServiceProvider.GetRequiredService<StepTransaction>();
        await step.Begin(cancel);
        var key = Key(owner, folder);
        var row = await step.Db.MailCursors.FirstOrDefaultAsync(c => c.Folder == key, cancel);
        if (row is null)
            step.Db.MailCursors.Add(row = new MailCursor { Folder = key, Cursor = cursor });
        row.Cursor = cursor;
        await step.Commit(cancel);
    }

    private static string Key(string owner, MailFolder folder) => $"{owner} {folder}";
}
