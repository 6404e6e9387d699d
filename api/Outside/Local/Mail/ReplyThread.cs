using IodOutlook.Outside.Mail;
using MimeKit;
using MimeKit.Utils;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>Ties an answer to the conversation it belongs to, for every mail program: by identifiers, and by Outlook's own headers where the original has them.</summary>
internal static class ReplyThread
{
    private const string Index = "Thread-Index";
    private const string Topic = "Thread-Topic";

    public static void Tie(MimeMessage answer, MimeMessage original, DateTimeOffset now)
    {
        foreach (var reference in Chain(original))
            answer.References.Add(reference);
        if (original.MessageId is { Length: > 0 } id)
            answer.InReplyTo = id;
        if (ThreadIndex.Continue(original.Headers[Index], now) is { } index)
            answer.Headers.Add(Index, index);
        if (original.Headers[Topic] is { Length: > 0 } topic)
            answer.Headers.Add(Topic, HeaderText.OneLine(topic));
    }

    // RFC 5322 3.6.4: the parent's References, or its In-Reply-To when it has none, then the parent itself.
    private static IEnumerable<string> Chain(MimeMessage original)
    {
        var earlier = original.References.Count > 0
            ? original.References
            : MimeUtils.EnumerateReferences(original.Headers[HeaderId.InReplyTo] ?? "");
        return earlier.Append(original.MessageId).OfType<string>().Where(id => id.Length > 0).Distinct();
    }
}
