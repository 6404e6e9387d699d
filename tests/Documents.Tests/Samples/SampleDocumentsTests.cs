using IodOutlook.Documents.Samples;
using IodOutlook.Documents.Tests.Quotes;
using Xunit;

namespace IodOutlook.Documents.Tests.Samples;

public sealed class SampleDocumentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iod-samples").FullName;

    [Fact]
    public void WriteAll_WhenTheProfileIsComplete_WritesEveryDocument()
    {
        var written = SampleDocuments.WriteAll(_folder, Sheets.Company, Sheets.Grid, new DateOnly(2026, 11, 24));

        Assert.All(written, sample => Assert.Null(sample.Problem));
        Assert.All(written, sample => Assert.True(new FileInfo(Path.Combine(_folder, sample.File)).Length > 300));
        Assert.Equal(written.Count, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void WriteAll_WhenAMentionIsMissing_SaysWhyThereIsNoInvoiceAndWritesTheRest()
    {
        var written = SampleDocuments.WriteAll(_folder, Sheets.Company with { Siret = "" }, Sheets.Grid, new DateOnly(2026, 11, 24));

        Assert.Contains("SIRET", Assert.Single(written, sample => sample.File == "Facture d'acompte.pdf").Problem, StringComparison.Ordinal);
        Assert.Equal(written.Count - 2, Directory.GetFiles(_folder).Length);
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
