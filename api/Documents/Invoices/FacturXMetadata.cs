namespace IodOutlook.Documents.Invoices;

/// <summary>The Factur-X properties, and the description of their schema that PDF/A wants beside them.</summary>
internal static class FacturXMetadata
{
    public static string Extension { get; } = $"""
        <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
        <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
        <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
        <fx:DocumentType>INVOICE</fx:DocumentType>
        <fx:Version>1.0</fx:Version>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>fx</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        {Property("DocumentFileName", "name of the embedded XML invoice file")}
        {Property("DocumentType", "INVOICE")}
        {Property("Version", "The actual version of the Factur-X XML schema")}
        {Property("ConformanceLevel", "The conformance level of the embedded Factur-X data")}
        </rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """.ReplaceLineEndings("\n");

    private static string Property(string name, string description) =>
        $"<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        + $"<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>";
}
