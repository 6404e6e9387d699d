using System.CommandLine;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Outside.Local;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IodOutlook.Api.Cli;

/// <summary>serve (the default): the API, the pane, the dashboard and, in local mode, the mail client around them.</summary>
internal static class Serve
{
    public static Command Verb(string[] args)
    {
        var now = new Option<string?>("--now") { Description = "Mode local : date et heure de départ de l'horloge, par exemple 2027-01-04T08:00Z." };
        var verb = new Command("serve", "Démarre IodOutlook (par défaut)") { now };
        verb.SetAction((parsed, cancel) => Run(parsed.GetValue(now) is { } start ? [.. args, $"--Iod:Now={start}"] : args, cancel));
        return verb;
    }

    public static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        await using var app = ApiHost.Build(args);
        // The other processor puts the routes together meanwhile: a start waits for nothing else as long as for these two.
        var routes = Task.Run(() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints, cancel);
        using var folder = await Prepare(app, cancel);
        await routes;
        await Start(app, cancel);
        await Console.Out.WriteLineAsync($"IodOutlook est prêt : ouvrez {app.Urls.First()}/ dans un navigateur (Ctrl+C pour arrêter).");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Takes the data folder, creates what a first start needs and brings the database up to date.</summary>
    /// <returns>The folder held; null where the database is a server's, which several instances share.</returns>
    public static async Task<DataFolderLock?> Prepare(WebApplication app, CancellationToken cancel)
    {
        var settings = app.Services.GetRequiredService<IodSettings>();
        var folder = settings.IsLocal ? PrepareLocal(app, settings) : settings.IsOnSqlite ? DataFolderLock.Acquire(settings.DataFolder) : null;
        await app.Services.Migrate(cancel);
        await SampleCompany.CreateIfMissing(app.Services, cancel);
        return folder;
    }

    private static DataFolderLock PrepareLocal(WebApplication app, IodSettings settings)
    {
        LocalGuard.RefuseOtherThanLoopback(app.Configuration["urls"] is { Length: > 0 } urls ? urls.Split(';') : [ApiHost.DefaultUrl]);
        var folder = DataFolderLock.Acquire(settings.DataFolder);
        var today = Domain.Calendar.FrenchDates.DayOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        LocalSample.CreateIfMissing(settings.DataFolder, today);
        return folder;
    }

    private static async Task Start(WebApplication app, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new StartRefusedException(
                "Cette adresse est déjà utilisée par un autre programme. Arrêtez-le, ou choisissez un autre port : dotnet run --project api/Api --urls http://localhost:5081");
        }

        if (app.Services.GetRequiredService<IodSettings>().IsLocal)
            LocalGuard.RefuseOtherThanLoopback(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses);
    }
}
