using System.Security.Cryptography;
using MimeKit;
using UglyToad.PdfPig;

namespace IodOutlook.Browser.Tests.Story;

/// <summary>What the story left on the disk, read back without the product's help.</summary>
internal static class OnDisk
{
    /// <summary>The files of the one demand folder whose client is named so, as "folder/file".</summary>
    public static IReadOnlyDictionary<string, string> DemandFiles(string dataFolder, string client)
    {
        var demand = Assert.Single(Directory.GetDirectories(Path.Combine(dataFolder, "drive", "Clients", client)));
        return Directory.GetFiles(demand, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(demand, file).Replace(Path.DirectorySeparatorChar, '/'));
    }

    public static MimeMessage OnlyMail(string folder) => MimeMessage.Load(Assert.Single(Directory.GetFiles(folder, "*.eml")));

    public static byte[] OnlyPdf(MimeMessage mail)
    {
        var pdf = Assert.Single(mail.Attachments.OfType<MimePart>(), part => part.ContentType.IsMimeType("application", "pdf"));
        using var bytes = new MemoryStream();
        pdf.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }

    public static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text))));
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
