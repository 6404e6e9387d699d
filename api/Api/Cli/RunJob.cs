using System.CommandLine;
using IodOutlook.Api.Http;
using IodOutlook.Api.Jobs;

namespace IodOutlook.Api.Cli;

/// <summary>run JOB: does one job of the schedule now, to its end. May run beside a host that serves: leases and transactions keep them from doing anything twice.</summary>
internal static class RunJob
{
    public static Command Verb(string[] args)
    {
        var job = new Argument<string>("job") { Description = $"Le travail : {Names}." };
        var verb = new Command("run", "Fait tout de suite un travail prévu par l'horaire") { job };
        verb.SetAction((parsed, cancel) => OnData.Look(args, (services, stop) => Run(services, parsed.GetRequiredValue(job), stop), cancel));
        return verb;
    }

    private static string Names => string.Join(", ", ScheduleTable.Rows.Select(row => row.Name));

    private static async Task<int> Run(IServiceProvider services, string name, CancellationToken cancel)
    {
        var job = ScheduleTable.Rows.FirstOrDefault(row => row.Name == name) ?? throw new StartRefusedException($"Le travail « {name} » n'existe pas. Il y a : {Names}.");
        await services.GetRequiredService<JobRunner>().RunToTheEnd(job, cancel);
        await Console.Out.WriteLineAsync($"{name} : fait.");
        return 0;
    }
}
