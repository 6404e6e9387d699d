using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IodOutlook.Tests;

/// <summary>The real host, as a process of its own on a free loopback port.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly bool ownsFolder;

    private RunningHost(Process process, Uri address, string dataFolder, bool ownsFolder) =>
        (this.process, Address, DataFolder, this.ownsFolder) = (process, address, dataFolder, ownsFolder);

    public Uri Address { get; }
    public string DataFolder { get; }
    public Process Process => process;

    /// <summary>The host as this build made it.</summary>
    public static string BuiltProgram =>
        Path.Combine(Solution.Folder, "api", "Api", "bin", Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name, "net10.0", "IodOutlook.Api.dll");

    /// <param name="program">The host's dll.</param>
    /// <param name="dataFolder">Null: a new one, gone when the host is disposed of.</param>
    public static Task<RunningHost> Start(string program, string? dataFolder = null, params string[] arguments) =>
        Start(program, dataFolder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables of the process, such as the point where it is to crash.</param>
    public static async Task<RunningHost> Start(string program, string? dataFolder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("iod-").FullName;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Iod__DataFolder"] = folder, ["DOTNET_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var address = await FirstAddress(process);
        return new(process, address, folder, ownsFolder: dataFolder is null);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (ownsFolder) Directory.Delete(DataFolder, recursive: true);
    }

    /// <summary>Both streams are read to their end, so that what the host says later never fills a pipe.</summary>
    private static async Task<Uri> FirstAddress(Process process)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text && Url().Match(text) is { Success: true } url) address.TrySetResult(new(url.Value));
        };
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The host did not start: " + string.Join('\n', said)));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await address.Task.WaitAsync(LongestStart);
    }

    [GeneratedRegex(@"http://[\w.\[\]:]+/")]
    private static partial Regex Url();
}
