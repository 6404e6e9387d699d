using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>Change notifications: each subscription proves first that somebody listens there, ends at the time that was granted, and tells with the secret it was given.</summary>
internal sealed class Subscriptions
{
    /// <summary>What Exchange grants at most.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, JsonObject> all = new();

    public IReadOnlyCollection<JsonObject> All => [.. all.Values];

    /// <summary>Exchange drops them, as it does now and then.</summary>
    public void Drop() => all.Clear();

    public async Task<Answer> AnswerTo(Seen seen)
    {
        switch (seen.Method, seen.Parts)
        {
            case ("POST", ["subscriptions"]) when await Listens((string)seen.Json["notificationUrl"]!) && await Listens((string)seen.Json["lifecycleNotificationUrl"]!):
                var made = (JsonObject)seen.Json.DeepClone();
                made["id"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
                Grant(made, (string)made["expirationDateTime"]!);
                all[(string)made["id"]!] = made;
                return new Answer(201, made.DeepClone());
            case ("POST", ["subscriptions"]):
                return Answer.Error(400, "ValidationError");
            case ("PATCH", ["subscriptions", var id]) when all.TryGetValue(id, out var known):
                Grant(known, (string)seen.Json["expirationDateTime"]!);
                return new Answer(200, known.DeepClone());
            default:
                return Answer.Error(404, "ResourceNotFound");
        }
    }

    /// <summary>Asked once, with a token that has to come back as it is.</summary>
    private static async Task<bool> Listens(string address)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri($"{address}?validationToken=a%20token%2B1"), new StringContent(""));
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/plain" && await answer.Content.ReadAsStringAsync() == "a token+1";
    }

    private static void Grant(JsonObject subscription, string asked)
    {
        var latest = TimeProvider.System.GetUtcNow() + Most;
        var wanted = DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture);
        subscription["expirationDateTime"] = (wanted < latest ? wanted : latest).UtcDateTime.ToString("o");
    }
}
