using System.Diagnostics;
using IodOutlook.Tests;

namespace IodOutlook.Benchmarks.Measuring;

/// <summary>The host as it is handed over: `dotnet publish`, ReadyToRun, the built pane included.</summary>
internal static class PublishedHost
{
    /// <summary>The dll of a host that stands ready, to compare two builds back to back; without it, this clone is published.</summary>
    private const string Ready = "IOD_BENCHMARKED_HOST";

    private static readonly Lazy<Task<string>> Published = new(() => Environment.GetEnvironmentVariable(Ready) is { Length: > 0 } program ? Task.FromResult(program) : Publish());

    public static string Folder { get; } =
        Path.GetDirectoryName(Environment.GetEnvironmentVariable(Ready)) is { Length: > 0 } ready ? ready : Path.Combine(Path.GetTempPath(), "iod-published");

    public static Task<string> Program() => Published.Value;

    public static async Task<RunningHost> Start(string? dataFolder = null, params string[] arguments) =>
        await RunningHost.Start(await Program(), dataFolder, ["--Iod:RequestsPerSecond=1000000", .. arguments]);

    /// <summary>Runs a verb to its end: exit code, standard output and error, and how long it took from nothing.</summary>
    public static async Task<(int Exit, string Output, TimeSpan Took)> Run(string? dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [await Program(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (dataFolder is not null) start.Environment["Iod__DataFolder"] = dataFolder;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors, Stopwatch.GetElapsedTime(began));
    }

    private static async Task<string> Publish()
    {
        Console.Error.WriteLine("publishing the host...");
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        var start = new ProcessStartInfo("dotnet", ["publish", Solution.PathOf("api/Api"), "-c", "Release", "-o", Folder, "-v:q", "-nodeReuse:false"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(Folder, "IodOutlook.Api.dll") : throw new InvalidOperationException($"dotnet publish failed:\n{said}");
    }
}
