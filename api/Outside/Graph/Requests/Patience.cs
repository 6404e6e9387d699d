using System.Globalization;
using System.Net;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>
/// Asks again, a few times and not for long, what only reads: a person waits for it. What changes something is never repeated here, because an answer that was lost
/// may have been "done"; the outbox repeats it after looking whether it was.
/// </summary>
internal sealed class Patience(TimeSpan firstPause) : DelegatingHandler
{
    private const int MostTries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt == MostTries || request.Method != HttpMethod.Get;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                var wait = RetryAfter(response.Headers.TryGetValues("Retry-After", out var asked) ? asked.First() : null) ?? firstPause * attempt;
                if (isLast || !IsPassing(response.StatusCode) || wait > LongestWait)
                    return response;
                response.Dispose();
                await Task.Delay(wait, cancellationToken);
            }
            catch (HttpRequestException) when (!isLast)
            {
                await Task.Delay(firstPause * attempt, cancellationToken);
            }
        }
    }

    /// <summary>Seconds, whole or not, or a date (which nobody sends); rounded up so that we never come too early.</summary>
    public static TimeSpan? RetryAfter(string? header) =>
        double.TryParse(header, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400 ? TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000)) : null;

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
