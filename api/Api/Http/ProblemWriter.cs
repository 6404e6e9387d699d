using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IodOutlook.Api.Http;

/// <summary>What every failure looks like (RFC 9457), with a stable <see cref="Code"/> for programs and a French <see cref="Detail"/> for people.</summary>
internal sealed record Problem(
    int Status,
    string Code,
    string Title,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors = null)
{
    public string Type => $"urn:iod:problem:{Code}";

    /// <summary>The same identifier as in the log lines of this request.</summary>
    public string? TraceId { get; init; }

    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }
}

internal static class ProblemWriter
{
    public static async Task Write(this HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(problem with { TraceId = Activity.Current?.Id ?? http.TraceIdentifier }, ApiJson.Options);
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
