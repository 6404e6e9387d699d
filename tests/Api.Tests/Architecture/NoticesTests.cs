using System.Text.Json;
using IodOutlook.Tests;

namespace IodOutlook.Api.Tests.Architecture;

public sealed class NoticesTests
{
    [Fact]
    public void Notices_WhenThePackagesHandedOverAreRead_NameEachOfThem()
    {
        var notices = File.ReadAllText(Solution.PathOf("THIRD-PARTY-NOTICES.md"));
        Breaches.AssertNone(NuGetPackages().Concat(NpmPackages()).Where(name => !notices.Contains($"| {name} | ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> NuGetPackages()
    {
        using var locks = JsonDocument.Parse(File.ReadAllText(Solution.PathOf("api/Api/packages.lock.json")));
        return locks.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").Select(package => package.Name).ToArray();
    }

    private static IEnumerable<string> NpmPackages()
    {
        const string folder = "node_modules/";
        using var locks = JsonDocument.Parse(File.ReadAllText(Solution.PathOf("web-taskpane/package-lock.json")));
        return locks.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _) && !package.Value.TryGetProperty("devOptional", out _))
            .Select(package => package.Name[(package.Name.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..]).ToArray();
    }
}
