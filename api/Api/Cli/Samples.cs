using System.CommandLine;
using IodOutlook.Api.Database;
using IodOutlook.Documents.Samples;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>samples DIR: every document the product can print, with the firm's own settings; with those of the sample company where there is no database yet.</summary>
internal static class Samples
{
    public static Command Verb(string[] args)
    {
        var folder = new Argument<string>("dir") { Description = "Le dossier où écrire les documents." };
        var verb = new Command("samples", "Écrit un exemple de chaque document, avec les réglages actuels") { folder };
        verb.SetAction((parsed, cancel) => Run(args, parsed.GetRequiredValue(folder), cancel));
        return verb;
    }

    private static async Task<int> Run(string[] args, string folder, CancellationToken cancel)
    {
        await using var app = ApiHost.Build(args);
        var today = FrenchDates.DayOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await using var scope = app.Services.CreateAsyncScope();
        var (profile, grid) = await Settings(scope.ServiceProvider, today, cancel);
        return await Write(folder, profile, grid, today);
    }

    private static async Task<(CompanyProfile Profile, PriceGrid Grid)> Settings(IServiceProvider services, DateOnly today, CancellationToken cancel)
    {
        if (services.GetRequiredService<IodSettings>() is { IsOnSqlite: true } settings && !File.Exists(settings.DatabaseFile))
            return (SampleCompany.Profile, SampleCompany.Grid(Guid.Empty));
        var db = services.GetRequiredService<IodDb>();
        var profile = await db.Profile(cancel);
        return (profile, PriceGrid.InForce(await db.PriceGrids.AsNoTracking().Select(g => g.Grid).ToListAsync(cancel), today));
    }

    private static async Task<int> Write(string folder, CompanyProfile profile, PriceGrid grid, DateOnly today)
    {
        var samples = Prepared(folder, profile, grid, today);
        foreach (var (file, problem) in samples.Where(sample => sample.Problem is not null))
            await Console.Error.WriteLineAsync($"{file} : {problem}");
        await Console.Out.WriteLineAsync($"{samples.Count(sample => sample.Problem is null)} documents écrits dans « {Path.GetFullPath(folder)} ».");
        return samples.All(sample => sample.Problem is null) ? 0 : 1;
    }

    private static IReadOnlyList<(string File, string? Problem)> Prepared(string folder, CompanyProfile profile, PriceGrid grid, DateOnly today)
    {
        try
        {
            return SampleDocuments.WriteAll(folder, profile, grid, today);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new Http.StartRefusedException($"Le dossier « {folder} » ne peut pas être écrit : indiquez-en un autre.");
        }
    }
}
