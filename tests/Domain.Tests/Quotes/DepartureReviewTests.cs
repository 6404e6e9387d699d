using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Quotes;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Quotes;

public sealed class DepartureReviewTests
{
    private const string Subject = "Devis DEV-2027-0031 : évaluation";

    private static readonly DateOnly Today = FrenchDates.DayOf(Now);
    private static readonly SentFile ApprovedPdf = new("DEV-2027-0031.pdf", "abc");

    [Fact]
    public void Message_WithTheApprovedFileAndAGo_IsFineInEveryLine()
    {
        var lines = Review(ReadyToLeave(), [ApprovedPdf]).Lines();
        Assert.Equal([DepartureItem.Recipients, DepartureItem.Go, DepartureItem.QuoteFile], lines.Select(line => line.Item));
        Assert.All(lines, line => Assert.Equal(DepartureState.Fine, line.State));
    }

    [Fact]
    public void Message_WithoutAQuote_HasNothingToSay() => Assert.Empty(new DepartureReview(new(["a@b.example"], "Bonjour", [new("plan.pdf", "x")]), [], [], NoHashes, Today).Lines());

    [Theory]
    [InlineData("DEV-2027-0031.pdf")]
    [InlineData("devis signé.PDF")]
    public void Message_WithAnotherFileInTheQuotesPlace_IsStopped(string name)
    {
        var stopped = Stopped(Review(ReadyToLeave(), [new(name, "other")]));
        Assert.Contains("n'est pas le fichier approuvé de DEV-2027-0031", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_WithAnEarlierPrintUnderAnotherName_IsStopped()
    {
        var quote = ReadyToLeave() with { PrintHashes = new HashSet<string> { "old" } };
        Assert.Contains("fichier approuvé", Stopped(new DepartureReview(new([], "Bonjour", [new("offre.pdf", "old")]), [quote], [], NoHashes, Today)), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_WhenTheQuoteWasChangedSince_IsStoppedAndSaysWhatChanged()
    {
        var departing = ReadyToLeave();
        departing.Quote.Edit(departing.Demand, Content() with { ValidityDays = 45 }, Manager);
        var stopped = Stopped(Review(departing, [ApprovedPdf]));
        Assert.Contains("n'a pas de Go valable", stopped, StringComparison.Ordinal);
        Assert.Contains("Depuis la revue de contrat", stopped, StringComparison.Ordinal);
        Assert.Contains("Faites la revue de contrat", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_WhenTheDemandLostItsGo_AsksForTheFeasibilityReview()
    {
        var departing = ReadyToLeave();
        departing.Demand.Qualify(Qualification(Need(people: 9)), Manager);
        Assert.Contains("Faites la revue de faisabilité", Stopped(Review(departing, [ApprovedPdf])), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_OnTheLastDayOfValidity_LeavesAndTheDayAfterIsStopped()
    {
        var departing = ReadyToLeave();
        var last = departing.Quote.Current.ValidUntil!.Value;
        Assert.DoesNotContain(Review(departing, [ApprovedPdf], today: last).Lines(), line => line.State == DepartureState.Stopped);
        Assert.Contains("validité", Stopped(Review(departing, [ApprovedPdf], today: last.AddDays(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Message_ThatOnlySpeaksOfAQuoteWithoutAGo_MayLeave()
    {
        var (demand, quote) = Quoted();
        var line = Assert.Single(Review(new(quote, demand, "Client", NoHashes), []).Lines(), line => line.Item == DepartureItem.Go);
        Assert.Equal(DepartureState.ToCheck, line.State);
    }

    [Fact]
    public void Message_WithASentQuote_MayLeaveAgainAfterItsValidity()
    {
        var departing = ReadyToLeave();
        departing.Quote.PrepareMail(departing.Demand, Manager);
        departing.Quote.RecordSent(departing.Demand, Now, "vu", Manager);
        var go = Assert.Single(Review(departing, [ApprovedPdf], today: Today.AddYears(1)).Lines(), line => line.Item == DepartureItem.Go);
        Assert.Equal((DepartureState.Fine, "DEV-2027-0031 est parti le 1er mars 2027 ; il peut être renvoyé."), (go.State, go.Text));
    }

    [Fact]
    public void Message_WithAFileOfAnUnknownQuote_IsStopped() =>
        Assert.Contains("ne connaît pas", Stopped(Review(ReadyToLeave(), [ApprovedPdf, new("DEV-2026-9999.pdf", "x")])), StringComparison.Ordinal);

    [Fact]
    public void Message_WithThePdfOfAnAnnexBesideTheQuote_AsksToCheckIt()
    {
        var annex = new SentFile("plan d'accès.pdf", "plan");
        var review = Review(ReadyToLeave(), [ApprovedPdf, annex]);
        Assert.Equal(DepartureItem.OtherFiles, Assert.Single(review.Lines(), line => line.State != DepartureState.Fine).Item);
        Assert.True(review.Allows(annex));
    }

    [Fact]
    public void Message_ThatGoesOnAfterTheQuoteLeft_MayCarryAnotherPdf()
    {
        var departing = ReadyToLeave();
        departing.Quote.PrepareMail(departing.Demand, Manager);
        departing.Quote.RecordSent(departing.Demand, Now, "vu", Manager);
        var review = Review(departing, [new("compte rendu.pdf", "x")]);
        Assert.DoesNotContain(review.Lines(), line => line.State == DepartureState.Stopped);
        Assert.False(review.Allows(new("DEV-2027-0031.pdf", "other")));
    }

    [Fact]
    public void Message_ThatAnswersASupplierAboutItsOwnQuote_IsNotOurs()
    {
        var review = new DepartureReview(new(["a@fournisseur.example"], "RE: Devis DEV-2026-9999", [new("bon de commande.pdf", "x")]), [], [], NoHashes, Today);
        Assert.Empty(review.Lines());
        Assert.True(review.Allows(new("bon de commande.pdf", "x")));
    }

    [Theory]
    [InlineData("DEV-2027-0031.pdf")]
    [InlineData("DEV-2026-9999.pdf")]
    public void Message_ToColleaguesOnly_IsNeverStopped_ButItsFilesAreNotClearedForTheOutside(string name)
    {
        var review = new DepartureReview(new(["c.roy@iod.example"], Subject, [new(name, "x")]), [ReadyToLeave()], [], NoHashes, Today, staysInside: true);
        Assert.DoesNotContain(review.Lines(), line => line.State == DepartureState.Stopped);
        Assert.Contains(review.Lines(), line => line is { State: DepartureState.Fine, Item: DepartureItem.Recipients } && line.Text.Contains("reste dans la maison", StringComparison.Ordinal));
        Assert.False(review.Allows(new(name, "x")));
    }

    [Fact]
    public void Message_WithOtherFiles_AsksToCheckThoseNobodyFiled()
    {
        var review = Review(ReadyToLeave(), [ApprovedPdf, new("CV.docx", "cv"), new("bon de commande.pdf", "filed")], filed: "filed");
        Assert.Contains("CV.docx", Assert.Single(review.Lines(), line => line.State != DepartureState.Fine).Text, StringComparison.Ordinal);
        Assert.True(review.Allows(new("x", "filed")));
    }

    [Fact]
    public void Message_ToSomebodyUnknown_AsksToCheckTheAddress()
    {
        var line = new DepartureReview(new(["x@ailleurs.example"], Subject, [ApprovedPdf]), [ReadyToLeave()], ["x@ailleurs.example"], NoHashes, Today).Lines()[0];
        Assert.Equal((DepartureItem.Recipients, DepartureState.ToCheck), (line.Item, line.State));
        Assert.Contains("x@ailleurs.example", line.Text, StringComparison.Ordinal);
    }

    private static HashSet<string> NoHashes => [];

    private static DepartingQuote ReadyToLeave()
    {
        var (demand, quote) = Ready();
        quote.Approve(Id(20), ApprovedPdf.Sha256);
        return new(quote, demand, "Mercier", NoHashes);
    }

    private static DepartureReview Review(DepartingQuote quote, IReadOnlyList<SentFile> files, DateOnly? today = null, params string[] filed) =>
        new(new(["s@mercier.example"], Subject, files), [quote], [], filed.ToHashSet(), today ?? Today);

    private static string Stopped(DepartureReview review) => Assert.Single(review.Lines(), line => line.State == DepartureState.Stopped).Text;
}
