using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using IodOutlook.Domain.Archive;

namespace IodOutlook.Domain.Tests.Archive;

public sealed partial class ArchivePathTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[" .-_~$/\\:*?\"<>|;#%&é\t\n\0\u200b\u202e\uFFFE\uFFFF\uFEFF"], 0, 20],
        Samples.OneOf(
            "CON", "nul", "COM1", "LPT9", "COM¹", "AUX ", "CONIN$", "desktop.ini", ".lock", "forms", "_vti_", "_VTI_", "~$", "..", "../", "..\\", "C:\\", ".pdf", ".docx", "\uD83D", "\uDE00",
            "😀", "👨‍👩‍👧", "e\u0301", "\u0301", "測試", "Devis H/F", " ", "."),
        Gen.Select(Samples.OneOf("a", "é", "😀", "測", " ", ".", "_vti_"), Gen.Int[1, 300], (s, n) => string.Concat(Enumerable.Repeat(s, n))));

    private static readonly Gen<string> Names = Pieces.Array[0, 5].Select(string.Concat);

    [Fact]
    public void LegalName_AnyName_IsLegalEverywhere() => Gen.Select(Names, Samples.OneOf(80, 95, 100)).Sample((name, max) => Assert.Null(Fault(ArchivePath.LegalName(name, max), max)), iter: 1_500);

    [Fact]
    public void LegalName_ALegalName_ComesBackUnchanged() => Gen.Select(Names, Samples.OneOf(80, 95, 100)).Sample((name, max) =>
    {
        var once = ArchivePath.LegalName(name, max);
        Assert.Equal(once, ArchivePath.LegalName(once, max));
    }, iter: 1_500);

    [Theory]
    [InlineData("Devis DEV-2027-0031.pdf", "Devis DEV-2027-0031.pdf")]
    [InlineData("Directeur H/F", "Directeur H-F")]
    [InlineData(@"..\..\x", "x")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData(@"C:\Temp\CV.pdf", "Temp-CV.pdf")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("COM² .tar.gz", "_COM² .tar.gz")]
    [InlineData("_vti_", "_vti-")]
    [InlineData("~$~$ CON", "_CON")]
    [InlineData("  a\t\tb . ", "a b")]
    [InlineData("Quoi ? \"Oui\" : <1|2>; *", "Quoi - -Oui- - -1-2-- -")]
    [InlineData("", "sans nom")]
    [InlineData("...", "sans nom")]
    [InlineData("\0\u200b", "sans nom")]
    [InlineData("e\u0301te\u0301.pdf", "été.pdf")]
    [InlineData("facture\u202Efdp.exe", "facture fdp.exe")]
    [InlineData(".gitignore", ".gitignore")]
    public void LegalName_AHostileOrCommonName_StaysReadable(string name, string expected) => Assert.Equal(expected, ArchivePath.LegalName(name));

    [Fact]
    public void LegalName_HalfACharacter_BecomesAHyphen() => Assert.Equal("bad-.pdf", ArchivePath.LegalName("bad\uD83D.pdf"));

    [Fact]
    public void LegalName_ThreeHundredCharacters_KeepsTheExtension() => Assert.Equal(new string('a', 95) + ".docx", ArchivePath.LegalName(new string('a', 300) + ".docx"));

    [Fact]
    public void LegalName_ACutWithinAnEmoji_DropsItWhole() => Assert.Equal(new string('a', 99), ArchivePath.LegalName(new string('a', 99) + "😀"));

    [Fact]
    public void LegalName_ThreeByteLetters_FitALinuxFileSystem() => Assert.Equal(new string('測', 82) + ".pdf", ArchivePath.LegalName(new string('測', 100) + ".pdf"));

    [Fact]
    public void ForDemand_ATitleWithASlash_KeepsTheReference() =>
        Assert.Equal("Clients/Mercier - Fils/DEM-2027-0042 - Évaluation DAF H-F", ArchivePath.ForDemand("Mercier / Fils", "DEM-2027-0042", "Évaluation DAF H/F"));

    [Fact]
    public void ForFile_EachFolder_StandsInTheOrderOfTheProcess() => Assert.Equal(
        ["d/1 Demande/x.pdf", "d/2 Revue/x.pdf", "d/3 Devis/x.pdf", "d/4 Contrat/x.pdf", "d/5 Facturation/x.pdf"],
        Enum.GetValues<ArchiveFolder>().Select(folder => ArchivePath.ForFile("d", folder, "../x.pdf")));

    [Fact]
    public void ForFile_TheLongestNames_StayUnderFourHundredCharacters()
    {
        var path = ArchivePath.ForFile(ArchivePath.ForDemand(new string('é', 500), "DEM-2027-0042", new string('é', 500)), ArchiveFolder.Invoicing, new string('é', 500));
        Assert.InRange(path.Length, 200, 330);
    }

    [Fact]
    public void Name_WhenTheFolderIsUnknown_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ArchivePath.Name((ArchiveFolder)9));

    /// <summary>The rules of OneDrive and Windows, written down anew: the first one broken, or null.</summary>
    private static string? Fault(string name, int max) => 0 switch
    {
        _ when name.Length == 0 => "empty",
        _ when name.Length > max || Encoding.UTF8.GetByteCount(name) > 255 => "too long",
        _ when name.EnumerateRunes().Contains(Rune.ReplacementChar) => "half a character",
        _ when name.Any("\"*:<>?/\\|".Contains) => "forbidden sign",
        _ when name.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format) => "invisible sign",
        _ when name[0] == ' ' || name[^1] is ' ' or '.' => "blank or dot at an end",
        _ when name.Contains("_vti_", StringComparison.OrdinalIgnoreCase) => "_vti_",
        _ when name.StartsWith("~$", StringComparison.Ordinal) => "~$",
        _ when ReservedName().IsMatch(name) => "reserved",
        _ when !name.IsNormalized(NormalizationForm.FormC) => "not composed",
        _ => null,
    };

    [GeneratedRegex(@"^(((CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³]) *(\..*)?)|\.lock|desktop\.ini)$", RegexOptions.IgnoreCase)]
    private static partial Regex ReservedName();
}
