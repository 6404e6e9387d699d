using System.Text;
using System.Text.RegularExpressions;

namespace IodOutlook.MailReading;

/// <summary>What a message that came back tells of the one it is about (RFC 3464, and the habits of servers that do not follow it).</summary>
/// <param name="MessageIds">Message-IDs of the messages it holds, without angle brackets, its own left out.</param>
/// <param name="FailedAddresses">Who was not reached, lower case.</param>
public sealed partial record BounceReport(IReadOnlyList<string> MessageIds, IReadOnlyList<string> FailedAddresses)
{
    private const int Looked = 256 * 1024;
    private const int Most = 50;

    /// <summary>Reads the raw message as text: the header of the returned message is never encoded. Only the first 256 kB are looked at.</summary>
    public static BounceReport Read(ReadOnlyMemory<byte> rawMime, string? ownId)
    {
        var text = Encoding.Latin1.GetString(rawMime.Span[..Math.Min(rawMime.Length, Looked)]);
        return new(
            [.. Ids().Matches(text).Select(m => m.Groups["id"].Value).Where(id => id != ownId).Distinct().Take(Most)],
            [.. Recipients().Matches(text).Select(m => m.Groups["a"].Value.ToLowerInvariant()).Distinct().Take(Most)]);
    }

    [GeneratedRegex(@"^(?:Message-ID|In-Reply-To):[ \t]*<(?<id>[^<>\s]{3,400})>", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"^(?:X-Failed-Recipients|(?:Final|Original)-Recipient)[ \t]*:[ \t]*(?:rfc822[ \t]*;)?[ \t]*<?(?<a>[^\s<>;@]{1,64}@[^\s<>;,]{3,255})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Recipients();
}
