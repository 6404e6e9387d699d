namespace IodOutlook.Api.Tests.Architecture;

internal static class Breaches
{
    /// <summary>Fails with every sentence on a line of its own, so that one run shows all there is to mend.</summary>
    public static void AssertNone(IEnumerable<string> sentences)
    {
        var all = sentences.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (all.Length > 0) Assert.Fail(string.Join('\n', all));
    }
}
