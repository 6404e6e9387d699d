using System.Reflection;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace IodOutlook.Documents.Invoices;

/// <summary>Holds an invoice against the XML schema of Factur-X 1.09, profile EN 16931.</summary>
internal static class FacturXSchema
{
    private const string Folder = "IodOutlook.Documents.Invoices.Schemas.";
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    public static IReadOnlyList<InvoiceProblem> Check(XDocument xml)
    {
        var problems = new List<InvoiceProblem>();
        xml.Validate(Schemas.Value, (_, problem) => problems.Add(new InvoiceProblem("XSD", $"Le fichier ne respecte pas le schéma Factur-X : {problem.Message}")));
        return problems;
    }

    private static XmlSchemaSet Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = XmlReader.Create(stream);
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }
}
