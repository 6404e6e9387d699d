using System.Diagnostics;

namespace IodOutlook.Documents.Tests.Files;

/// <summary>A program of the system that judges a file from outside, where it is installed.</summary>
internal static class InstalledProgram
{
    /// <summary>Exit code and all it said; null where the program is not installed.</summary>
    public static (int Exit, string Said)? Run(string program, params string[] arguments)
    {
        if (!IsInstalled(program)) return null;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + error.GetAwaiter().GetResult());
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
