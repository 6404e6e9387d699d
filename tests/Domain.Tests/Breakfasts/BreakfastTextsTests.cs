using IodOutlook.Domain.Breakfasts;

namespace IodOutlook.Domain.Tests.Breakfasts;

public sealed class BreakfastTextsTests
{
    private static readonly BreakfastDetails Details = new(new DateOnly(2027, 3, 12), new TimeOnly(8, 30), new TimeOnly(10, 0), "Évaluer un dirigeant", "Paris", 12);

    [Fact]
    public void Invitation_SaysWhenAndWhere_AndHowToHaveNoMore()
    {
        var french = Texts("fr").Invitation();
        Assert.Equal("Petit déjeuner : Évaluer un dirigeant", french.Subject);
        Assert.Contains("Vendredi 12 mars 2027, de 8 h 30 à 10 h\nParis", french.Body, StringComparison.Ordinal);
        Assert.Contains("Si vous ne souhaitez plus recevoir ce type d'invitation", french.Body, StringComparison.Ordinal);
        var english = Texts("en").Invitation();
        Assert.Contains("Friday 12 March 2027, 08:30 to 10:00\nParis", english.Body, StringComparison.Ordinal);
        Assert.Contains("we will send no more", english.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Changement : ", "Annulé : ", "Merci de votre venue : ")]
    [InlineData("en", "Change: ", "Cancelled: ", "Thank you for coming: ")]
    public void Mails_SayInTheirSubjectWhatTheyAreAbout(string language, string change, string cancel, string thanks)
    {
        var texts = Texts(language);
        Assert.StartsWith(change, texts.Change().Subject, StringComparison.Ordinal);
        Assert.StartsWith(cancel, texts.Cancellation().Subject, StringComparison.Ordinal);
        Assert.StartsWith(thanks, texts.Thanks().Subject, StringComparison.Ordinal);
    }

    private static BreakfastTexts Texts(string language) => new(Details, language, "Anne Durand", "Étienne Lambert");
}
