using System.Text.RegularExpressions;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Kind;

/// <summary>Bounces, absences, receipts and calendar answers, by their headers (RFC 3834, RFC 3464) and, without them, by their words.</summary>
internal static partial class AutomaticMail
{
    public static Field<MailKind>? Read(Letter letter) => Bounce(letter) ?? CalendarAnswer(letter) ?? AutoReply(letter);

    private static Field<MailKind>? Bounce(Letter letter)
    {
        var report = letter.Parts.ReportType;
        if (report is "disposition-notification") return KindReader.Header(MailKind.AutoReply, Confidence.High, "kind.read-receipt", "Content-Type", report);
        if (letter.Parts.HasDeliveryStatus || report is "delivery-status") return KindReader.Header(MailKind.Bounce, Confidence.High, "kind.delivery-status", "Content-Type", "delivery-status");
        if (report is "feedback-report") return KindReader.Header(MailKind.NotCommercial, Confidence.High, "kind.feedback-report", "Content-Type", report);
        if (letter.Heads.Get("Content-Type")?.Contains("multipart/digest", StringComparison.OrdinalIgnoreCase) == true) return KindReader.Header(MailKind.NotCommercial, Confidence.High, "kind.digest", "Content-Type", "multipart/digest");
        var from = letter.Heads.From?.Address ?? "";
        var daemon = Daemon().IsMatch(Folding.Fold(from)) || Daemon().IsMatch(Folding.Fold(letter.Heads.From?.Name ?? ""));
        var emptyPath = letter.Heads.Get("Return-Path") is "<>" or "" || letter.Heads.Get("X-Failed-Recipients") is not null;
        var subject = KindScores.Matches("bounce", letter.SubjectSource.Folded, "subject");
        var body = KindScores.Matches("bounce", FirstText(letter), "body");
        if ((daemon || emptyPath) && (subject || body) || (letter.Heads.Get("X-Failed-Recipients") is not null)) return KindReader.Header(MailKind.Bounce, Confidence.High, "kind.bounce.daemon", "From", from);
        return subject && body && !letter.IsReply ? KindReader.Header(MailKind.Bounce, Confidence.Medium, "kind.bounce.words", "Subject", letter.Heads.Subject) : null;
    }

    private static Field<MailKind>? CalendarAnswer(Letter letter) =>
        letter.Parts.Calendars.Select(CalendarPart.Read).Any(c => c?.IsReply == true) || CalendarSubject().IsMatch(letter.SubjectSource.Folded) && !letter.Text.Any(s => s.End - s.Start > 160)
            ? KindReader.Header(MailKind.Event, Confidence.High, "kind.calendar-answer", "Subject", letter.Heads.Subject)
            : null;

    private static Field<MailKind>? AutoReply(Letter letter)
    {
        var heads = letter.Heads;
        var submitted = heads.Get("Auto-Submitted")?.ToLowerInvariant() ?? "no";
        var replied = submitted.StartsWith("auto-replied", StringComparison.Ordinal) || heads.Get("X-Autoreply") is not null || heads.Get("X-Autorespond") is not null || heads.Get("X-AutoReply-From") is not null
            || heads.Get("Precedence")?.Contains("auto_reply", StringComparison.OrdinalIgnoreCase) == true || heads.Get("X-POST-MessageClass")?.Contains("Autoresponder", StringComparison.OrdinalIgnoreCase) == true
            || heads.Get("X-MS-Exchange-Generated-Message-Source") is { } source && source.Contains("Mailbox Rules Agent", StringComparison.OrdinalIgnoreCase) || heads.Get("Delivered-To") is "Autoresponder";
        if (replied) return KindReader.Header(MailKind.AutoReply, Confidence.High, "kind.auto-submitted", "Auto-Submitted", submitted);
        var scores = KindScores.OfKind("auto-reply", letter);
        var subject = KindScores.Matches("auto-reply", letter.SubjectSource.Folded, "subject");
        var generated = submitted.StartsWith("auto-", StringComparison.Ordinal);
        var robot = Robot().IsMatch(Folding.Fold(heads.From?.Address ?? ""));
        if (Asks().IsMatch(FirstText(letter)) && !subject) return null;
        if (scores >= 9 || (scores >= 4 && (subject || generated || (robot && scores >= 6)))) return KindReader.Header(MailKind.AutoReply, subject || generated ? Confidence.High : Confidence.Medium, "kind.auto-reply.words", "Subject", heads.Subject);
        return (scores >= 6 && letter.Text.Count() <= 9 && letter.IsReply) || (scores >= 7 && letter.Text.Count() <= 7) ? KindReader.Header(MailKind.AutoReply, Confidence.Medium, "kind.auto-reply.words", "Subject", heads.Subject) : null;
    }

    private static string FirstText(Letter letter)
    {
        var text = string.Join('\n', letter.Text.Take(30).Select(s => s.Folded));
        return text.Length > 3000 ? text[..3000] : text;
    }

    [GeneratedRegex(@"mailer-daemon|postmaster|mail delivery (sub)?system|microsoft(exchange|outlook|office)|microsoft outlook|^bounce|mdaemon|systeme de messagerie|mail administrator", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Daemon();

    [GeneratedRegex(@"^\W*(acceptee?|accepted|declined|declinee?|refusee?|tentative|provisoire|accepte provisoirement|tentatively accepted|nouvelle heure proposee|new time proposed) ?: ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex CalendarSubject();

    [GeneratedRegex(@"no-?reply|ne-?pas-?repondre|donotreply|do-not-reply|robot|ticket|support|helpdesk|notification", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Robot();

    [GeneratedRegex(@"\b(bon de commande|demande de devis|devis signe|pourriez-vous (nous|me) (faire|adresser|envoyer)|nous souhaitons|besoin d'une evaluation)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asks();
}
