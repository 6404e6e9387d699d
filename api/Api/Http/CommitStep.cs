using System.Text.Json;
using IodOutlook.Api.Database;

namespace IodOutlook.Api.Http;

/// <summary>
/// Around every write: commits what the handler recorded once it has answered, or undoes it. A handler that begins a step can thus neither forget the commit nor
/// answer before it. The answer to a keyed request is kept in the same transaction.
/// </summary>
internal static class CommitStep
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
            return await next(context);

        await using var step = http.RequestServices.GetRequiredService<StepTransaction>();
        var key = http.Features.Get<RequestKey>();
        if (key is not null)
            step.AnswerOnceFor($"{http.RequestServices.GetRequiredService<CurrentUser>().Person.Id} {key.Key}", key.Hash.GetCurrentHash());
        try
        {
            var result = await next(context);
            var answer = key is null ? result : Store(step, result);
            await step.Commit(http.RequestAborted);
            return answer;
        }
        catch (AnsweredBeforeException before)
        {
            return before.Answer;
        }
    }

    private static StoredAnswer Store(StepTransaction step, object? result)
    {
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        var body = JsonSerializer.SerializeToUtf8Bytes((result as IValueHttpResult)?.Value, ApiJson.Options);
        var answer = new StoredAnswer(status, (result as IVersionedResult)?.ETag, body);
        step.KeepAnswer(answer);
        return answer;
    }
}

/// <summary>An answer kept with its request's key: given again, byte for byte.</summary>
internal sealed record StoredAnswer(int Status, string? ETag, byte[] Body) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        if (ETag is not null)
            http.Response.Headers.ETag = ETag;
        await http.Response.Body.WriteAsync(Body, http.RequestAborted);
    }
}

/// <summary>The same request was done before; the handler need not go on.</summary>
internal sealed class AnsweredBeforeException(StoredAnswer answer) : Exception
{
    public StoredAnswer Answer { get; } = answer;
}
