using IodOutlook.Api.Http;

namespace IodOutlook.Api;

/// <summary>Settings under <c>Iod:Microsoft365:</c>, asked for once <c>Iod:Mode</c> is <c>Microsoft365</c>.</summary>
/// <param name="Host">Where people reach the product, e.g. <c>https://iod.cabinet.fr</c>; requests under another name are refused.</param>
/// <param name="Certificate">Path of the certificate by which the application proves itself; with no certificate and no secret, the managed identity of the machine does.</param>
/// <param name="SqlServer">Connection string; null: the SQLite file of the data folder, for one instance.</param>
/// <param name="Authority">Entra ID of the cloud the tenant is in.</param>
/// <param name="Graph">Microsoft Graph of the same cloud.</param>
internal sealed record Microsoft365Settings(
    Guid TenantId, Guid ClientId, string DriveId, Uri Host, string? Certificate, string? Secret, string? SqlServer, Uri Authority, Uri Graph)
{
    private const string Section = "Iod:Microsoft365";

    public string Issuer => $"{Authority.GetLeftPart(UriPartial.Authority)}/{TenantId}/v2.0";

    /// <exception cref="StartRefusedException">Something is missing or wrong; the sentence names all of it.</exception>
    public static Microsoft365Settings From(IConfiguration configuration)
    {
        var read = new Reading(configuration.GetSection(Section));
        var settings = new Microsoft365Settings(
            read.Id("TenantId", "l'identifiant de votre annuaire Entra (un GUID)"),
            read.Id("ClientId", "l'identifiant de l'application inscrite dans Entra (un GUID)"),
            read.Text("DriveId", "l'identifiant de la bibliothèque où vont les dossiers des clients"),
            read.Address("Host", null, "l'adresse de ce serveur, par exemple https://iod.votre-societe.fr"),
            read.Optional("Certificate"),
            read.Optional("Secret"),
            Database(read),
            read.Address("Authority", "https://login.microsoftonline.com", "l'adresse d'Entra ID"),
            read.Address("Graph", "https://graph.microsoft.com", "l'adresse de Microsoft Graph"));
        if (settings.Certificate is { } file && !File.Exists(file))
            read.Wrong("Certificate", $"le fichier « {file} » n'existe pas");
        read.RefuseFaults();
        return settings;
    }

    private static string? Database(Reading read)
    {
        switch (read.Optional("Database") ?? "SqlServer")
        {
            case "Sqlite":
                return null;
            case "SqlServer":
                return read.Text("SqlServer", "la chaîne de connexion à la base SQL Server (ou Database=Sqlite pour une seule instance)");
            default:
                read.Wrong("Database", "écrivez SqlServer ou Sqlite");
                return null;
        }
    }

    /// <summary>Reads on after a fault, so that all of them are said at once.</summary>
    private sealed class Reading(IConfigurationSection section)
    {
        private readonly List<StartRefusedException.Setting> faults = [];

        public string? Optional(string name) => section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        public string Text(string name, string meaning)
        {
            if (Optional(name) is { } text)
                return text;
            Wrong(name, $"indiquez {meaning}");
            return "";
        }

        public Guid Id(string name, string meaning)
        {
            if (Guid.TryParse(Optional(name), out var id) && id != Guid.Empty)
                return id;
            Wrong(name, $"indiquez {meaning}");
            return Guid.Empty;
        }

        /// <summary>Secure, or on this machine.</summary>
        public Uri Address(string name, string? usual, string meaning)
        {
            if (Uri.TryCreate(Optional(name) ?? usual, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)))
                return address;
            Wrong(name, $"indiquez {meaning}, en https");
            return new Uri("https://invalid.invalid");
        }

        public void Wrong(string name, string what) => faults.Add(new($"{Section.Replace(":", "__", StringComparison.Ordinal)}__{name}", Optional(name) is null, what));

        public void RefuseFaults()
        {
            if (faults.Count > 0)
                throw new StartRefusedException(
                    $"Le mode Microsoft 365 ne peut pas démarrer ainsi réglé :\n{string.Join('\n', faults.Select(fault => $"  {fault.Name} : {fault.Mend}."))}\nSans le réglage Iod__Mode, IodOutlook démarre en mode local.",
                    faults);
        }
    }
}
