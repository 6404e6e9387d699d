using IodOutlook.Domain.Process;

namespace IodOutlook.Outside.Tests.Local;

public sealed class LocalDirectoryTests : IDisposable
{
    private readonly LocalFixture _local = new();

    public void Dispose() => _local.Dispose();

    [Fact]
    public async Task People_WithoutTheFile_IsTheOwnerAlone() =>
        Assert.Equal(new Person("gerant", "gerant@iod.example", "gerant@iod.example", Role.Manager), Assert.Single(await _local.Directory.People(default)));

    [Fact]
    public async Task People_AfterTheFileChanged_AreTheNewOnes()
    {
        Write("""[{"id":"a","name":"Anne","address":"a@x.example","role":"Finance"}]""");
        await _local.Directory.People(default);
        Write("""[{"id":"b","name":"Bob","address":"b@x.example","role":"auditor"}]""");
        Assert.Equal(new Person("b", "Bob", "b@x.example", Role.Auditor), Assert.Single(await _local.Directory.People(default)));
    }

    [Theory]
    [InlineData("[\n{")]
    [InlineData("""[{"id":"a"}]""")]
    [InlineData("""[{"id":"a","name":null,"address":"a@x.example","role":"Finance"}]""")]
    [InlineData("""[{"id":"a","name":"A","address":"a@x.example","role":"Pape"}]""")]
    [InlineData("")]
    public async Task People_WhenTheFileIsWrong_SaysWhere(string json)
    {
        Write(json);
        var failure = await Assert.ThrowsAsync<OutsideException>(() => _local.Directory.People(default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.Contains("people.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MakeDraft_ForSomebodyOfTheFirm_BearsTheirName()
    {
        Write("""[{"id":"e","name":"Étienne Lambert","address":"gerant@iod.example","role":"Manager"}]""");
        await _local.Mailbox.MakeDraft("gerant@iod.example", Mails.Request(new Guid(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)), default);
        Assert.Equal("Étienne Lambert", Assert.Single(_local.Folders.List(MailFolder.Drafts)).FromName);
    }

    private void Write(string json) => File.WriteAllText(_local.Folder.At("people.json"), json);
}
