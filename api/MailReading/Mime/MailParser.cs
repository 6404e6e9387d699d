using System.Text;
using MimeKit;
using MimeKit.Tnef;

namespace IodOutlook.MailReading.Mime;

/// <summary>Bytes to <see cref="MailParts"/>. Repairs what mail programs break; never throws for what a part contains.</summary>
internal static class MailParser
{
    private const int MaxDepth = 24;
    private const int MaxParts = 2000;

    private static readonly ParserOptions Options = BuildOptions();

    static MailParser() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static MailParts Parse(ReadOnlyMemory<byte> raw)
    {
        var bytes = SkipLeadingNoise(raw);
        if (bytes.IsEmpty) throw new UnreadableMailException("Ce fichier est vide : il ne contient aucun message.");
        var parts = new MailParts(Load(bytes));
        if (parts.Message.Headers.Count == 0 && parts.Message.Body is null)
            throw new UnreadableMailException("Ce fichier n'est pas un message électronique.");
        Walk(parts.Message.Body, parts, 0);
        return parts;
    }

    public static MailParts Parse(MimeMessage nested)
    {
        var parts = new MailParts(nested);
        Walk(nested.Body, parts, 0);
        return parts;
    }

    private static MimeMessage Load(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // The parts read from this stream later: it lives as long as they do.
            return MimeMessage.Load(Options, AsStream(bytes), persistent: true);
        }
        catch (FormatException)
        {
            return AsPlainText(bytes);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Text without any header is still something a person wrote: it is read as a body.</summary>
    private static MimeMessage AsPlainText(ReadOnlyMemory<byte> bytes)
    {
        var message = new MimeMessage();
        message.Headers.Clear();
        message.Body = new TextPart("plain") { Text = CharsetDecoding.Decode(bytes.Span, null) };
        return message;
    }

    /// <summary>Blank lines, a byte order mark or an mbox line before the headers make a parser see no header at all.</summary>
    private static ReadOnlyMemory<byte> SkipLeadingNoise(ReadOnlyMemory<byte> raw)
    {
        var span = raw.Span;
        var i = 0;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) i = 3;
        while (i < span.Length && span[i] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' or 0) i++;
        return raw[i..];
    }

    private static ParserOptions BuildOptions()
    {
        var options = ParserOptions.Default.Clone();
        options.CharsetEncoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        options.AllowAddressesWithoutDomain = true;
        options.MaxMimeDepth = 64;
        return options;
    }

    private static void Walk(MimeEntity? entity, MailParts parts, int depth)
    {
        if (entity is null) return;
        if (depth > MaxDepth || parts.Named.Count > MaxParts)
        {
            parts.Warnings.Add("Message imbriqué trop profondément : la fin n'a pas été lue.");
            return;
        }
        switch (entity)
        {
            case MultipartReport report: WalkReport(report, parts, depth); break;
            case MultipartAlternative alternative: WalkAlternative(alternative, parts, depth); break;
            case Multipart multipart: foreach (var child in multipart) Walk(child, parts, depth + 1); break;
            case MessagePart attached: TakeMessage(attached, parts); break;
            case TnefPart tnef: WalkTnef(tnef, parts, depth); break;
            default: TakeLeaf(entity, parts, depth); break;
        }
    }

    private static void WalkReport(MultipartReport report, MailParts parts, int depth)
    {
        parts.ReportType = report.ReportType ?? "";
        foreach (var child in report)
        {
            if (child is MessageDeliveryStatus) parts.HasDeliveryStatus = true;
            else if (child is MultipartAlternative or Multipart || (child is TextPart text && !IsHeadersOnly(text))) Walk(child, parts, depth + 1);
        }
    }

    private static bool IsHeadersOnly(TextPart text) => text.ContentType.MediaSubtype.Contains("rfc822", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of several renderings of one text, HTML is the one people see; the other parts still bring their attachments.</summary>
    private static void WalkAlternative(MultipartAlternative alternative, MailParts parts, int depth)
    {
        var renderings = alternative.Select(child => Rendering(child, depth)).ToList();
        foreach (var rendering in renderings) TakeAttachments(rendering, parts);
        var shown = renderings.LastOrDefault(r => r.Body.Any(p => p.IsHtml && HasText(p.Content)))
            ?? renderings.FirstOrDefault(r => r.Body.Any(p => !string.IsNullOrWhiteSpace(p.Content)));
        if (shown is not null) parts.Body.AddRange(shown.Body);
    }

    private static MailParts Rendering(MimeEntity child, int depth)
    {
        var rendering = new MailParts(new MimeMessage());
        Walk(child, rendering, depth + 1);
        return rendering;
    }

    private static void TakeAttachments(MailParts from, MailParts parts)
    {
        foreach (var named in from.Named) parts.Named.Add(named with { Index = parts.Named.Count });
        parts.Calendars.AddRange(from.Calendars);
        parts.Nested.AddRange(from.Nested);
        parts.Warnings.AddRange(from.Warnings);
    }

    private static bool HasText(string html)
    {
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            else if (c == '>') inTag = false;
            else if (!inTag && char.IsLetterOrDigit(c)) return true;
        }
        return false;
    }

    private static void TakeMessage(MessagePart attached, MailParts parts)
    {
        TakeNamed(attached, parts);
        if (attached.Message is { } message) parts.Nested.Add(message);
    }

    private static void TakeLeaf(MimeEntity entity, MailParts parts, int depth)
    {
        if (SecureParts.TryOpen(entity, parts.Warnings, out var opened))
        {
            Walk(opened, parts, depth + 1);
            return;
        }
        var named = TakeNamed(entity, parts);
        if (entity is not TextPart text) return;
        if (text.ContentType.IsMimeType("text", "calendar")) parts.Calendars.Add(CharsetDecoding.TextOf(text));
        else if (!named && !entity.IsAttachment && IsBody(text)) parts.Body.Add(PieceOf(text));
    }

    private static bool IsBody(TextPart text) => text.ContentType.MediaSubtype.ToLowerInvariant() is "plain" or "html" or "enriched" or "richtext" or "x-amp-html" or "markdown";

    private static BodyPiece PieceOf(TextPart text) => new(
        text.IsHtml,
        CharsetDecoding.TextOf(text),
        "flowed".Equals(text.ContentType.Parameters["format"], StringComparison.OrdinalIgnoreCase));

    private static bool TakeNamed(MimeEntity entity, MailParts parts)
    {
        var name = NameOf(entity);
        if (name is null) return false;
        var inline = entity.ContentDisposition is { IsAttachment: false } || (entity.ContentDisposition is null && entity.ContentId is not null);
        parts.Named.Add(new NamedPart(parts.Named.Count, name, entity.ContentType.MimeType.ToLowerInvariant(), inline, entity.ContentId, entity));
        return true;
    }

    private static string? NameOf(MimeEntity entity)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        if (string.IsNullOrWhiteSpace(name)) return null;
        return Text.Cleaning.Clean(name).Trim();
    }

    private static void WalkTnef(TnefPart tnef, MailParts parts, int depth)
    {
        try
        {
            var message = tnef.ConvertToMessage();
            Walk(message.Body, parts, depth + 1);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            TakeNamed(tnef, parts);
            parts.Warnings.Add("La pièce winmail.dat est illisible : son contenu n'a pas été lu.");
        }
    }
}
