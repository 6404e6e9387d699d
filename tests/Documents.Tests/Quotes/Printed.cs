using UglyToad.PdfPig;

namespace IodOutlook.Documents.Tests.Quotes;

/// <summary>A printed document, read back.</summary>
internal sealed class Printed : IDisposable
{
    private readonly PdfDocument _pdf;

    private Printed(byte[] bytes)
    {
        Bytes = bytes;
        _pdf = PdfDocument.Open(bytes);
        Pages = [.. _pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))];
    }

    public static Printed Of(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new Printed(stream.ToArray());
    }

    public byte[] Bytes { get; }

    /// <summary>The characters of each page, in the order they were drawn.</summary>
    public IReadOnlyList<string> Pages { get; }

    public string Text => string.Concat(Pages);

    public PdfDocument Pdf => _pdf;

    public void Dispose() => _pdf.Dispose();
}
