using System.Globalization;
using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>Calendars as free/busy shows them: who has one, when they are taken and how sure that is.</summary>
internal sealed class Calendars
{
    private readonly Dictionary<string, List<(DateTime From, DateTime To, string Status)>> people = new(StringComparer.OrdinalIgnoreCase);

    public void Open(string person) => people.TryAdd(person, []);

    public void Add(string person, DateTime from, DateTime to, string status)
    {
        Open(person);
        people[person].Add((from, to, status));
    }

    public Answer AnswerTo(Seen seen)
    {
        var (from, to) = (Time(seen.Json["startTime"]!), Time(seen.Json["endTime"]!));
        var schedules = seen.Json["schedules"]!.AsArray().Select(a => (string)a!).ToList();
        if (schedules.Count > 20 || (to - from).TotalDays > 62)
            return Answer.Error(400, "ErrorInvalidParameter");
        return new Answer(200, new JsonObject { ["value"] = new JsonArray([.. schedules.Select(address => Schedule(address, from, to))]) });
    }

    private JsonObject Schedule(string address, DateTime from, DateTime to) => people.TryGetValue(address, out var times)
        ? new JsonObject
        {
            ["scheduleId"] = address,
            ["scheduleItems"] = new JsonArray([.. times.Where(t => t.From < to && t.To > from).Select(t => new JsonObject
            {
                ["status"] = t.Status, ["start"] = Json(t.From), ["end"] = Json(t.To),
            })]),
        }
        : new JsonObject { ["scheduleId"] = address, ["error"] = new JsonObject { ["message"] = "not found", ["responseCode"] = "ErrorMailRecipientNotFound" } };

    private static JsonObject Json(DateTime time) => new() { ["dateTime"] = time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture), ["timeZone"] = "Romance Standard Time" };

    private static DateTime Time(JsonNode node) => DateTime.Parse((string)node["dateTime"]!, CultureInfo.InvariantCulture);
}
