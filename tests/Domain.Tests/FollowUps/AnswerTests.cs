using IodOutlook.Domain.FollowUps;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class AnswerTests
{
    private static readonly DateOnly Received = new(2027, 1, 14);

    [Theory]
    [InlineData("Bonjour, c'est d'accord pour nous. Bien à vous.", AnswerKind.Accepted, null)]
    [InlineData("Bonjour.\nOK pour l'option 2, merci.", AnswerKind.Partial, "OK pour l'option 2, merci.")]
    [InlineData("We agree, but only for the first lot.", AnswerKind.Partial, "We agree, but only for the first lot.")]
    [InlineData("Bon pour accord, sous réserve de la validation de notre direction.", AnswerKind.Conditional, "Bon pour accord, sous réserve de la validation de notre direction.")]
    [InlineData("Agreed, subject to board approval.", AnswerKind.Conditional, "Agreed, subject to board approval.")]
    public void Read_OfAnAgreement_SeesPartsAndConditions(string text, AnswerKind kind, string? words)
    {
        var answer = AnswerWords.Read(new AnswerMail(AnswerMailKind.Acceptance, text, Received))!;

        Assert.Equal((kind, words), (answer.Kind, answer.Words));
    }

    [Theory]
    [InlineData("Votre proposition dépasse notre budget.", RefusalReason.Price)]
    [InlineData("Nous avons retenu un autre cabinet, moins cher.", RefusalReason.Competitor)]
    [InlineData("Le projet est abandonné.", RefusalReason.Cancelled)]
    [InlineData("Vos disponibilités sont trop tardives.", RefusalReason.Deadline)]
    [InlineData("Nous ne donnerons pas suite.", RefusalReason.Other)]
    [InlineData("We chose another provider.", RefusalReason.Competitor)]
    public void Read_OfARefusal_GivesItsReason(string text, RefusalReason reason)
    {
        var answer = AnswerWords.Read(new AnswerMail(AnswerMailKind.Refusal, text, Received))!;

        Assert.Equal((AnswerKind.Refused, reason), (answer.Kind, answer.Reason));
    }

    [Theory]
    [InlineData("Revenez vers moi en mars.", "2027-03-01")]
    [InlineData("Pouvez-vous me recontacter fin mars ?", "2027-03-25")]
    [InlineData("Recontactez-moi à partir du 1er février.", "2027-02-01")]
    [InlineData("Merci de revenir vers nous le 12/01.", "2028-01-12")]
    [InlineData("Rappelez-moi dans trois semaines.", "2027-02-04")]
    [InlineData("Nous reprendrons contact la semaine prochaine.", "2027-01-18")]
    [InlineData("Recontactez-nous à la rentrée.", "2027-09-01")]
    [InlineData("Please come back to us in two months.", "2027-03-14")]
    [InlineData("Please get back to me on March 15.", "2027-03-15")]
    [InlineData("Le projet est reporté au 29 février.", "2027-02-28")]
    [InlineData("Le projet est décalé au 29 février 2028.", "2028-02-29")]
    [InlineData("Revenez vers nous plus tard.", null)]
    [InlineData("Revenez vers nous le 31 janvier 2026.", null)]
    public void Read_OfAPostponement_GivesTheDay(string text, string? until)
    {
        var answer = AnswerWords.Read(new AnswerMail(AnswerMailKind.Other, text, Received))!;

        Assert.Equal((AnswerKind.Postponed, until is null ? null : (DateOnly?)DateOnly.ParseExact(until, "yyyy-MM-dd", null)), (answer.Kind, answer.Until));
    }

    [Theory]
    [InlineData("Je suis absente jusqu'au 25 janvier inclus.", "2027-01-26")]
    [InlineData("Absent du 11 au 22 janvier, de retour le 25 janvier.", "2027-01-25")]
    [InlineData("I am out of the office until 2 February.", "2027-02-03")]
    [InlineData("I will be back on January 20.", "2027-01-20")]
    [InlineData("Je suis absent.", null)]
    public void Read_OfAnAutomaticReply_GivesTheFirstDayBack(string text, string? day)
    {
        var answer = AnswerWords.Read(new AnswerMail(AnswerMailKind.AutoReply, text, Received))!;

        Assert.Equal((AnswerKind.Absent, day is null ? null : (DateOnly?)DateOnly.ParseExact(day, "yyyy-MM-dd", null)), (answer.Kind, answer.Until));
    }

    [Fact]
    public void Read_OfAnotherMail_IsNoAnswer() => Assert.Null(AnswerWords.Read(new AnswerMail(AnswerMailKind.Other, "Bonne année à toute l'équipe !", Received)));

    [Fact]
    public void Read_OfAQuestion_KeepsTheQuestion() =>
        Assert.Equal("Le rapport est-il inclus ?", AnswerWords.Read(new AnswerMail(AnswerMailKind.Question, "Merci. Le rapport est-il inclus ?", Received))!.Words);

    [Theory]
    [InlineData(AnswerKind.Accepted)]
    [InlineData(AnswerKind.Question)]
    [InlineData(AnswerKind.Postponed)]
    public void Meet_OfAnAnswer_StopsTheFollowUps(AnswerKind kind)
    {
        var met = new Answer(kind).Meet(Started(), "c.roy@mercier.example", Utc(2027, 1, 14)).Schedule;

        Assert.Empty(PlannedDays(met));
    }

    [Fact]
    public void Meet_OfAnAbsence_LetsThemWait() => Assert.Equal(
        new DateOnly(2027, 1, 26), new Answer(AnswerKind.Absent, Until: new(2027, 1, 26)).Meet(Started(), "c.roy@mercier.example", Utc(2027, 1, 14)).Schedule.Next!.DueDay);

    [Fact]
    public void Meet_OfABounce_Warns() =>
        Assert.NotNull(new Answer(AnswerKind.NotDelivered).Meet(Started(), "c.roy@mercier.example", Utc(2027, 1, 14)).Schedule.Alert);
}
