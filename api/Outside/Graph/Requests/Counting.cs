using System.Diagnostics.Metrics;
using System.Net;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>Counts what is asked of Microsoft 365 and what it answers, for whoever watches the host. Stands closest to the network: a repetition counts too.</summary>
internal sealed class Counting : DelegatingHandler
{
    private static readonly Meter Meter = new(GraphOutside.Meter);
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("iod.graph.requests", "{request}", "Requests to Microsoft 365, by method and answer.");
    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>("iod.graph.throttled", "{request}", "Requests that Microsoft 365 asked to make later.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            Count(request, (int)response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                Throttled.Add(1);
            return response;
        }
        catch (HttpRequestException)
        {
            Count(request, 0);
            throw;
        }
    }

    /// <param name="status">0: no answer came.</param>
    private static void Count(HttpRequestMessage request, int status) =>
        Requests.Add(1, new("http.request.method", request.Method.Method), new("http.response.status_code", status));
}
