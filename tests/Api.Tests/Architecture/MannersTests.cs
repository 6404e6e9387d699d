using System.Text;
using IodOutlook.Tests;

namespace IodOutlook.Api.Tests.Architecture;

public sealed class MannersTests
{
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".pdf", ".ttf", ".otf", ".woff2", ".icc", ".docx", ".xlsx", ".pptx", ".zip", ".msg", ".gz"];

    [Fact]
    public void Functions_WhenTheSolutionIsRead_FitOnOneScreen() =>
        Breaches.AssertNone(Texts().Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) && !file.Name.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(file => Manners.LongFunctions(file.Text).Select(fault => $"{file.Name}: {fault}")));

    [Fact]
    public void LongFunctions_WhenOneLineTooLong_AreFound()
    {
        Assert.Empty(Manners.LongFunctions(MethodOf(lines: Manners.LongestFunction)));
        Assert.Single(Manners.LongFunctions(MethodOf(lines: Manners.LongestFunction + 1)));
    }

    [Fact]
    public void Files_WhenTheSolutionIsRead_SpeakOfTheProjectAlone() =>
        Breaches.AssertNone(Texts().SelectMany(file => Manners.ForeignWords(file.Text).Select(fault => $"{file.Name}: {fault}")));

    [Theory]
    [InlineData("\"resolved\": \"https://registry." + "npmjs.org/react\"")]
    [InlineData("see /ho" + "me/somebody/project")]
    [InlineData("// TO" + "DO: later")]
    public void ForeignWords_WhenWritten_AreFound(string text) => Assert.Single(Manners.ForeignWords(text));

    [Theory]
    [InlineData("GET /api/demands/home/today/x")]
    [InlineData("../work/a/b and todos")]
    public void ForeignWords_WhenOnlyAlike_AreLeftAlone(string text) => Assert.Empty(Manners.ForeignWords(text));

    [Fact]
    public void Files_WhenTheSolutionIsRead_StayUnderOneMegabyte() =>
        Breaches.AssertNone(Solution.Files.Where(file => new FileInfo(Solution.PathOf(file)).Length > Manners.LargestFile));

    [Fact]
    public void TextFiles_WhenTheSolutionIsRead_EndWithANewline() =>
        Breaches.AssertNone(Solution.Files.Where(IsText).Where(file => !IsKeptAsWritten(file)).Where(file => !Manners.EndsWithNewline(File.ReadAllBytes(Solution.PathOf(file)))));

    [Theory]
    [InlineData("", true)]
    [InlineData("a\n", true)]
    [InlineData("a", false)]
    public void EndsWithNewline_WhenAskedOfAText_SaysSo(string text, bool ends) => Assert.Equal(ends, Manners.EndsWithNewline(Encoding.UTF8.GetBytes(text)));

    private static string MethodOf(int lines) => $"class C\n{{\nvoid M()\n{{\n{string.Concat(Enumerable.Repeat("_ = 1;\n", lines - 3))}}}\n}}\n";

    private static IEnumerable<(string Name, string Text)> Texts() => Solution.Files.Where(IsText).Select(file => (file, File.ReadAllText(Solution.PathOf(file))));

    /// <summary>Mails are kept byte for byte as they came, and lock files as the package client writes them.</summary>
    private static bool IsKeptAsWritten(string file) => file.EndsWith(".eml", StringComparison.Ordinal) || file.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static bool IsText(string file) => !Binary.Contains(Path.GetExtension(file).ToLowerInvariant());
}
