using System.Text.RegularExpressions;
using IodOutlook.MailReading.Amounts;
using IodOutlook.MailReading.Attachments;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Kind;
using IodOutlook.MailReading.Needs;
using IodOutlook.MailReading.People;
using IodOutlook.MailReading.References;

namespace IodOutlook.MailReading;

/// <summary>The bytes of a mail to what it says. Pure: no clock, no disk, no network; safe for concurrent use.</summary>
public static class MailReader
{
    /// <summary>
    /// Reads a raw RFC 822 message. Never throws for what a mail contains: damage is repaired where it can be, and named in <see cref="Reading.Warnings"/>.
    /// </summary>
    /// <exception cref="UnreadableMailException">The bytes are no mail at all (empty, or no header and no body).</exception>
    public static Reading Read(ReadOnlyMemory<byte> message, ReadingContext context)
    {
        try
        {
            return Read(LetterReader.Read(message, context));
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to wear a pattern out: what the headers say is still worth having, and a person reads the rest.
            return Read(LetterReader.Read(message, context, withoutBody: true)) with { ToReview = true };
        }
    }

    private static Reading Read(Letter letter)
    {
        var (kind, toReview) = KindReader.Read(letter);
        // Nothing says that it is no demand: what it would ask for is read all the same, for the person who decides that it is one.
        var asked = kind is { Value: MailKind.NotCommercial, Confidence: Confidence.Low, Evidence.Count: 0 } && !Surroundings.IsBulk(letter) ? MailKind.NewDemand : kind.Value;
        var dates = DateRoles.Read(letter);
        var (channel, referrer) = ChannelReader.Read(letter, asked);
        var fresh = FreshText.Of(letter);
        var needs = NeedsReader.Read(letter, asked);
        if (needs.Count == 0 && asked == MailKind.NewDemand) needs = AttachedNeeds.Read(letter);
        var attachments = letter.Parts.Named.Select(part => new AttachmentReading(part.Index, part.Name, part.MediaType, part.Size, part.Inline, AttachmentClassifier.Read(part))).ToList();
        var meetings = MeetingsReader.Read(letter, dates, asked);
        return new Reading(
            letter.Heads.MessageId,
            letter.Heads.InReplyTo,
            letter.Heads.References,
            letter.Heads.Conversation,
            letter.Heads.Subject,
            letter.Heads.From,
            letter.Heads.To,
            letter.Heads.Cc,
            letter.Heads.Date,
            kind,
            toReview,
            ContactReader.Read(letter, kind.Value),
            channel,
            referrer,
            needs,
            DeadlineReader.Read(dates, meetings, asked),
            meetings,
            BudgetReader.Read(letter, asked),
            ReferenceReader.Read(letter, kind.Value),
            LanguageReader.Of(fresh.Length > 0 ? fresh : letter.Body.Text),
            attachments,
            fresh,
            new MailBody(letter.Body.Text, letter.Body.Segments()),
            [.. letter.Parts.Warnings, .. letter.Parts.Named.Select(AttachmentText.WarningOf).OfType<string>()]);
    }
}
