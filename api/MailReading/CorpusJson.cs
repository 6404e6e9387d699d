using System.Globalization;
using System.Text.Json.Nodes;

namespace IodOutlook.MailReading;

/// <summary>A <see cref="Reading"/> in the plain schema that the verb <c>qualify</c> prints: values alone, without evidence.</summary>
public static class CorpusJson
{
    public static JsonObject Write(Reading reading) => new()
    {
        ["kind"] = NameOf(reading.Kind.Value),
        ["contact"] = Contact(reading.Contact),
        ["origin"] = new JsonObject { ["channel"] = reading.Channel?.Value, ["referrer"] = reading.Referrer?.Value },
        ["needs"] = Array(reading.Needs.Select(Need)),
        ["deadline"] = reading.Deadline is { Value: var deadline } ? Deadline(deadline) : null,
        ["meetings"] = Array(reading.Meetings.Select(m => Meeting(m.Value))),
        ["budget"] = reading.Budget is { Value: var budget } ? Budget(budget) : null,
        ["reference"] = Array(reading.References.Select(r => (JsonNode)r.Value)),
        ["language"] = reading.Language,
        ["attachments"] = Array(reading.Attachments.Select(a => new JsonObject { ["name"] = a.Name, ["class"] = a.Class.Value })),
        ["freshText"] = reading.FreshText,
    };

    /// <summary>The kind's name in the corpus: "new-demand".</summary>
    public static string NameOf(MailKind kind) => kind switch
    {
        MailKind.NewDemand => "new-demand",
        MailKind.DemandUpdate => "demand-update",
        MailKind.Acceptance => "acceptance",
        MailKind.Refusal => "refusal",
        MailKind.QuoteQuestion => "quote-question",
        MailKind.AutoReply => "auto-reply",
        MailKind.Bounce => "bounce",
        MailKind.NotCommercial => "not-commercial",
        _ => "event",
    };

    private static JsonObject Contact(ContactReading contact) => new()
    {
        ["name"] = contact.Name?.Value,
        ["email"] = contact.Email?.Value,
        ["phones"] = Array(contact.Phones.Select(p => (JsonNode)p.Value)),
        ["jobTitle"] = contact.JobTitle?.Value,
        ["company"] = contact.Company?.Value,
    };

    private static JsonObject Need(NeedReading need) => new()
    {
        ["service"] = need.Service.Value,
        ["position"] = need.Position?.Value,
        ["people"] = need.People?.Value,
        ["location"] = need.Place?.Value,
    };

    private static JsonObject Deadline(PeriodReading period) => new() { ["from"] = Day(period.From), ["to"] = Day(period.To), ["text"] = period.Text };

    private static JsonObject Meeting(MeetingReading meeting) => new()
    {
        ["date"] = Day(meeting.Date),
        ["time"] = meeting.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    private static JsonObject Budget(BudgetReading budget) => new()
    {
        ["min"] = Euros(budget.MinCents),
        ["max"] = Euros(budget.MaxCents),
        ["per"] = budget.Per,
        ["basis"] = budget.Basis,
        ["text"] = budget.Text,
    };

    private static JsonValue? Euros(long? cents) => cents is not { } value ? null : value % 100 == 0 ? JsonValue.Create(value / 100) : JsonValue.Create(value / 100m);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
