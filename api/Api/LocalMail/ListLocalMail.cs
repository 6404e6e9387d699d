using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.LocalMail;

/// <summary>GET /api/local/mail/{folder}: the message list, with the demand each one belongs to.</summary>
internal static class ListLocalMail
{
    /// <param name="Change">To await the next change from.</param>
    internal sealed record Response(long Change, IReadOnlyList<Line> Items);

    internal sealed record Line(
        string Id, string Subject, string FromName, string FromAddress, string To, DateTimeOffset At, bool HasAttachments, string Preview,
        string? InternetMessageId, string? Problem, string? DemandReference);

    public static async Task<Ok<Response>> Handle(string folder, ILocalMailFolders folders, IodDb db, CancellationToken cancel)
    {
        var change = await folders.NextChange(-1, cancel);
        var mails = folders.List(FolderOf(folder));
        var keys = mails.Select(m => m.InternetMessageId).OfType<string>().ToList();
        var references = await db.Mails
            .Where(m => keys.Contains(m.MessageKey))
            .Join(db.Demands, m => m.DemandId, d => d.Id, (m, d) => new { m.MessageKey, d.Reference })
            .ToDictionaryAsync(x => x.MessageKey, x => x.Reference, cancel);
        return TypedResults.Ok(new Response(change, [.. mails.Select(m => Of(m, references))]));
    }

    private static Line Of(Outside.LocalMail mail, Dictionary<string, string> references) => new(
        mail.Id, mail.Subject, mail.FromName, mail.FromAddress, mail.To, mail.At, mail.HasAttachments, mail.Preview, mail.InternetMessageId, mail.Problem,
        references.GetValueOrDefault(mail.InternetMessageId ?? ""));

    private static MailFolder FolderOf(string folder) => folder switch
    {
        "inbox" => MailFolder.Inbox,
        "drafts" => MailFolder.Drafts,
        "sent" => MailFolder.Sent,
        _ => throw new NotFoundException("Ce dossier n'existe pas."),
    };
}
