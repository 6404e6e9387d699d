using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Tests;

/// <summary>No pattern may run without end on a text made for it: each either never backtracks or stops after two seconds at most.</summary>
public class PatternsTests
{
    private const BindingFlags Anything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(MailReader).Assembly.GetTypes();

    [Fact]
    public void Patterns_WhenTheyAreGenerated_AreBounded()
    {
        var generated = Types.SelectMany(t => t.GetMethods(Anything)).Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).ToList();

        Assert.True(generated.Count > 100, $"Only {generated.Count} patterns were found.");
        Assert.All(generated, method => AssertBounded((Regex)method.Invoke(null, null)!, $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void Patterns_WhenTheyStandInTheLexicon_AreBounded()
    {
        using var lexicon = JsonDocument.Parse(typeof(MailReader).Assembly.GetManifestResourceStream("IodOutlook.MailReading.lexicon.fr.json")!);
        var rules = lexicon.RootElement.GetProperty("rules").EnumerateObject().SelectMany(group => Lexicon.Default.Rules(group.Name)).ToList();
        var fields = typeof(LexiconRule).GetFields(Anything).Where(f => f.FieldType == typeof(Regex)).ToList();

        Assert.True(rules.Count > 100, $"Only {rules.Count} rules were found.");
        foreach (var rule in rules)
        {
            AssertBounded(rule.Pattern, rule.Id);
            Assert.All(fields.Select(f => f.GetValue(rule)).OfType<Regex>(), pattern => AssertBounded(pattern, rule.Id));
        }
    }

    /// <summary>Whoever holds a pattern holds it as one of those above: a field of another type would be looked over.</summary>
    [Fact]
    public void Patterns_AreHeldNowhereElse()
    {
        var holders = Types.Where(t => t != typeof(LexiconRule) && t.Namespace?.StartsWith("IodOutlook", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetFields(Anything)).Where(f => f.FieldType.IsAssignableTo(typeof(Regex)) && f.IsStatic).ToList();

        Assert.All(holders, field => AssertBounded((Regex)field.GetValue(null)!, $"{field.DeclaringType!.Name}.{field.Name}"));
    }

    private static void AssertBounded(Regex pattern, string name) =>
        Assert.True(pattern.Options.HasFlag(RegexOptions.NonBacktracking) || (pattern.MatchTimeout > TimeSpan.Zero && pattern.MatchTimeout <= TimeSpan.FromSeconds(2)), $"{name} may run without end.");
}
