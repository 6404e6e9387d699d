using CsCheck;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class FingerprintTests
{
    /// <summary>Few letters, the ones the encoding itself uses among them: this is where a careless join would give two lists one text.</summary>
    private static readonly Gen<string?[]> Lists = Gen.OneOf(Gen.Const((string?)null), Gen.String["a1:;-é"].Select(s => (string?)s)).Array[0, 4];

    [Fact]
    public void Of_TwoLists_IsEqualIffTheyAre() => Gen.Select(Lists, Lists).Sample(
        (one, other) => one.SequenceEqual(other) == (Fingerprint.Of(one) == Fingerprint.Of(other)), iter: 3_000);

    [Fact]
    public void Of_TheSameListTwice_IsEqual() => Lists.Sample(list => Fingerprint.Of(list) == Fingerprint.Of([.. list]));

    [Theory]
    [InlineData("a", "b", "ab", "")]
    [InlineData("1:a", "", "", "1:a")]
    [InlineData(null, "", "", null)]
    public void Of_FieldsThatShareOneText_Differ(string? a, string? b, string? c, string? d) => Assert.NotEqual(Fingerprint.Of(a, b), Fingerprint.Of(c, d));

    [Fact]
    public void Of_IsShaInLowerCaseHexadecimal() => Assert.Matches("^[0-9a-f]{64}$", Fingerprint.Of("é", null));

    [Fact]
    public void Of_HalfACharacter_IsWhatADatabaseGivesBackForIt() => Assert.Equal(Fingerprint.Of("\uFFFD"), Fingerprint.Of("\uD83D"));

    [Fact]
    public void Field_NumbersAndDays_AreTheSameInEveryCulture()
    {
        Assert.Equal("-1234567", Fingerprint.Field(-1_234_567));
        Assert.Equal("2027-03-01", Fingerprint.Field(new DateOnly(2027, 3, 1)));
        Assert.Null(Fingerprint.Field((DateOnly?)null));
    }
}
