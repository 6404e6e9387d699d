namespace IodOutlook.Documents.Quotes;

/// <summary>To whom a document is addressed.</summary>
public sealed record Addressee(string Name, IReadOnlyList<string> AddressLines, string? Contact)
{
    public string? ContactTitle { get; init; }

    /// <summary>Nine digits.</summary>
    public string? Siren { get; init; }

    public string? VatNumber { get; init; }
}
