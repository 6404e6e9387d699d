using IodOutlook.MailReading.Dates;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Tests.Dates;

public class DateGrammarTests
{
    /// <summary>All phrases are said on Tuesday 10 March 2026.</summary>
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Theory]
    [InlineData("le 17 octobre", "2026-10-17", "2026-10-17")]
    [InlineData("vendredi 13 mars 2026", "2026-03-13", "2026-03-13")]
    [InlineData("le 05/04/2026", "2026-04-05", "2026-04-05")]
    [InlineData("le 12/02", "2027-02-12", "2027-02-12")]
    [InlineData("avant le 17 octobre", null, "2026-10-17")]
    [InlineData("d'ici le 20 mars", null, "2026-03-20")]
    [InlineData("pour le 14 avril au plus tard", null, "2026-04-14")]
    [InlineData("au plus tard le 30 avril", null, "2026-04-30")]
    [InlineData("à partir du 23", "2026-03-23", null)]
    [InlineData("sous quinzaine", null, "2026-03-25")]
    [InlineData("sous huitaine", null, "2026-03-17")]
    [InlineData("dans les quinze jours", null, "2026-03-25")]
    [InlineData("d'ici trois semaines", null, "2026-03-31")]
    [InlineData("sous 10 jours ouvrés", null, "2026-03-24")]
    [InlineData("sous 48h", null, "2026-03-12")]
    [InlineData("semaine 17", "2026-04-20", "2026-04-24")]
    [InlineData("semaines 12 à 14", "2026-03-16", "2026-04-03")]
    [InlineData("S+2", "2026-03-23", "2026-03-27")]
    [InlineData("la semaine du 2 novembre", "2026-11-02", "2026-11-06")]
    [InlineData("la semaine prochaine", "2026-03-16", "2026-03-20")]
    [InlineData("la première semaine de juin", "2026-06-01", "2026-06-05")]
    [InlineData("la deuxième quinzaine d'avril", "2026-04-16", "2026-04-30")]
    public void Find_WhenAPhraseSaysADayOrAWeek_ResolvesItFromTheDayOfTheMail(string phrase, string? from, string? to) =>
        Find_WhenAPhraseSaysAPeriod_ResolvesItFromTheDayOfTheMail(phrase, from, to);

    [Theory]
    [InlineData("courant octobre", "2026-10-01", "2026-10-31")]
    [InlineData("début avril", "2026-04-01", "2026-04-10")]
    [InlineData("fin mars", "2026-03-21", "2026-03-31")]
    [InlineData("pour la mi-mai", null, "2026-05-15")]
    [InlineData("avant la fin du mois", null, "2026-03-31")]
    [InlineData("avant avril", null, "2026-03-31")]
    [InlineData("de janvier à mars 2027", "2027-01-01", "2027-03-31")]
    [InlineData("du 16 au 27 mars 2026", "2026-03-16", "2026-03-27")]
    [InlineData("entre le 2 mars et le 30 juin 2027", "2027-03-02", "2027-06-30")]
    [InlineData("entre le 30 novembre et le 4 décembre", "2026-11-30", "2026-12-04")]
    [InlineData("au cours du deuxième trimestre 2026", "2026-04-01", "2026-06-30")]
    [InlineData("courant T1", "2026-01-01", "2026-03-31")]
    [InlineData("avant Pâques", null, "2026-04-05")]
    [InlineData("avant Noël", null, "2026-12-25")]
    [InlineData("à la rentrée", "2026-09-01", "2026-09-30")]
    [InlineData("mardi prochain", "2026-03-17", "2026-03-17")]
    [InlineData("vendredi en huit", "2026-03-20", "2026-03-20")]
    [InlineData("demain", "2026-03-11", "2026-03-11")]
    [InlineData("après-demain", "2026-03-12", "2026-03-12")]
    [InlineData("le premier mercredi d'avril", "2026-04-01", "2026-04-01")]
    [InlineData("by 16 January", null, "2027-01-16")]
    [InlineData("before the end of April", null, "2026-04-30")]
    [InlineData("week of 7 December", "2026-12-07", "2026-12-11")]
    [InlineData("between 3 and 7 May", "2026-05-03", "2026-05-07")]
    [InlineData("avant l'été", null, null)]
    public void Find_WhenAPhraseSaysAPeriod_ResolvesItFromTheDayOfTheMail(string phrase, string? from, string? to)
    {
        var hit = Assert.Single(DateGrammar.Find(new Tokens(Folding.Fold(phrase)), Today));

        Assert.Equal(from, hit.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(to, hit.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("jeudi à 14h30", "14:30")]
    [InlineData("jeudi entre 14h et 16h", "14:00")]
    [InlineData("à 17h mardi", "17:00")]
    [InlineData("Thursday at 3 pm", "15:00")]
    [InlineData("demain à partir de 15 heures", "15:00")]
    [InlineData("mercredi avant midi", null)]
    [InlineData("vendredi matin", null)]
    public void Find_WhenADayHasAnHour_TakesTheBeginningOfTheSlot(string phrase, string? time)
    {
        var hit = Assert.Single(DateGrammar.Find(new Tokens(Folding.Fold(phrase)), Today));

        Assert.Equal(time, hit.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("DEV-2026-0031")]
    [InlineData("03 53 01 10 10")]
    [InlineData("12 candidats et 3 sites")]
    [InlineData("SIRET 812 345 671 00013")]
    [InlineData("un 360° pour la direction")]
    public void Find_WhenNumbersAreNoDates_FindsNone(string phrase) => Assert.Empty(DateGrammar.Find(new Tokens(Folding.Fold(phrase)), Today));

    [Fact]
    public void Find_WhenTwoDaysShareTheirMonth_ResolvesBoth()
    {
        var hits = DateGrammar.Find(new Tokens(Folding.Fold("le 22 ou le 24 octobre")), Today);

        Assert.Equal([new DateOnly(2026, 10, 22), new DateOnly(2026, 10, 24)], hits.Select(h => h.From!.Value));
    }
}
