using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class FollowUpTextsTests
{
    private static readonly FollowUpFields Fields = new(
        "Mme Roy", "DEV-2027-0001", "Évaluation de trois cadres", 1_240_000, new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 30), "E. L.");

    [Fact]
    public void Render_OfEveryTextOfTheHouse_LeavesNoField()
    {
        Assert.Equal(6, FollowUpTexts.Default.Count);
        Assert.All(FollowUpTexts.Default, text =>
        {
            text.Check("body");
            Assert.DoesNotContain('{', Fields.Render(text));
        });
    }

    [Fact]
    public void Render_InFrench_WritesDaysAndMoneyTheFrenchWay() => Assert.Contains(
        "(12\u202f400,00\u00a0€ HT) est valable jusqu'au 30 avril 2027", Fields.Render(FollowUpTexts.Choose([], "fr", Tone.Firm)));

    [Fact]
    public void Render_InEnglish_WritesDaysTheEnglishWay() => Assert.Contains("sent on 1 March 2027", Fields.Render(FollowUpTexts.Choose([], "en", Tone.Friendly)));

    [Fact]
    public void Render_WithoutAName_ClosesTheGap() =>
        Assert.StartsWith("Bonjour,", (Fields with { Contact = null }).Render(FollowUpTexts.Choose([], "fr", Tone.Friendly)));

    [Fact]
    public void Render_WhenAValueHoldsBracesOrLines_TakesItAsText() => Assert.Equal(
        "« {sender}  Bcc: x »", (Fields with { Title = "{sender}\r\nBcc: x" }).Render(new FollowUpText("fr", Tone.Neutral, "« {title} »")));

    [Theory]
    [InlineData("Bonjour {prenom},", "{prenom}")]
    [InlineData("Bonjour {contact", "accolade")]
    [InlineData("Bonjour contact},", "accolade")]
    [InlineData("Bonjour {con tact},", "accolade")]
    [InlineData("Bonjour {},", "{}")]
    [InlineData("  ", "vide")]
    public void Check_OfATextThatCannotBeFilled_SaysWhy(string body, string said)
    {
        var error = Assert.Throws<InvalidValueException>(() => new FollowUpText("fr", Tone.Neutral, body).Check("texts[2].body"));

        Assert.Equal("texts[2].body", error.Field);
        Assert.Contains(said, error.Message);
    }

    [Fact]
    public void Choose_WhenTheHouseHasItsOwn_TakesIt()
    {
        var own = new FollowUpText("fr", Tone.Neutral, "À nous.");

        Assert.Same(own, FollowUpTexts.Choose([own], "fr", Tone.Neutral));
        Assert.NotSame(own, FollowUpTexts.Choose([own], "en", Tone.Neutral));
    }
}
