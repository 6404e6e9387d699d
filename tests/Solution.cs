using System.Diagnostics;

namespace IodOutlook.Tests;

/// <summary>The solution's folder on this disk and what git keeps of it.</summary>
internal static class Solution
{
    public static string Folder { get; } = FolderAbove(AppContext.BaseDirectory);

    /// <summary>Paths with forward slashes, relative to <see cref="Folder"/>: tracked files, and new ones that git would not ignore.</summary>
    public static IReadOnlyList<string> Files { get; } = FilesGitKeeps();

    public static string PathOf(string file) => Path.Combine(Folder, file);

    private static string FolderAbove(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IodOutlook.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("IodOutlook.sln stands in no folder above the tests.");
    }

    private static string[] FilesGitKeeps()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git does not start.");
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return files.Distinct().Where(file => File.Exists(PathOf(file))).ToArray();
    }
}
