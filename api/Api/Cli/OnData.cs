using IodOutlook.Outside.Local;

namespace IodOutlook.Api.Cli;

/// <summary>What the verbs that work on the data folder have in common: the host's services, without serving.</summary>
internal static class OnData
{
    /// <summary>Only looks: may run beside a host that serves.</summary>
    /// <exception cref="Http.StartRefusedException">There is no database there.</exception>
    public static async Task<int> Look(string[] args, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        await using var app = ApiHost.Build(args);
        var settings = app.Services.GetRequiredService<IodSettings>();
        if (settings.IsOnSqlite && !File.Exists(settings.DatabaseFile))
            throw new Http.StartRefusedException($"Il n'y a pas de base de données dans « {settings.DataFolder} ». Démarrez IodOutlook une première fois, ou indiquez --Iod:DataFolder.");
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    /// <summary>Changes: takes the folder for itself, and brings the database up to date first.</summary>
    /// <exception cref="Outside.OutsideException">Locked: a host serves from this folder.</exception>
    public static async Task<int> Change(string[] args, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        await using var app = ApiHost.Build(args);
        using DataFolderLock? folder = await Serve.Prepare(app, cancel);
        return await work(app.Services, cancel);
    }
}
