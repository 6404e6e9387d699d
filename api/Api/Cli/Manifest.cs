using System.CommandLine;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IodOutlook.Api.Cli;

/// <summary>
/// manifest --host URL: what Outlook installs, for one host. Each host gets ids and a name of its own, always the same ones, so that a second environment stands
/// beside the first and an update replaces what it updates.
/// </summary>
internal static class Manifest
{
    private const string SampleHost = "https://iod.example";
    private const string SampleName = "IodOutlook";
    private const string SampleXmlId = "7d0c1e66-3f1b-5a52-9c57-0d5f1c7f3b11";
    private const string SampleUnifiedId = "b7e1a5e2-4f63-5f0e-8a0d-1d0f6f5b9c22";

    public static Command Verb()
    {
        var host = new Option<string>("--host") { Description = "L'adresse où IodOutlook est servi, par exemple https://iod.votre-societe.fr.", Required = true };
        var folder = new Option<string>("--out") { Description = "Le dossier où écrire (par défaut : manifest).", DefaultValueFactory = _ => "manifest" };
        var name = new Option<string>("--name") { Description = "Le nom affiché dans Outlook, par exemple « IodOutlook (recette) ».", DefaultValueFactory = _ => SampleName };
        var verb = new Command("manifest", "Écrit les manifestes du complément Outlook pour une adresse") { host, folder, name };
        verb.SetAction((parsed, cancel) => Run(HostFrom(parsed.GetRequiredValue(host)), NameFrom(parsed.GetRequiredValue(name)), parsed.GetRequiredValue(folder), cancel));
        return verb;
    }

    /// <summary>A UUID made of an address (RFC 9562, version 8): the same on every machine, today and tomorrow.</summary>
    public static Guid IdOf(string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static async Task<int> Run(Uri host, string name, string folder, CancellationToken cancel)
    {
        var xml = Encoding.UTF8.GetBytes(For(host, System.Security.SecurityElement.Escape(name), await Text("manifest.xml", cancel)));
        (string Name, byte[] Content)[] package =
        [
            ("manifest.json", Encoding.UTF8.GetBytes(For(host, System.Text.Json.JsonEncodedText.Encode(name).ToString(), await Text("manifest.json", cancel)))),
            ("color.png", await Bytes("color.png", cancel)),
            ("outline.png", await Bytes("outline.png", cancel)),
        ];
        await Write(folder, [("manifest.xml", xml), .. package, ("manifest.zip", Zipped(package))], cancel);
        await Console.Out.WriteLineAsync(
            $"Manifestes de {host.Authority} écrits dans « {Path.GetFullPath(folder)} ».\n"
            + "Centre d'administration Microsoft 365 > Paramètres > Applications intégrées > Charger des applications personnalisées : manifest.xml (tous les Outlook).\n"
            + "manifest.zip est le même complément au format unifié : déployez l'un ou l'autre.");
        return 0;
    }

    private static string For(Uri host, string name, string sample) => sample
        .Replace(SampleXmlId, IdOf($"{Origin(host)}/manifest.xml").ToString(), StringComparison.Ordinal)
        .Replace(SampleUnifiedId, IdOf($"{Origin(host)}/manifest.json").ToString(), StringComparison.Ordinal)
        .Replace(SampleHost, Origin(host), StringComparison.Ordinal)
        .Replace("\"iod.example\"", $"\"{host.Host}\"", StringComparison.Ordinal)
        .Replace($"<DisplayName DefaultValue=\"{SampleName}\"", $"<DisplayName DefaultValue=\"{name}\"", StringComparison.Ordinal)
        .Replace($"\"short\": \"{SampleName}\"", $"\"short\": \"{name}\"", StringComparison.Ordinal);

    private static string Origin(Uri host) => host.GetLeftPart(UriPartial.Authority);

    /// <exception cref="Http.StartRefusedException">Outlook would not accept it.</exception>
    private static Uri HostFrom(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var host) || host.Scheme != Uri.UriSchemeHttps)
            throw new Http.StartRefusedException($"« {text} » ne convient pas : Outlook n'accepte qu'une adresse sécurisée, par exemple --host https://iod.votre-societe.fr.");
        return host is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? host
            : throw new Http.StartRefusedException($"« {text} » contient plus que l'adresse du serveur : écrivez --host {host.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}.");
    }

    /// <exception cref="Http.StartRefusedException">Too long for the unified manifest, or empty.</exception>
    private static string NameFrom(string name) => name.Trim() is { Length: > 0 and <= 30 } trimmed && !trimmed.Any(char.IsControl)
        ? trimmed
        : throw new Http.StartRefusedException("Le nom du complément compte de 1 à 30 caractères.");

    private static async Task Write(string folder, IEnumerable<(string Name, byte[] Content)> files, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancel);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new Http.StartRefusedException($"Le dossier « {folder} » ne peut pas être écrit : indiquez-en un autre avec --out.");
        }
    }

    private static byte[] Zipped(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static async Task<string> Text(string name, CancellationToken cancel) => Encoding.UTF8.GetString(await Bytes(name, cancel));

    private static async Task<byte[]> Bytes(string name, CancellationToken cancel)
    {
        await using var resource = typeof(Manifest).Assembly.GetManifestResourceStream($"addin-manifest/{name}")!;
        using var bytes = new MemoryStream();
        await resource.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
