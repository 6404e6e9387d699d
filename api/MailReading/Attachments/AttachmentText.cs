using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;
using MimeKit;

namespace IodOutlook.MailReading.Attachments;

/// <summary>
/// The first words of a document, within limits that no archive bomb and no endless file passes. Never throws for what a file contains: what could not be read is said,
/// so that a person opens it. Each part is read once.
/// </summary>
internal static class AttachmentText
{
    public const int MaxLength = 4000;

    private const int MaxBytes = 3_000_000;
    private const int MaxEntries = 2000;
    private const int MaxInflated = 2_000_000;

    private static readonly TimeSpan LongestPdf = TimeSpan.FromMilliseconds(1500);

    private static readonly ConditionalWeakTable<MimeEntity, Result> Known = [];

    private sealed record Result(string Words, string? Warning);

    public static string FirstWords(NamedPart part) => Known.GetValue(part.Entity, _ => Limited(part)).Words;

    /// <summary>What to tell a person about a document that was opened and could not be read; null where nothing is to be told.</summary>
    public static string? WarningOf(NamedPart part) => Known.TryGetValue(part.Entity, out var result) ? result.Warning : null;

    private static Result Limited(NamedPart part)
    {
        if (part.Entity is not MimePart file || part.Size > MaxBytes) return new Result("", null);
        try
        {
            return new Result(Cleaning.Clean(WordsOf(part, file)).Trim(), null);
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            return new Result("", $"« {part.Name} » est protégé par un mot de passe : son contenu n'a pas été lu. Demandez-le sans protection ou ouvrez-le vous-même.");
        }
        catch (TimeoutException)
        {
            return new Result("", $"« {part.Name} » n'a pas pu être lu en un temps raisonnable : ouvrez-le pour vérifier son contenu.");
        }
        catch (InvalidDataException e) when (e.Message == LengthLimit.Exceeded)
        {
            return new Result("", $"« {part.Name} » se décompresse au-delà de toute mesure : il n'a pas été lu. Ne l'ouvrez que si vous connaissez son auteur.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A damaged file says nothing: its name is all that is known of it.
            return new Result("", null);
        }
    }

    private static string WordsOf(NamedPart part, MimePart file)
    {
        var extension = Path.GetExtension(part.Name).ToLowerInvariant();
        return extension switch
        {
            ".docx" or ".docm" => Zipped(file, "word/document.xml"),
            ".xlsx" or ".xlsm" => Zipped(file, "xl/sharedStrings.xml"),
            ".odt" => Zipped(file, "content.xml"),
            ".pdf" => Pdf(CharsetDecoding.BytesOf(file, MaxBytes).ToArray()),
            ".txt" or ".csv" or ".md" => Limited(CharsetDecoding.Decode(CharsetDecoding.BytesOf(file, MaxLength * 2).Span, file.ContentType.Charset)),
            _ => "",
        };
    }

    private static string Limited(string text) => text.Length > MaxLength ? text[..MaxLength] : text;

    private static string Zipped(MimePart file, string entryName)
    {
        using var archive = new ZipArchive(new MemoryStream(CharsetDecoding.BytesOf(file, MaxBytes).ToArray()), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries || archive.GetEntry(entryName) is not { } entry) return "";
        using var stream = entry.Open();
        using var reader = XmlReader.Create(new LengthLimit(stream, MaxInflated), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return Words(reader);
    }

    private static string Words(XmlReader reader)
    {
        var text = new StringBuilder();
        while (text.Length < MaxLength && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text) text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "p" or "si" or "h") text.Append('\n');
            else if (reader.LocalName is "tab" or "br") text.Append(' ');
        }
        return Limited(text.ToString());
    }

    /// <summary>The library has no time limit of its own, and a crafted file keeps it busy for ever: it works on a thread that is left behind.</summary>
    private static string Pdf(byte[] bytes) => TimeLimit.Run(() => PdfWords(bytes), LongestPdf);

    private static string PdfWords(byte[] bytes)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var text = new StringBuilder();
        for (var page = 1; page <= Math.Min(2, document.NumberOfPages) && text.Length < MaxLength; page++)
        {
            foreach (var word in document.GetPage(page).GetWords())
            {
                text.Append(word.Text).Append(' ');
                if (text.Length >= MaxLength) break;
            }
        }
        return Limited(text.ToString());
    }

    /// <summary>Stops an archive that inflates without end.</summary>
    private sealed class LengthLimit(Stream inner, int max) : Stream
    {
        public const string Exceeded = "The entry inflates beyond the limit.";

        private int _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_read >= max) throw new InvalidDataException(Exceeded);
            var read = inner.Read(buffer, offset, Math.Min(count, max - _read));
            _read += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
