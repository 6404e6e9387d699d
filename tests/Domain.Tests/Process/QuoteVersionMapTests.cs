using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Tests.Process;

public sealed class QuoteVersionMapTests
{
    /// <summary>Draft, Ready, Prepared, Sent, then an answer; the next version may take the place of any; nothing edits a sent one; what left is recorded.</summary>
    private const string Expected =
        """
        Draft      EditQuote=Draft  ReviewContract=Ready                        RecordSent=Sent    ReviseQuote=Superseded
        Ready      EditQuote=Draft  ReviewContract=Ready  PrepareMail=Prepared  RecordSent=Sent    ReviseQuote=Superseded
        Prepared   EditQuote=Draft  ReviewContract=Ready  PrepareMail=Prepared  RecordSent=Sent    ReviseQuote=Superseded
        Sent       RecordAcceptance=Accepted  RecordRefusal=Refused  Expire=Expired                ReviseQuote=Superseded
        Accepted   ReviseQuote=Superseded  TakeBack=Sent
        Refused    ReviseQuote=Superseded  TakeBack=Sent  Reopen=Sent
        Expired    ReviseQuote=Superseded  Reopen=Sent
        Superseded TakeBack=Sent
        """;

    public static TheoryData<QuoteState, Step, QuoteState?> Everything() => ExpectedTable.Every<QuoteState>(Expected);

    [Theory]
    [MemberData(nameof(Everything))]
    public void Take_EveryStateAndStep_MovesOrRefusesWithItsCode(QuoteState from, Step step, QuoteState? to)
    {
        Assert.Equal(to, QuoteVersionMap.After(from, step));
        if (to is { } next)
        {
            Assert.Equal(next, QuoteVersionMap.Take(from, step, "DEV-2027-0031"));
            return;
        }

        var refusal = Assert.Throws<ProcessRefusedException>(() => QuoteVersionMap.Take(from, step, "DEV-2027-0031"));
        Assert.Equal("step-not-allowed", refusal.Code);
        Assert.Contains($"le devis DEV-2027-0031 est « {FrenchNames.Of(from)} »", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QuoteState.Draft, Step.PrepareMail, "Faites d'abord la revue de contrat.")]
    [InlineData(QuoteState.Prepared, Step.RecordAcceptance, "Il n'est pas encore envoyé : envoyez-le d'abord, ou notez son envoi.")]
    [InlineData(QuoteState.Sent, Step.EditQuote, "Un devis envoyé ne change plus : créez une nouvelle version.")]
    [InlineData(QuoteState.Expired, Step.RecordAcceptance, "Rouvrez-le d'abord.")]
    [InlineData(QuoteState.Superseded, Step.EditQuote, "Ouvrez la version en cours du devis.")]
    public void Take_WhenRefused_SaysWhatToDo(QuoteState from, Step step, string hint) =>
        Assert.EndsWith(hint, Assert.Throws<ProcessRefusedException>(() => QuoteVersionMap.Take(from, step, "DEV-2027-0031")).Message, StringComparison.Ordinal);
}
