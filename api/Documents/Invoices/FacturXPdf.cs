using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace IodOutlook.Documents.Invoices;

/// <summary>
/// Turns a PDF/A-2 into a PDF/A-3 with the XML inside, by an incremental update (ISO 32000-1, 7.5.6): the pages stay byte for byte what
/// was drawn; a new catalogue and new metadata follow, with the embedded file.
/// </summary>
internal static partial class FacturXPdf
{
    private const string FileName = "factur-x.xml";
    private static readonly Encoding Raw = Encoding.Latin1;

    public static void Attach(byte[] pdf, byte[] xml, Stream output)
    {
        var text = Raw.GetString(pdf);
        var trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var root = Number(RootEntry(), trailer);
        var size = Number(SizeEntry(), trailer);
        var catalogue = ObjectBody(text, root);
        var metadata = Number(MetadataEntry(), catalogue);
        var date = CreationDate().Match(text).Groups[1].Value;

        var update = new PdfUpdate(pdf.Length);
        update.Add(root, Catalogue(catalogue, size + 1));
        update.Add(metadata, Stream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Metadata(text, metadata))));
        update.Add(size, Stream(FormattableString.Invariant($"/Type /EmbeddedFile /Subtype /text#2Fxml /Params <</Size {xml.Length} /ModDate ({date}) /CheckSum <{CheckSum(xml)}>>>"), xml));
        update.Add(size + 1, Raw.GetBytes(FormattableString.Invariant(
            $"<</Type /Filespec /F ({FileName}) /UF ({FileName}) /Desc (Factur-X) /AFRelationship /Alternative /EF <</F {size} 0 R /UF {size} 0 R>>>>")));
        output.Write(pdf);
        output.Write(update.Finish(trailer, size + 2));
    }

    private static byte[] Catalogue(string old, int file)
    {
        var end = old.LastIndexOf(">>", StringComparison.Ordinal);
        return Raw.GetBytes(FormattableString.Invariant($"{old[..end]}\n/Lang (fr-FR)\n/AF [{file} 0 R]\n/Names <</EmbeddedFiles <</Names [({FileName}) {file} 0 R]>>>>\n/PageMode /UseNone>>"));
    }

    private static string Metadata(string text, int number)
    {
        var body = ObjectBody(text, number);
        var packet = Encoding.UTF8.GetString(Raw.GetBytes(body[body.IndexOf("<?xpacket begin", StringComparison.Ordinal)..(body.IndexOf("<?xpacket end=\"w\"?>", StringComparison.Ordinal) + 19)]));
        return packet.Replace("<pdfaid:part>2<", "<pdfaid:part>3<", StringComparison.Ordinal).Replace("</rdf:RDF>", FacturXMetadata.Extension + "</rdf:RDF>", StringComparison.Ordinal);
    }

    private static byte[] Stream(string entries, byte[] content) =>
        [.. Raw.GetBytes(FormattableString.Invariant($"<<{entries} /Length {content.Length}>>\nstream\n")), .. content, .. "\nendstream"u8];

    /// <summary>The format asks for an MD5 here: it is a check of transport, not a protection.</summary>
#pragma warning disable CA5351
    private static string CheckSum(byte[] content) => Convert.ToHexString(MD5.HashData(content));
#pragma warning restore CA5351

    private static string ObjectBody(string text, int number)
    {
        var head = FormattableString.Invariant($"\n{number} 0 obj\n");
        var start = text.IndexOf(head, StringComparison.Ordinal) + head.Length;
        return text[start..text.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }

    private static int Number(Regex entry, string text) => int.Parse(entry.Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Metadata (\d+) 0 R")]
    private static partial Regex MetadataEntry();

    [GeneratedRegex(@"/CreationDate \(([^)]+)\)")]
    private static partial Regex CreationDate();
}
