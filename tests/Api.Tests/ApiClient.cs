using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace IodOutlook.Api.Tests;

/// <summary>An answer of the API: status, JSON, version.</summary>
public sealed record Answer(HttpStatusCode Status, JsonElement Json, byte[] Bytes, int? Version, HttpResponseHeaders Headers)
{
    public int Code => (int)Status;

    public Guid Id => Json.GetProperty("id").GetGuid();

    /// <summary>The stable code of a failure; null for a success.</summary>
    public string? Problem => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code) && Code >= 400 ? code.GetString() : null;

    public string? this[string path] => At(path) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.ToString() : null;

    /// <summary>A value by its path: <c>next.code</c>.</summary>
    public JsonElement At(string path) => path.Split('.').Aggregate(Json, (json, name) => json.GetProperty(name));

    /// <summary>Fails the test with what was answered when it is not a success.</summary>
    public Answer Ok()
    {
        Assert.True(Code is >= 200 and < 300, $"{Code}: {Encoding.UTF8.GetString(Bytes)}");
        return this;
    }
}

/// <summary>Speaks HTTP, and knows the way of a demand: each of <see cref="Captured"/>, <see cref="Qualified"/>, ... makes a new one and takes it that far.</summary>
public sealed class ApiClient(ApiFixture fixture, Uri address, string? person) : IDisposable
{
    private static int mails;
    private readonly HttpClient http = new() { BaseAddress = address };

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path);

    /// <param name="version">If-Match.</param>
    /// <param name="key">Idempotency-Key; a new one when null and there is no version.</param>
    public Task<Answer> Post(string path, object? body = null, int? version = null, string? key = null) =>
        Send(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), version, key ?? (version is null ? Guid.CreateVersion7().ToString() : null));

    public Task<Answer> Put(string path, object body, int? version = null) => Send(HttpMethod.Put, path, JsonContent.Create(body), version);

    public Task<Answer> PostMail(string path, byte[] mail, string? key = null)
    {
        var content = new ByteArrayContent(mail);
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        return Send(HttpMethod.Post, path, content, null, key ?? Guid.CreateVersion7().ToString());
    }

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content = null, int? version = null, string? key = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (person is not null)
            request.Headers.Add("X-Iod-User", person);
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        change?.Invoke(request);
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Answer(response.StatusCode, isJson ? JsonSerializer.Deserialize<JsonElement>(bytes) : default, bytes, VersionOf(response), response.Headers);
    }

    /// <summary>A mail nobody has seen, from a firm nobody knows.</summary>
    public static byte[] Mail(string? subject = null, string? from = null, string? inReplyTo = null, string? messageId = null, string? threadIndex = null, string? text = null)
    {
        var number = Interlocked.Increment(ref mails);
        return Encoding.UTF8.GetBytes(
            $"From: Anne Durand <{from ?? $"anne.durand@client{number}.example"}>\r\nTo: gerant@iod.example\r\nSubject: {subject ?? $"Evaluation de candidats {number}"}\r\n"
            + $"Message-ID: <{messageId ?? $"mail-{number}@client.example"}>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n"
            + (inReplyTo is null ? "" : $"In-Reply-To: <{inReplyTo}>\r\n")
            + (threadIndex is null ? "" : $"Thread-Index: {threadIndex}\r\n")
            + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + $"Bonjour,\r\n\r\n{text ?? "Nous souhaitons faire évaluer deux candidats au poste de directeur d'usine à Lyon avant le 31 mars 2027."}\r\n\r\nBien cordialement,\r\nAnne Durand\r\n");
    }

    /// <summary>What a person confirms of <see cref="Mail"/>.</summary>
    public static object Qualification(string? client = null, int people = 2, string service = "individual-assessment", string? deadline = "2027-03-31") => new
    {
        title = "Évaluation de deux candidats",
        language = "fr",
        client = new { name = client ?? $"Client {Interlocked.Increment(ref mails)}", addressLines = new[] { "1 rue de la Paix", "75002 Paris" } },
        contact = new { name = "Anne Durand", email = "anne.durand@client.example", phones = Array.Empty<string>(), jobTitle = "DRH" },
        needs = new[] { new { service, position = "directeur d'usine", people, place = "Lyon" } },
        deadline = deadline is null ? null : new { to = deadline, text = "avant le 31 mars 2027" },
        origin = new { },
    };

    /// <summary>A Go on the three mandatory criteria.</summary>
    public static object Go => Decision("go");

    public static object Decision(string decision, string verdict = "met", string? reason = null, params string[] conditions) => new
    {
        criteria = new[] { "deadline", "skills", "capacity" }.Select(criterion => new { criterion, verdict, comment = verdict == "met" ? null : "vu" }),
        decision,
        conditions,
        reason,
        prepareRefusal = false,
    };

    public async Task<Answer> Captured(byte[]? mail = null) => (await PostMail("/api/demands", mail ?? Mail())).Ok();

    public async Task<Answer> Qualified(object? qualification = null)
    {
        var demand = await Captured();
        return (await Post($"/api/demands/{demand.Id}/qualify", qualification ?? Qualification(), demand.Version)).Ok();
    }

    public async Task<Answer> Feasible(object? decision = null)
    {
        var demand = await Qualified();
        return (await Post($"/api/demands/{demand.Id}/feasibility", decision ?? Go, demand.Version)).Ok();
    }

    /// <summary>The quote, a draft.</summary>
    public async Task<Answer> Quoted() => (await Post($"/api/demands/{(await Feasible()).Id}/quotes")).Ok();

    /// <summary>The quote, its contract review done.</summary>
    public async Task<Answer> Ready()
    {
        var quote = await Quoted();
        return (await Post($"/api/quotes/{quote.Id}/review", new { decision = "go", beyond = Array.Empty<object>() }, quote.Version)).Ok();
    }

    /// <summary>The quote, its draft made.</summary>
    public async Task<Answer> Prepared()
    {
        var quote = await Ready();
        (await Post($"/api/quotes/{quote.Id}/mail", quote.At("current.mail"), quote.Version)).Ok();
        await fixture.DeliverOutside();
        return (await Get($"/api/quotes/{quote.Id}")).Ok();
    }

    /// <summary>The quote, said to be sent.</summary>
    public async Task<Answer> Sent()
    {
        var quote = await Ready();
        return (await Post($"/api/quotes/{quote.Id}/sent", new { }, quote.Version)).Ok();
    }

    public void Dispose() => http.Dispose();

    private static int? VersionOf(HttpResponseMessage response) =>
        response.Headers.ETag?.Tag is { } tag && int.TryParse(tag.Trim('"'), out var version) ? version : null;
}
