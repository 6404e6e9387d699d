using System.Text.RegularExpressions;
using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading;

/// <summary>Bytes to a <see cref="Letter"/>: parts, lines, blocks, and the sentences whose facts count.</summary>
internal static partial class LetterReader
{
    /// <param name="withoutBody">Reads the headers and the names of the files alone.</param>
    public static Letter Read(ReadOnlyMemory<byte> message, ReadingContext context, bool withoutBody = false)
    {
        var parts = MailParser.Parse(message);
        if (withoutBody) LeaveBody(parts);
        var heads = new MailHeads(parts.Message);
        var foldedSubject = Folding.Fold(heads.Subject);
        var forward = Forward().IsMatch(foldedSubject);
        var lines = LayoutReader.LinesOf(parts.Body, parts.Warnings);
        AppendNested(parts, lines);
        var body = LayoutReader.Read(lines, heads.From, forward || IsInternal(heads, context));
        var subject = new Source(EvidenceSource.Subject, heads.Subject);
        var bodySource = new Source(EvidenceSource.Body, body.Text, folded: body.Folded);
        var form = WebForm.Find(lines, body.Own.Lines);
        var today = ParisTime.DayOf(heads.Date ?? context.ReceivedAt ?? DateTimeOffset.UnixEpoch);
        PromoteForwards(body, context, heads, forward);
        return new Letter
        {
            Context = context,
            Parts = parts,
            Heads = heads,
            Body = body,
            SubjectSource = subject,
            BodySource = bodySource,
            Form = form,
            IsForward = forward,
            IsReply = !forward && (Reply().IsMatch(foldedSubject) || heads.InReplyTo is not null || heads.References.Count > 0 || (parts.Nested.Count == 0 && body.Blocks.Any(b => b.Depth > 0 && !b.Forwarded))),
            Today = today,
            Sentences = SentenceReader.Read(parts, body, subject, bodySource, form, today, TagLength(foldedSubject)),
        };
    }

    private static void LeaveBody(MailParts parts)
    {
        parts.Body.Clear();
        parts.Nested.Clear();
        parts.Warnings.Add("Le texte de ce message n'a pas pu être analysé en un temps raisonnable : lisez-le et complétez les champs à la main.");
    }

    /// <summary>A mail from a colleague to a colleague hands on what stands below.</summary>
    private static bool IsInternal(MailHeads heads, ReadingContext context) =>
        heads.From is { } from && IsHouse(from.Address, context) && heads.To.Count > 0 && heads.To.Concat(heads.Cc).All(a => IsHouse(a.Address, context));

    private static bool IsHouse(string address, ReadingContext context) => context.HouseDomains.Any(d => EmailAddresses.DomainOf(address).Equals(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>Attached messages are read below the text, as if they had been forwarded in it.</summary>
    private static void AppendNested(MailParts parts, List<Line> lines)
    {
        foreach (var message in parts.Nested.Take(5))
        {
            var inner = MailParser.Parse(message);
            var heads = new MailHeads(message);
            lines.Add(new Line("", 0));
            lines.Add(new Line("---------- Message transféré ----------", 0));
            if (heads.From is { } from) lines.Add(new Line(from.Name is null ? $"De : {from.Address}" : $"De : {from.Name} <{from.Address}>", 0));
            if (heads.Date is { } date) lines.Add(new Line("Date : " + ParisTime.Of(date).ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture), 0));
            lines.Add(new Line("Objet : " + heads.Subject, 0));
            lines.Add(new Line("", 0));
            lines.AddRange(LayoutReader.LinesOf(inner.Body).Take(2000).Select(l => l with { Quote = 0 }));
        }
    }

    /// <summary>A forward that says nothing of its own, or that is itself headed as a forward, hands on the next mail below it.</summary>
    private static void PromoteForwards(MailText body, ReadingContext context, MailHeads heads, bool forward)
    {
        for (var i = 1; i + 1 < body.Blocks.Count; i++)
        {
            var (block, next) = (body.Blocks[i], body.Blocks[i + 1]);
            if (!block.Forwarded || next.Forwarded || next.Depth <= block.Depth) continue;
            var house = block.AuthorAddress is { } address && IsHouse(address, context);
            var handsOn = block.Header?.Subject is { } subject && Forward().IsMatch(Folding.Fold(subject));
            if (handsOn || body.LinesOf(block, LineRole.Text).Sum(l => body[l].Text.Length) < (house ? 200 : 40)) next.Forwarded = true;
        }
    }

    private static int TagLength(string foldedSubject)
    {
        var length = 0;
        while (Tag().Match(foldedSubject[length..]) is { Success: true, Length: > 0 } match) length += match.Length;
        return length;
    }

    [GeneratedRegex(@"^(\W*\[[^\]]{0,25}\])*\W*(re ?: ?|ref ?: ?)?(tr|fw|fwd|wg|i|rv|trans|transfert|enc|vs|doorst|pd|fs|vb|rif|ilt) ?: ", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Forward();

    [GeneratedRegex(@"^(\W*\[[^\]]{0,25}\])*\W*(re|ref|rep|sv|aw|antw|r|res|odp) ?(\[\d+\])? ?:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Reply();

    [GeneratedRegex(@"^\W*(\[ ?(externe?|external|ext|spam|suspect|exp\.? ?externe|expediteur externe|mail externe|securise|secure)[^\]]{0,20}\]|(externe?|external) ?[:>-]|(re|ref|rep|tr|fw|fwd|sv|aw) ?(\[\d+\])? ?:) ?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tag();
}
