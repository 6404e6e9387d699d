using Microsoft.Graph.Models;

namespace IodOutlook.Outside.Graph.Mail;

/// <summary>
/// What marks a message as ours in Exchange: properties that travel with it through every folder and survive its sending, which neither ids nor headers do.
/// </summary>
internal static class DraftMarks
{
    private const string House = "String {2f6d1a3e-6f0c-4a57-9d0e-6f1f0c3f9b10} Name ";

    /// <summary>The outbox row that asked for the draft.</summary>
    public const string Work = House + "IodWork";

    /// <summary>How far the draft has come: a <see cref="DraftProgress"/>.</summary>
    public const string Progress = House + "IodProgress";

    /// <summary>PR_IN_REPLY_TO_ID, which lists give where the header itself is not to be had.</summary>
    public const string InReplyTo = "String 0x1042";

    /// <summary>PR_INTERNET_REFERENCES.</summary>
    public const string References = "String 0x1039";

    /// <summary>Asks for these marks with a message.</summary>
    public const string Expand = $"singleValueExtendedProperties($filter=id eq '{Work}' or id eq '{Progress}' or id eq '{InReplyTo}')";

    public static string OfWork(Guid workId) => $"singleValueExtendedProperties/Any(ep: ep/id eq '{Work}' and ep/value eq '{workId}')";

    public static SingleValueLegacyExtendedProperty Mark(string id, string value) => new() { Id = id, Value = value };

    // Exchange answers the GUID of a property in either case.
    public static string? Read(Message message, string id) =>
        message.SingleValueExtendedProperties?.FirstOrDefault(property => string.Equals(property.Id, id, StringComparison.OrdinalIgnoreCase))?.Value;

    public static DraftProgress ProgressOf(Message message) => Enum.TryParse<DraftProgress>(Read(message, Progress), out var progress) ? progress : DraftProgress.Made;
}

internal enum DraftProgress
{
    /// <summary>It exists, in its thread, with the original quoted; our text is not in it yet.</summary>
    Made,

    /// <summary>Our text is in it, and is never written again: a person may have changed it.</summary>
    Written,

    /// <summary>All is attached. From here on the draft is the person's.</summary>
    Whole,
}
