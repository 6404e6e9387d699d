using System.Text.Json;
using System.Text.RegularExpressions;
using IodOutlook.Tests;

namespace IodOutlook.Api.Tests.Cli;

/// <summary>No container can be built here: what matters of the recipe is held by reading it.</summary>
public sealed class DockerfileTests
{
    private static readonly List<(string Instruction, string Value)> Recipe = [.. File.ReadLines(Solution.PathOf("Dockerfile"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1]))];

    private static List<(string Instruction, string Value)> LastStage => Recipe[Recipe.FindLastIndex(step => step.Instruction == "FROM")..];

    [Fact]
    public void Image_Runs_AsSomebodyWithoutRights()
    {
        var user = Assert.Single(LastStage, step => step.Instruction == "USER");
        Assert.Equal("$APP_UID", user.Value);
        Assert.Equal(["ENTRYPOINT"], LastStage[(LastStage.IndexOf(user) + 1)..].Select(step => step.Instruction));
    }

    [Fact]
    public void Image_StartsTheHostInMicrosoft365Mode_OnAPortThatNeedsNoRights()
    {
        Assert.Equal($"[\"dotnet\", \"{typeof(ApiHost).Assembly.GetName().Name}.dll\"]", LastStage[^1].Value);
        var environment = LastStage.Single(step => step.Instruction == "ENV").Value;
        Assert.Contains("Iod__Mode=Microsoft365", environment, StringComparison.Ordinal);
        Assert.Contains($":{LastStage.Single(step => step.Instruction == "EXPOSE").Value} ", environment, StringComparison.Ordinal);
    }

    [Fact]
    public void Bases_AreThoseTheProductIsBuiltWith()
    {
        using var sdk = JsonDocument.Parse(File.ReadAllText(Solution.PathOf("global.json")));
        var dotnet = string.Join('.', sdk.RootElement.GetProperty("sdk").GetProperty("version").GetString()!.Split('.')[..2]);
        var bases = Recipe.Where(step => step.Instruction == "FROM").Select(step => step.Value.Split(' ')[0]).ToList();
        Assert.Equal([$"mcr.microsoft.com/dotnet/sdk:{dotnet}", $"mcr.microsoft.com/dotnet/aspnet:{dotnet}"], bases.Where(name => name.StartsWith("mcr", StringComparison.Ordinal)));
        var node = int.Parse(Regex.Match(Assert.Single(bases, name => name.StartsWith("node:", StringComparison.Ordinal)), @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(node, 20, 30);
    }

    [Fact]
    public void Context_LeavesOutWhatWasBuiltHere() =>
        Assert.Superset(new HashSet<string> { ".git", "data", "**/bin", "**/obj", "**/node_modules" }, File.ReadAllLines(Solution.PathOf(".dockerignore")).ToHashSet());
}
