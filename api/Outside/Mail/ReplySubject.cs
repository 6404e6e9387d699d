using System.Text.RegularExpressions;

namespace IodOutlook.Outside.Mail;

/// <summary>"RE:" once, however many mail programs of whatever language have answered before.</summary>
internal static partial class ReplySubject
{
    /// <param name="wanted">The subject asked for; empty means that of the original.</param>
    /// <param name="original">Subject of the message answered.</param>
    public static string Of(string wanted, string? original) => $"RE: {Bare(string.IsNullOrWhiteSpace(wanted) ? original ?? "" : wanted)}".TrimEnd();

    /// <summary>The subject without the marks of answers in front; "TR:" (forwarded) stays, it says something.</summary>
    public static string Bare(string subject) => Marks().Replace(subject.Trim(), "");

    // Outlook fr "RE :", Exchange "RE[2]:", Apple "Rép :", German, Scandinavian and Dutch Outlook.
    [GeneratedRegex(@"^(?:(?:re|ré|rép|rep|aw|sv|antw)\s*(?:\[\d+\])?\s*[:：]\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
