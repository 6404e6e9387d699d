using Azure.Core;
using IodOutlook.Outside.Graph.Calendars;
using IodOutlook.Outside.Graph.Check;
using IodOutlook.Outside.Graph.Drive;
using IodOutlook.Outside.Graph.Mail;
using IodOutlook.Outside.Graph.People;
using IodOutlook.Outside.Graph.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IodOutlook.Outside.Graph;

/// <summary>How Microsoft 365 is reached by what the product does by itself (app-only).</summary>
/// <param name="ClientId">Of the app registration; its app roles say who may do what.</param>
/// <param name="DriveId">The document library that holds <c>Clients/</c>.</param>
/// <param name="Certificate">Path of the .pem or .pfx that proves who the application is; null where a secret or a managed identity does.</param>
/// <param name="Secret">Client secret, for trials; null where a certificate or a managed identity proves it.</param>
public sealed record GraphOutsideOptions(string TenantId, string ClientId, string DriveId, string? Certificate, string? Secret)
{
    public Uri Endpoint { get; init; } = new("https://graph.microsoft.com");

    /// <summary>Takes the place of the certificate in tests.</summary>
    internal TokenCredential? Credential { get; init; }

    /// <summary>The first of the growing pauses before something is asked again that had no answer.</summary>
    internal TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>The outside as Microsoft 365. Nothing of it is loaded, or signed in, before it is first asked for something.</summary>
public static class GraphOutside
{
    /// <summary>By this name the requests are counted.</summary>
    public const string Meter = "IodOutlook.Graph";

    /// <summary>Registers <see cref="IMailbox"/>, <see cref="IMailSignals"/>, <see cref="IDrive"/>, <see cref="ICalendar"/> and <see cref="IDirectory"/>; the caller registers an <see cref="IFolderMemory"/>.</summary>
    public static IServiceCollection AddGraphOutside(this IServiceCollection services, GraphOutsideOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new GraphConnection(options));
        services.AddSingleton<IMailbox, GraphMailbox>();
        services.AddSingleton<IMailSignals, GraphSignals>();
        services.AddSingleton<IDrive, GraphDrive>();
        services.AddSingleton<ICalendar, GraphCalendar>();
        services.AddSingleton<IOutsideCheck, GraphCheck>();
        return services.AddSingleton<IDirectory, GraphDirectory>();
    }
}
