using System.Text.Json;
using IodOutlook.Api.Outbox;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Database.Views;

/// <summary>Everything since the beginning, newest first: steps from the journal, mails, archived files, work that waits or failed.</summary>
internal static class Timeline
{
    public static async Task<IReadOnlyList<TimelineItem>> Of(
        IodDb db, Guid demandId, Guid? quoteId, List<StoredMail> mails, List<StoredDocument> documents, List<OutsideWork> outside, CancellationToken cancel)
    {
        var steps = await db.Journal.AsNoTracking().Where(e => e.SubjectId == demandId || e.SubjectId == quoteId).ToListAsync(cancel);
        return
        [
            .. steps.Select(e => new TimelineItem(e.At, TimelineKind.Step, NameOf(e.Step), e.Summary, e.UserName, null))
                .Concat(mails.Select(m => new TimelineItem(m.At, TimelineKind.Mail, null, m.Subject, m.FromName.Length > 0 ? m.FromName : m.FromAddress, null)))
                .Concat(documents.Select(d => new TimelineItem(d.At, TimelineKind.Document, null, Archived(d.Path), null, $"/api/documents/{d.Id}")))
                .Concat(outside.Where(w => w.State != OutsideState.Done).Select(w => new TimelineItem(w.CreatedAt, TimelineKind.Outside, null, Text(w), null, null)))
                .OrderByDescending(item => item.At),
        ];
    }

    /// <summary>As everywhere in the API: <c>recordSent</c>.</summary>
    public static string NameOf(string step) => JsonNamingPolicy.CamelCase.ConvertName(step);

    /// <summary>Where in the demand's folder: the folder itself is the same for all.</summary>
    private static string Archived(string path) => $"Archivé dans « {path.Split('/')[^2]} » : {path.Split('/')[^1]}";

    private static string Text(OutsideWork work) => work.Reason is null ? $"{work.Label} : en cours" : $"{work.Label} : {work.Reason}";
}
