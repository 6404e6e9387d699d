using System.Security.Cryptography;
using System.Text;

namespace IodOutlook.Outside.Tests;

/// <summary>What every drive must do, whatever is behind it.</summary>
public abstract class DriveContract
{
    private static readonly byte[] One = "un"u8.ToArray();
    private static readonly byte[] Two = "deux"u8.ToArray();

    protected abstract IDrive Drive { get; }

    [Fact]
    public async Task Put_ANewFile_StoresItUnderItsName()
    {
        var file = await Drive.Put("Clients/Société Générale/1 Demande/mail.eml", One, default);
        Assert.Equal("Clients/Société Générale/1 Demande/mail.eml", file.Path);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(One)), file.Sha256);
        Assert.Equal(2, file.Size);
        Assert.Equal(One, await Drive.Read(file.Id, default));
    }

    [Fact]
    public async Task Put_TheSameBytesAgain_StoresThemOnce()
    {
        var first = await Drive.Put("a/x.pdf", One, default);
        var again = await Drive.Put("a/x.pdf", One, default);
        Assert.Equal(first, again);
        Assert.Single(await Drive.List("a", default));
    }

    [Fact]
    public async Task Put_OtherBytesUnderATakenName_StoresThemBesideUnderTheirHash()
    {
        var first = await Drive.Put("a/Devis n°1.pdf", One, default);
        var second = await Drive.Put("a/Devis n°1.pdf", Two, default);
        var again = await Drive.Put("a/Devis n°1.pdf", Two, default);
        Assert.Equal($"a/Devis n°1 ({Convert.ToHexStringLower(SHA256.HashData(Two))[..8]}).pdf", second.Path);
        Assert.Equal(second, again);
        Assert.Equal(One, await Drive.Read(first.Id, default));
        Assert.Equal(2, (await Drive.List("a", default)).Count);
    }

    [Fact]
    public async Task Put_AnEmptyFile_StoresIt()
    {
        var file = await Drive.Put("vide.txt", ReadOnlyMemory<byte>.Empty, default);
        Assert.Empty(await Drive.Read(file.Id, default));
    }

    [Fact]
    public async Task Put_ByManyAtOnce_LosesNothingAndDoublesNothing()
    {
        var contents = Enumerable.Range(0, 24).Select(i => Encoding.UTF8.GetBytes($"contenu {i % 6}")).ToList();
        var files = await Task.WhenAll(contents.Select(c => Task.Run(() => Drive.Put("a/x.txt", c, default))));
        var stored = await Drive.List("a", default);
        Assert.Equal(6, stored.Count);
        for (var i = 0; i < contents.Count; i++)
            Assert.Equal(contents[i], await Drive.Read(files[i].Id, default));
    }

    [Fact]
    public async Task Replace_AFileKeptCurrent_HoldsTheNewBytesOnly()
    {
        await Drive.Replace("Suivi commercial IOD.xlsx", One, default);
        var file = await Drive.Replace("Suivi commercial IOD.xlsx", Two, default);
        Assert.Equal(Two, await Drive.Read(file.Id, default));
        Assert.Equal(file, Assert.Single(await Drive.List("", default)));
    }

    [Fact]
    public async Task Read_WhenThereIsNone_IsGone() => Assert.Equal(OutsideProblem.Gone, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Read("rien/du tout.pdf", default))).Problem);

    [Fact]
    public async Task List_OfAFolder_IsItsWholeTreeAndNothingElse()
    {
        await Drive.Put("a/b/c/un.txt", One, default);
        await Drive.Put("a/deux.txt", Two, default);
        await Drive.Put("ab/trois.txt", Two, default);
        Assert.Equal(["a/b/c/un.txt", "a/deux.txt"], (await Drive.List("a", default)).Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task List_WhenTheFolderDoesNotExist_IsEmpty() => Assert.Empty(await Drive.List("nulle part", default));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../x.pdf")]
    [InlineData("a/../../x.pdf")]
    [InlineData(@"..\..\x")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.pdf")]
    [InlineData("a//x.pdf")]
    [InlineData("a/./x.pdf")]
    [InlineData("CON")]
    [InlineData("a/com1.txt")]
    [InlineData("lpt9/x.pdf")]
    [InlineData("a/x?.pdf")]
    [InlineData("a/x\0.pdf")]
    [InlineData("a/x\n.pdf")]
    [InlineData("a /x.pdf")]
    [InlineData(" a/x.pdf")]
    [InlineData("a/x.")]
    [InlineData("a/~$x.docx")]
    [InlineData("a/_vti_cnf/x")]
    [InlineData("forms/x.pdf")]
    [InlineData("desktop.ini")]
    [InlineData(".lock")]
    public async Task Put_UnderANameThatIsNotLegal_IsRefused(string path)
    {
        var failure = await Assert.ThrowsAsync<OutsideException>(() => Drive.Put(path, One, default));
        Assert.Equal(OutsideProblem.Invalid, failure.Problem);
        Assert.Empty(await Drive.List("", default));
    }

    [Fact]
    public async Task Put_UnderAPathLongerThanOneDriveTakes_IsRefused() =>
        Assert.Equal(OutsideProblem.Invalid, (await Assert.ThrowsAsync<OutsideException>(() => Drive.Put(new string('a', 200) + "/" + new string('b', 200), One, default))).Problem);

    [Theory]
    [InlineData("🎉 Lot n°2 – été.pdf")]
    [InlineData("Forms à remplir/x.pdf")]
    [InlineData("a.lock.txt")]
    [InlineData("Conseil.pdf")]
    public async Task Put_UnderAnUnusualButLegalName_StoresIt(string path) => Assert.Equal(path, (await Drive.Put(path, One, default)).Path);

    [Fact]
    public async Task Put_UnderANameOf300Characters_StoresItUnderOneThatFits()
    {
        var file = await Drive.Put("a/" + new string('é', 296) + ".pdf", One, default);
        Assert.EndsWith(".pdf", file.Path, StringComparison.Ordinal);
        Assert.Equal(One, await Drive.Read(file.Id, default));
        Assert.Equal(file, await Drive.Put("a/" + new string('é', 296) + ".pdf", One, default));
    }
}
