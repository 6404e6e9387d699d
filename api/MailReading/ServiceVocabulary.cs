using System.Text.Json;

namespace IodOutlook.MailReading;

/// <summary>The services on offer and the words for them, as data (services.json). A firm with another price grid passes its own list.</summary>
public static class ServiceVocabulary
{
    private static readonly Lazy<IReadOnlyList<ServiceTerms>> Loaded = new(Load);

    /// <summary>The codes of the standard price grid, with French and English names and synonyms.</summary>
    public static IReadOnlyList<ServiceTerms> Default => Loaded.Value;

    private static List<ServiceTerms> Load()
    {
        using var stream = typeof(ServiceVocabulary).Assembly.GetManifestResourceStream("IodOutlook.MailReading.services.json")!;
        return [.. JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Select(service => new ServiceTerms(service.Key, service.Value))];
    }
}
