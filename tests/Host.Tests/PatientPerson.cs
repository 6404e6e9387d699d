using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IodOutlook.Api.Tests;

namespace IodOutlook.Host.Tests;

/// <summary>Takes one demand from its mail to its draft. Goes on where the last answer left, and never trusts that an unanswered step was not done.</summary>
/// <param name="story">Tells one person's demand from the others'.</param>
/// <param name="mail">The body that captures it.</param>
/// <param name="isDone">Said of the demand once there is nothing more to do for it.</param>
/// <param name="token">Null in local mode, where nobody signs in.</param>
internal sealed class PatientPerson(string story, Func<HttpContent> mail, Func<JsonElement, bool> isDone, string? token = null)
{
    private Guid? demandId;

    /// <summary>The step that the demand asks for; what is no step waits for the outside.</summary>
    public static string? NextOf(JsonElement demand) => demand.GetProperty("next").GetProperty("code").GetString();

    public static bool IsAllDelivered(JsonElement demand) => demand.GetProperty("outside").EnumerateArray().All(work => work.GetProperty("state").GetString() == "done");

    /// <summary>False when the host died meanwhile.</summary>
    public async Task<bool> Play(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            demandId ??= (await Keyed(http, "/api/demands", mail, "capture")).GetProperty("id").GetGuid();
            while (true)
            {
                var demand = await Get(http, $"/api/demands/{demandId}");
                if (isDone(demand))
                    return true;
                await Next(http, demand);
            }
        }
        catch (Exception died) when (died is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private Task Next(HttpClient http, JsonElement demand)
    {
        var version = demand.GetProperty("version").GetInt32();
        return NextOf(demand) switch
        {
            "completeQualification" => Versioned(http, $"/api/demands/{demandId}/qualify", ApiClient.Qualification($"Client {story}"), version),
            "reviewFeasibility" => Versioned(http, $"/api/demands/{demandId}/feasibility", ApiClient.Go, version),
            "issueQuote" => Keyed(http, $"/api/demands/{demandId}/quotes", () => new ByteArrayContent([]), "quote"),
            "reviewContract" => OnQuote(http, demand, "review", _ => new { decision = "go", beyond = Array.Empty<object>() }),
            "prepareMail" => OnQuote(http, demand, "mail", quote => quote.GetProperty("current").GetProperty("mail")),
            // Outside work is under way: the mailbox answers when it has changed, else at once.
            _ => http.GetAsync("/health/live"),
        };
    }

    private static async Task OnQuote(HttpClient http, JsonElement demand, string step, Func<JsonElement, object> body)
    {
        var quote = await Get(http, $"/api/quotes/{demand.GetProperty("quote").GetProperty("id").GetGuid()}");
        await Versioned(http, $"/api/quotes/{quote.GetProperty("id").GetGuid()}/{step}", body(quote), quote.GetProperty("rowVersion").GetInt32());
    }

    private static Task<JsonElement> Get(HttpClient http, string path) => Send(http, () => new HttpRequestMessage(HttpMethod.Get, path));

    private static Task<JsonElement> Versioned(HttpClient http, string path, object body, int version) => Send(http, () =>
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return request;
    });

    private Task<JsonElement> Keyed(HttpClient http, string path, Func<HttpContent> body, string step) => Send(http, () =>
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body() };
        request.Headers.Add("Idempotency-Key", $"{story} {step}");
        return request;
    });

    /// <summary>Asks again while the outside does not answer, as the pane's button does.</summary>
    private static async Task<JsonElement> Send(HttpClient http, Func<HttpRequestMessage> ask)
    {
        while (true)
        {
            using var request = ask();
            using var response = await http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable)
                continue;
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, $"{request.RequestUri}: {text}");
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
    }
}
