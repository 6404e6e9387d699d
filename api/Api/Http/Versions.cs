using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace IodOutlook.Api.Http;

/// <summary>
/// The version a person had on screen when they changed something: the <c>If-Match</c> of a write. Asking for it as a parameter makes it mandatory.
/// </summary>
internal sealed record ExpectedVersion(int Value)
{
    public static ValueTask<ExpectedVersion> BindAsync(HttpContext http) =>
        ValueTask.FromResult(new ExpectedVersion(Parse(http.Request.Headers.IfMatch.ToString())));

    /// <exception cref="StaleVersionException">Somebody else was faster.</exception>
    public void Check(int actual)
    {
        if (actual != Value)
            throw new StaleVersionException(Value, actual);
    }

    private static int Parse(string header)
    {
        if (string.IsNullOrEmpty(header))
            throw new MissingPreconditionException("If-Match");
        return int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new BadHttpRequestException("If-Match wants the version between quotes, as the ETag gave it.");
    }
}

/// <summary>An answer that carries its version as ETag, to be sent back as If-Match.</summary>
internal sealed class Versioned<T>(T value, int version, int status = StatusCodes.Status200OK)
    : IResult, IValueHttpResult<T>, IValueHttpResult, IStatusCodeHttpResult, IVersionedResult, IEndpointMetadataProvider
{
    public T Value { get; } = value;

    object? IValueHttpResult.Value => Value;

    public int? StatusCode { get; } = status;

    public string ETag { get; } = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.ETag = ETag;
        return http.Response.WriteAsJsonAsync(Value, ApiJson.Options, http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

internal interface IVersionedResult
{
    string ETag { get; }
}

internal sealed class StaleVersionException(int expected, int actual) : Exception($"Version {expected} was expected, {actual} is stored.");

internal sealed class MissingPreconditionException(string header) : Exception($"The header {header} is missing.")
{
    public string Header { get; } = header;
}
