using CsCheck;
using IodOutlook.Domain.Text;

namespace IodOutlook.Domain.Tests.Text;

public sealed class WellFormedTests
{
    private static readonly Gen<string> Any = Gen.OneOf(Gen.String, Samples.OneOf("a", "é", "😀", "\uD83D", "\uDE00", "\uFFFE").Array[0, 12].Select(string.Concat));

    [Fact]
    public void Of_AnyText_CanBeNormalisedAndKeepsItsLength() => Any.Sample(text =>
    {
        var whole = WellFormed.Of(text);
        Assert.Equal(text.Length, whole.Length);
        Assert.Equal(whole, WellFormed.Of(whole));
        Assert.NotNull(whole.Normalize());
    });

    [Fact]
    public void Cut_WellFormedText_IsItsLongestWholeBeginning() => Gen.Select(Samples.OneOf("a", "é", "😀").Array[0, 12], Gen.Int[0, 20], Gen.Int[0, 20]).Sample((letters, units, bytes) =>
    {
        var text = string.Concat(letters);
        var expected = Enumerable.Range(0, letters.Length + 1).Select(n => string.Concat(letters.Take(n))).Last(t => t.Length <= units && System.Text.Encoding.UTF8.GetByteCount(t) <= bytes);
        Assert.Equal(expected, WellFormed.Cut(text, units, bytes));
    });
}
