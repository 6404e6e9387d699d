using System.Reflection;
using System.Text.RegularExpressions;
using IodOutlook.Domain.Numbering;

namespace IodOutlook.Domain.Tests.Text;

/// <summary>What the patterns see was written by anybody who can send a mail: none may run without end on it.</summary>
public class PatternsTests
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Patterns_OfTheDomain_StopAfterTwoSecondsAtMost()
    {
        var patterns = typeof(Reference).Assembly.GetTypes().SelectMany(type => type.GetMethods(Own)).Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null).ToList();

        Assert.True(patterns.Count > 20, $"Only {patterns.Count} patterns were found.");
        Assert.All(patterns, method => Assert.InRange(((Regex)method.Invoke(null, null)!).MatchTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2)));
    }
}
