using CsCheck;
using IodOutlook.Domain.Numbering;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Numbering;

public sealed class ReferenceTests
{
    private static readonly Gen<Reference> Any = Gen.Select(
        Gen.Enum<Series>(), Gen.Int[2000, 2099], Gen.OneOf(Gen.Int[1, 20], Gen.Int[9990, 10_010], Gen.Int[1, Reference.Last]), (series, year, number) => new Reference(series, year, number));

    [Theory]
    [InlineData(Series.Demand, 42, "DEM-2026-0042")]
    [InlineData(Series.Quote, 31, "DEV-2026-0031")]
    [InlineData(Series.Order, 7, "CMD-2026-0007")]
    [InlineData(Series.Invoice, 3, "FA-2026-0003")]
    [InlineData(Series.Invoice, 123_456, "FA-2026-123456")]
    public void ToString_EachSeries_IsWhatPeopleRead(Series series, int number, string text) => Assert.Equal(text, new Reference(series, 2026, number).ToString());

    [Fact]
    public void TryParse_AnyReferencePrinted_GivesItBack() =>
        Any.Sample(reference => Reference.TryParse(reference.ToString(), out var read) && read == reference);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("DEM-2026-0000")]
    [InlineData("DEM-2026-042")]
    [InlineData("DEM-2026-00042")]
    [InlineData("DEM-2026-1000000")]
    [InlineData("DEM-1926-0042")]
    [InlineData("XDEM-2026-0042")]
    [InlineData(" DEM-2026-0042")]
    [InlineData("DEM-2026-0042 v2")]
    [InlineData("DEM-20٢٦-٠٠٤٢")]
    public void TryParse_WhenTheTextIsNotOne_IsFalse(string? text) => Assert.False(Reference.TryParse(text, out _));

    [Fact]
    public void After_FromNone_GivesAnUnbrokenSequence() => Gen.Int[1, 300].Sample(count =>
    {
        var numbers = new List<int>();
        for (var last = 0; numbers.Count < count; last = numbers[^1])
        {
            numbers.Add(Reference.After(Series.Invoice, 2026, last).Number);
        }

        Assert.Equal(Enumerable.Range(1, count), numbers);
    });

    [Fact]
    public void After_WhenTheSeriesIsFull_IsRefused()
    {
        Assert.Equal(Reference.Last, Reference.After(Series.Quote, 2026, Reference.Last - 1).Number);
        Assert.Equal(Refusal.NumberingFull, Samples.RefusalOf(() => Reference.After(Series.Quote, 2026, Reference.Last)));
    }

    [Fact]
    public void FindAll_ReferencesAmongWords_FindsEachOnceInOrder() => Gen.Select(Any.Array[0, 6], Samples.OneOf(" ", ", ", "\n", " (réf. ", ") ", " : ", "/", "« ")).Sample((references, between) =>
        Assert.Equal(references.Distinct(), Reference.FindAll($"Bonjour{between}{string.Join(between, references)}{between}merci")));

    [Fact]
    public void FindAll_InAMail_TakesLowerCaseAndVersionsButNoOtherNumbers() => Assert.Equal(
        ["DEV-2026-0031", "FA-2026-0003"],
        Reference.FindAll("Re: devis dev-2026-0031 v2, votre DEV-2026-0031, FA-2026-0003. Pas ADEV-2026-0099 ni DEV-2026-00312345 ni DEV-2026-0031B.").Select(r => r.ToString()));

    [Fact]
    public void ToString_WhenTheSeriesIsUnknown_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Reference((Series)9, 2026, 1).ToString());
}
