namespace IodOutlook.MailReading.Tests;

/// <summary>The folder of inputs beside the solution, where it is there.</summary>
internal static class SharedFolder
{
    public static string? Path { get; } = Find();

    public static string? Of(params string[] parts)
    {
        var path = Path is null ? null : System.IO.Path.Combine([Path, .. parts]);
        return path is not null && (Directory.Exists(path) || File.Exists(path)) ? path : null;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "IodOutlook.sln"))) continue;
            foreach (var above in new[] { folder.Parent, folder.Parent?.Parent })
            {
                if (above is not null && Directory.Exists(System.IO.Path.Combine(above.FullName, "shared"))) return System.IO.Path.Combine(above.FullName, "shared");
            }
        }
        return null;
    }
}
