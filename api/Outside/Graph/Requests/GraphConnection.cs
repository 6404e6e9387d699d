using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using GraphFailureBody = Microsoft.Graph.Models.ODataErrors.ODataError;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>The one client of Microsoft Graph of a process. Made when first used: it costs a tenth of a second, which local mode never pays.</summary>
internal sealed class GraphConnection(GraphOutsideOptions options) : IDisposable
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> Failures = new() { ["XXX"] = GraphFailureBody.CreateFromDiscriminatorValue };

    private readonly Lazy<(GraphServiceClient Graph, HttpClient Plain, TokenCredential Credential)> made = new(() => Make(options));

    public GraphServiceClient Client => made.Value.Graph;

    /// <summary>For addresses that carry their own key (upload sessions): no token goes there.</summary>
    public HttpClient Plain => made.Value.Plain;

    public GraphOutsideOptions Options => options;

    /// <summary>Who the application is.</summary>
    public TokenCredential Credential => made.Value.Credential;

    /// <summary>A request that the typed client cannot write; every value is escaped.</summary>
    /// <param name="template">RFC 6570, from the version on: <c>/drives/{drive}/...</c>.</param>
    public RequestInformation Request(Method method, string template, params (string Name, object Value)[] values)
    {
        var request = new RequestInformation { HttpMethod = method, UrlTemplate = "{+baseurl}" + template };
        request.PathParameters.Add("baseurl", Client.RequestAdapter.BaseUrl!);
        foreach (var (name, value) in values)
            request.PathParameters.Add(name, value);
        request.Headers.Add("Accept", "application/json");
        return request;
    }

    public Task<T?> Send<T>(RequestInformation request, ParsableFactory<T> read, CancellationToken cancel) where T : IParsable =>
        Client.RequestAdapter.SendAsync(request, read, Failures, cancel);

    public void Dispose()
    {
        if (!made.IsValueCreated)
            return;
        made.Value.Graph.Dispose();
        made.Value.Plain.Dispose();
    }

    private static (GraphServiceClient, HttpClient, TokenCredential) Make(GraphOutsideOptions options)
    {
        var credential = options.Credential ?? CredentialOf(options);
        // The client's own retries repeat a POST whose answer was lost, and make two drafts of one: ours repeat what only reads.
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(handler => handler is not RetryHandler).ToList();
        handlers.Add(new Patience(options.FirstPause));
        var turns = new MailboxTurns();
        handlers.Add(turns);
        handlers.Add(new Counting());
        var http = GraphClientFactory.Create(handlers, finalHandler: Transport());
        http.Timeout = TimeSpan.FromMinutes(2);
        var signIn = new AzureIdentityAuthenticationProvider(
            credential, [options.Endpoint.Host], observabilityOptions: null, isCaeEnabled: true, $"{options.Endpoint.GetLeftPart(UriPartial.Authority)}/.default");
        var plain = new HttpClient(turns.Beside(new Counting { InnerHandler = Transport() })) { Timeout = TimeSpan.FromMinutes(2) };
        return (new GraphServiceClient(http, signIn, new Uri(options.Endpoint, "v1.0").ToString()), plain, credential);
    }

    private static SocketsHttpHandler Transport() => new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };

    private static TokenCredential CredentialOf(GraphOutsideOptions options) => options switch
    {
        { Certificate: { } file } => new ClientCertificateCredential(options.TenantId, options.ClientId, file),
        { Secret: { } secret } => new ClientSecretCredential(options.TenantId, options.ClientId, secret),
        _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
    };
}
