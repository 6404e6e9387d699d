using System.Diagnostics;
using System.Text.RegularExpressions;
using IodOutlook.Tests;

namespace IodOutlook.Browser.Tests.Pane;

/// <summary>The pane's own checks, so that one command runs every test of the solution.</summary>
public sealed partial class PaneTests
{
    private static readonly string Folder = Solution.PathOf("web-taskpane");

    [Fact]
    public void Pane_WhenItsTestsRun_PassesAll() => Run("test");

    [Fact]
    public void Pane_WhenItsTypesAreChecked_IsSound() => Run("typecheck");

    [Fact]
    public void Pane_WhenLinted_HasNoFault() => Run("lint");

    [Fact]
    public void Pane_WhenBuilt_StaysUnderItsWeight() => Run("size");

    private static void Run(string script)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), "The pane's packages are not installed: dotnet build api/Api installs them.");
        string[] command = OperatingSystem.IsWindows() ? ["cmd", "/c", "npm"] : ["npm"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "run", "--silent", script])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1", ["CI"] = "1" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) Assert.Fail($"npm run {script}:\n{Readable(output)}\n{Readable(errors.GetAwaiter().GetResult())}");
    }

    /// <summary>Without colours, and without the lines that only say what went well.</summary>
    private static string Readable(string output) =>
        string.Join('\n', Colour().Replace(output, "").Split('\n').Where(line => line.Trim() is { Length: > 0 } said && said[0] != '✓'));

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colour();
}
