using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IodOutlook.Tests;

namespace IodOutlook.Benchmarks.Measuring;

/// <summary>The API as the pane speaks to it, over real HTTP.</summary>
internal sealed class ApiClient(RunningHost host) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = host.Address };
    private int keys;

    public async Task<JsonNode> Get(string path)
    {
        using var answer = await http.GetAsync(path);
        return await Read(answer, path);
    }

    /// <summary>The body is read, not parsed: what the server does is measured, not what this client does.</summary>
    public async Task Fetch(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<bool> Exists(string path)
    {
        using var answer = await http.GetAsync(path);
        return answer.IsSuccessStatusCode;
    }

    public Task<JsonNode> Post(string path, object body, long? version = null) => Send(path, JsonContent.Create(body, options: JsonSerializerOptions.Web), version);

    public Task<JsonNode> PostMail(byte[] mail)
    {
        var content = new ByteArrayContent(mail);
        content.Headers.ContentType = new("message/rfc822");
        return Send("/api/demands", content, null);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> Send(string path, HttpContent content, long? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        else request.Headers.Add("Idempotency-Key", $"bench-{Interlocked.Increment(ref keys)}");
        using var answer = await http.SendAsync(request);
        return await Read(answer, path);
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer, string path)
    {
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
    }
}
