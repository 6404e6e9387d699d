using IodOutlook.Domain.FollowUps;
using static IodOutlook.Domain.Tests.FollowUps.FollowUpFacts;

namespace IodOutlook.Domain.Tests.FollowUps;

public sealed class AnswerMatchingTests
{
    private static readonly OpenQuote First = new(Id(1), "DEV-2027-0001", "DEM-2027-0004", ["<a@iod>", "<b@mercier>"], "c.roy@mercier.example", ["mercier.example"], SentAt);
    private static readonly OpenQuote Second = First with { QuoteId = Id(2), Number = "DEV-2027-0002", DemandReference = "DEM-2027-0005", ThreadIds = ["<c@iod>"], SentAt = SentAt.AddDays(1) };

    [Fact]
    public void Match_OfAnAnswerInTheThread_IsThatQuoteAlone() => Assert.Equal(
        [new QuoteMatch(Id(1), MatchedBy.Thread)], Match("someone@else.example", ["<a@iod>"], "Au sujet de DEV-2027-0002"));

    [Theory]
    [InlineData("Re: votre devis DEV-2027-0002 v2")]
    [InlineData("Dossier DEM-2027-0005")]
    public void Match_WhenAReferenceIsNamed_IsThatQuote(string text) => Assert.Equal([new QuoteMatch(Id(2), MatchedBy.Reference)], Match("x@else.example", [], text));

    [Fact]
    public void Match_OfTheContactWithTwoQuotes_LetsAPersonPick() => Assert.Equal(
        [new QuoteMatch(Id(2), MatchedBy.Sender), new QuoteMatch(Id(1), MatchedBy.Sender)], Match("C.Roy@mercier.example", [], "Votre devis"));

    [Fact]
    public void Match_OfAColleague_GoesByTheCompany() => Assert.Equal(MatchedBy.Company, Match("dg@mercier.example", [], "Votre devis")[0].By);

    [Fact]
    public void Match_OfAStranger_IsNone() => Assert.Empty(Match("dg@other.example", [], "Votre devis"));

    [Fact]
    public void Match_OfAFreeMailAddress_NeverGoesByTheCompany() => Assert.Empty(
        AnswerMatching.Match(new IncomingAnswer("someone@gmail.com", [], "Votre devis"), [First with { ClientDomains = ["gmail.com"] }]));

    private static IReadOnlyList<QuoteMatch> Match(string from, string[] answered, string text) =>
        AnswerMatching.Match(new IncomingAnswer(from, answered, text), [First, Second]);
}
