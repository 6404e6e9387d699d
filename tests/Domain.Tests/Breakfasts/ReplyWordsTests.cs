using IodOutlook.Domain.Breakfasts;

namespace IodOutlook.Domain.Tests.Breakfasts;

public sealed class ReplyWordsTests
{
    [Theory]
    [InlineData("Bonjour, merci de l'invitation. Je serai présente avec plaisir.", ReplyKind.Accepted)]
    [InlineData("Bonjour,\nNous confirmons notre présence.", ReplyKind.Accepted)]
    [InlineData("Oui, c'est noté !", ReplyKind.Accepted)]
    [InlineData("Count me in, thanks.", ReplyKind.Accepted)]
    [InlineData("Ç'aurait été avec plaisir, mais je ne pourrai malheureusement pas venir.", ReplyKind.Declined)]
    [InlineData("Je suis indisponible ce jour-là. Une autre fois !", ReplyKind.Declined)]
    [InlineData("Non merci.", ReplyKind.Declined)]
    [InlineData("Unfortunately I can't make it.", ReplyKind.Declined)]
    [InlineData("Je ne pourrai pas venir. Merci de ne plus m'inviter à ces événements.", ReplyKind.Objects)]
    [InlineData("Je ne souhaite plus être invitée.", ReplyKind.Objects)]
    [InlineData("Please remove me from your list.", ReplyKind.Objects)]
    [InlineData("Y a-t-il un parking à proximité ?", ReplyKind.Unclear)]
    [InlineData("", ReplyKind.Unclear)]
    public void Read_AReply_IsWhatAPersonWouldSay(string text, ReplyKind kind) => Assert.Equal(kind, ReplyWords.Read("RE: Petit déjeuner", text).Kind);

    [Theory]
    [InlineData("Accepté : Petit déjeuner : Évaluer un dirigeant", ReplyKind.Accepted)]
    [InlineData("Declined: Breakfast", ReplyKind.Declined)]
    [InlineData("Provisoire : Petit déjeuner", ReplyKind.Unclear)]
    public void Read_AnAnswerOfACalendar_IsInItsSubject(string subject, ReplyKind kind) => Assert.Equal(kind, ReplyWords.Read(subject, "").Kind);

    [Fact]
    public void Read_KeepsTheSentenceThatSaysIt()
    {
        Assert.Equal("Je serai là, comptez sur moi.", ReplyWords.Read("RE", "Bonjour Étienne,\nMerci. Je serai là, comptez sur moi. À bientôt").Words);
        Assert.Equal(300, ReplyWords.Read("RE", new string('a', 1000)).Words!.Length);
    }
}
