using System.Diagnostics;

namespace IodOutlook.Tests;

/// <summary>A Chromium, Chrome or Edge that is already on this machine: nothing is downloaded for the tests.</summary>
internal static class InstalledBrowser
{
    private const string Missing =
        "The browser tests need Chromium, Chrome or Edge: install one of them (Debian and Ubuntu: apt-get install chromium), or name its program in IOD_BROWSER.";

    /// <summary>Quiet, and without a network of its own.</summary>
    public static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--proxy-server=direct://",
    ];

    public static string Path() => Find() ?? (MayInstall() && Install() ? Find() : null) ?? throw new InvalidOperationException(Missing);

    private static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("IOD_BROWSER") is { Length: > 0 } named) return [named];
        if (OperatingSystem.IsWindows()) return OnWindows();
        if (OperatingSystem.IsMacOS()) return OnMacOS();
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Append("/snap/bin").Where(folder => folder.Length > 0);
        return names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name)));
    }

    private static IEnumerable<string> OnWindows() =>
        from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(Environment.GetEnvironmentVariable)
        where root is not null
        from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
        select System.IO.Path.Combine(root, program);

    private static IEnumerable<string> OnMacOS() =>
        from name in new[] { "Chromium", "Google Chrome", "Microsoft Edge" }
        select $"/Applications/{name}.app/Contents/MacOS/{name}";

    private static bool MayInstall() => OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get");

    private static bool Install() => Run("apt-get", "update") && Run("apt-get", "install", "-y", "--no-install-recommends", "chromium");

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true });
        process!.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
