using System.Text.Json;
using Microsoft.Playwright;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>Quotes brought to their draft mail without a screen, where what comes after the sending is the story.</summary>
internal sealed class QuotesByHttp(IAPIRequestContext api)
{
    /// <summary>The quote's number; its draft is asked for.</summary>
    /// <param name="mail">The client's first mail, as it lies in the inbox.</param>
    public async Task<string> ToDraft(string client, string address, byte[] mail)
    {
        var demand = await Post("/api/demands", null, mail);
        demand = await Post($"/api/demands/{Id(demand)}/qualify", Version(demand), Qualification(client, address));
        demand = await Post($"/api/demands/{Id(demand)}/feasibility", Version(demand), Go);
        var quote = await Post($"/api/demands/{Id(demand)}/quotes", null, new { });
        quote = await Post($"/api/quotes/{Id(quote)}/review", Version(quote), new { decision = "go", beyond = Array.Empty<object>() });
        await Post($"/api/quotes/{Id(quote)}/mail", Version(quote), quote.GetProperty("current").GetProperty("mail"));
        return quote.GetProperty("number").GetString()!;
    }

    private static object Qualification(string client, string address) => new
    {
        title = $"Évaluation pour {client}",
        language = "fr",
        client = new { name = client, addressLines = new[] { "1 rue de la Paix", "75002 Paris" } },
        contact = new { name = "Anne Durand", email = address, phones = Array.Empty<string>() },
        needs = new[] { new { service = "individual-assessment", position = "directeur d'usine", people = 2, place = "Lyon" } },
        origin = new { },
    };

    private static object Go => new
    {
        criteria = new[] { "deadline", "skills", "capacity" }.Select(criterion => new { criterion, verdict = "met" }),
        decision = "go",
        conditions = Array.Empty<string>(),
        prepareRefusal = false,
    };

    private async Task<JsonElement> Post(string path, int? version, object body)
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = (body is byte[]) ? "message/rfc822" : "application/json" };
        if (version is { } seen) headers["If-Match"] = $"\"{seen}\"";
        else headers["Idempotency-Key"] = path + Guid.CreateVersion7();
        var answer = await api.PostAsync(path, new() { Headers = headers, DataByte = body as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(body) });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return JsonSerializer.Deserialize<JsonElement>(await answer.BodyAsync());
    }

    private static string Id(JsonElement json) => json.GetProperty("id").GetString()!;

    private static int Version(JsonElement json) => (json.TryGetProperty("version", out var version) ? version : json.GetProperty("rowVersion")).GetInt32();
}
