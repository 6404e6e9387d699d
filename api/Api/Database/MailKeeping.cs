using System.Security.Cryptography;
using IodOutlook.Domain.Clients;
using IodOutlook.MailReading;

namespace IodOutlook.Api.Database;

/// <summary>Keeps a mail with its demand: its row, its bytes until they are archived, and its words for the search.</summary>
internal static class MailKeeping
{
    private const int LongestExcerpt = 200;

    public static StoredMail Keep(
        this IodDb db, Guid id, Guid demandId, MailDirection direction, string owner, string? mailboxId, byte[] raw, Reading reading, DateTime at)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(raw));
        var mail = new StoredMail
        {
            Id = id,
            DemandId = demandId,
            MessageKey = StoredMail.KeyOf(reading.MessageId, sha256),
            InternetMessageId = reading.MessageId is { Length: <= 1000 } messageId ? messageId : null,
            Conversation = reading.Conversation,
            MailboxId = mailboxId,
            Owner = owner,
            Subject = reading.Subject,
            FromName = reading.From?.Name ?? "",
            FromAddress = (reading.From?.Address ?? "").ToLowerInvariant(),
            At = at,
            Direction = direction,
            Sha256 = sha256,
            Excerpt = Excerpt(reading.FreshText),
        };
        db.Mails.Add(mail);
        db.Contents.Add(new StoredContent { Id = id, Bytes = raw });
        db.SearchEntries.Add(new SearchEntry { Kind = SearchKind.Mail, SubjectId = id, DemandId = demandId, Text = Words(reading) });
        return mail;
    }

    private static string Words(Reading reading) => CompanyName.Fold(string.Join(
        ' ', [reading.Subject, reading.From?.Name, reading.From?.Address, .. reading.Attachments.Select(a => a.Name), reading.Body.Text]));

    private static string Excerpt(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestExcerpt ? line : line[..(LongestExcerpt - 1)] + "…";
    }
}
