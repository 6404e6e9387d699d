using System.Globalization;
using IodOutlook.Api.Http;

namespace IodOutlook.Api;

/// <summary>Settings under <c>Iod:SecondReader:</c>. Without <c>Endpoint</c> there is no second reader, and no mail goes anywhere.</summary>
/// <param name="Endpoint">Of a language model, secure or on this machine.</param>
/// <param name="Key">Null for an endpoint that asks for none.</param>
/// <param name="Limit">How long a person who opens a mail waits for it at most.</param>
internal sealed record SecondReaderSettings(Uri Endpoint, string Model, string? Key, TimeSpan Limit)
{
    private const string Section = "Iod:SecondReader";
    private const double UsualSeconds = 4;
    private const double MostSeconds = 60;

    /// <exception cref="StartRefusedException">There is an endpoint, but not all it takes.</exception>
    public static SecondReaderSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (TextOf(section, "Endpoint") is not { } endpoint)
            return null;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            throw new StartRefusedException("Iod__SecondReader__Endpoint : indiquez l'adresse de votre modèle de langage, en https (ou en http sur cette machine), par exemple https://modele.votre-societe.fr/v1.");
        if (TextOf(section, "Model") is not { } model)
            throw new StartRefusedException("Iod__SecondReader__Model : indiquez le nom du modèle, tel que le connaît Iod__SecondReader__Endpoint.");
        return new SecondReaderSettings(address, model, TextOf(section, "Key"), Limited(TextOf(section, "Seconds")));
    }

    private static string? TextOf(IConfigurationSection section, string name) => section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static TimeSpan Limited(string? seconds)
    {
        if (seconds is null)
            return TimeSpan.FromSeconds(UsualSeconds);
        return double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostSeconds
            ? TimeSpan.FromSeconds(value)
            : throw new StartRefusedException("Iod__SecondReader__Seconds : indiquez un nombre de secondes entre 0 et 60, par exemple 4.");
    }
}
