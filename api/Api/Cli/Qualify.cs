using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IodOutlook.Api.Database;
using IodOutlook.Domain.Clients;
using IodOutlook.MailReading;

namespace IodOutlook.Api.Cli;

/// <summary>
/// qualify PATH [--owner A] [--out DIR]: what a mail says, as JSON. One file to standard output; a folder into DIR, the owners of its mailboxes from its manifest.json.
/// Without DIR, beside the mails, unless files of those names stand there (labels, an earlier reading): those are replaced only where DIR says so. Needs no data folder.
/// qualify --report: what people corrected of what was read, rule by rule; see <see cref="CorrectionReport"/>.
/// </summary>
internal static class Qualify
{
    private const string DefaultOwner = "gerant@iod.example";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Verb(string[] args)
    {
        var path = new Argument<string?>("path") { Description = "Un fichier .eml, ou un dossier qui en contient.", Arity = ArgumentArity.ZeroOrOne };
        var report = new Option<bool>("--report") { Description = "Dit quelles règles de lecture ont été le plus corrigées, d'après les demandes confirmées." };
        var owner = new Option<string>("--owner") { Description = "L'adresse de la boîte aux lettres.", DefaultValueFactory = _ => DefaultOwner };
        var output = new Option<string?>("--out") { Description = "Le dossier où écrire un .json par message." };
        var verb = new Command("qualify", "Lit un message, ou un dossier de messages, et dit ce qu'il contient") { path, owner, output, report };
        verb.SetAction((parsed, cancel) => parsed.GetValue(report)
            ? OnData.Look(args, CorrectionReport.Run, cancel)
            : Run(parsed.GetValue(path) ?? throw new Http.StartRefusedException("Dites quoi lire : qualify FICHIER.eml, qualify DOSSIER, ou qualify --report."), parsed.GetRequiredValue(owner), parsed.GetValue(output), cancel));
        return verb;
    }

    private static Task<int> Run(string path, string owner, string? output, CancellationToken cancel) =>
        File.Exists(path) ? OneFile(path, owner, cancel)
        : Directory.Exists(path) ? Folder(path, owner, output ?? Beside(path), cancel)
        : throw new Http.StartRefusedException($"Il n'y a rien à lire à « {path} ».");

    /// <exception cref="Http.StartRefusedException">Something of the same name stands there already.</exception>
    private static string Beside(string folder) =>
        Directory.EnumerateFiles(folder, "*.eml").Select(mail => Path.GetFileName(JsonOf(mail, folder))).FirstOrDefault(name => File.Exists(Path.Combine(folder, name))) is { } present
            ? throw new Http.StartRefusedException($"« {present} » existe déjà dans « {folder} » et n'a pas été remplacé. Dites où écrire avec --out.")
            : folder;

    private static string JsonOf(string mail, string folder) => Path.Combine(folder, Path.GetFileNameWithoutExtension(mail) + ".json");

    private static async Task<int> OneFile(string path, string owner, CancellationToken cancel)
    {
        var json = Read(await File.ReadAllBytesAsync(path, cancel), owner);
        await Console.Out.WriteLineAsync(json.ToJsonString(Readable));
        return 0;
    }

    /// <summary>A file that is no mail is told and left out; the others are read all the same.</summary>
    private static async Task<int> Folder(string folder, string owner, string output, CancellationToken cancel)
    {
        Directory.CreateDirectory(output);
        var owners = await Owners(folder, cancel);
        var unreadable = 0;
        await Parallel.ForEachAsync(Directory.EnumerateFiles(folder, "*.eml"), cancel, async (file, stop) =>
        {
            try
            {
                var json = Read(await File.ReadAllBytesAsync(file, stop), owners.GetValueOrDefault(Path.GetFileName(file), owner));
                await File.WriteAllTextAsync(JsonOf(file, output), json.ToJsonString(Readable) + "\n", stop);
            }
            catch (UnreadableMailException unread)
            {
                Interlocked.Increment(ref unreadable);
                await Console.Error.WriteLineAsync($"{file} : {unread.Message}");
            }
        });
        return unreadable == 0 ? 0 : 1;
    }

    private static JsonObject Read(byte[] mail, string owner)
    {
        string[] house = MailDomain.Of(owner) is { } domain ? [domain] : [];
        return CorpusJson.Write(MailReader.Read(mail, new ReadingContext(owner, house, ReadingContexts.Terms(SampleCompany.Grid(Guid.Empty)))));
    }

    private static async Task<Dictionary<string, string>> Owners(string folder, CancellationToken cancel)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
            return [];
        var mails = JsonNode.Parse(await File.ReadAllTextAsync(manifest, cancel))?["mails"]?.AsArray() ?? [];
        return mails.Where(m => m?["file"] is not null && m["owner"] is not null).ToDictionary(m => m!["file"]!.GetValue<string>(), m => m!["owner"]!.GetValue<string>());
    }
}
