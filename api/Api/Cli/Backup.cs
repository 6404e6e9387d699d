using System.CommandLine;
using System.IO.Compression;
using IodOutlook.Api.Http;
using IodOutlook.Outside.Local;
using Microsoft.Data.Sqlite;

namespace IodOutlook.Api.Cli;

/// <summary>backup FILE: database, mailbox and drive in one file, while the host serves or not. restore FILE: puts them back, never over others unless told to.</summary>
internal static class Backup
{
    private const string Database = "iod.db";

    /// <summary>What belongs to a running process, not to the data.</summary>
    private static bool IsKept(string path) => Path.GetFileName(path) is not (".lock" or Database or Database + "-wal" or Database + "-shm");

    public static Command Verb(string[] args)
    {
        var file = new Argument<string>("file");
        var verb = new Command("backup", "Sauvegarde la base, la boîte aux lettres et le drive dans un fichier") { file };
        verb.SetAction((parsed, cancel) => OnData.Look(args, (services, stop) => Save(services, parsed.GetRequiredValue(file), stop), cancel));
        return verb;
    }

    public static Command RestoreVerb(string[] args)
    {
        var file = new Argument<string>("file");
        var force = new Option<bool>("--force") { Description = "Remplace les données qui sont là." };
        var verb = new Command("restore", "Restaure une sauvegarde") { file, force };
        verb.SetAction((parsed, cancel) => Restore(args, parsed.GetRequiredValue(file), parsed.GetValue(force), cancel));
        return verb;
    }

    private static async Task<int> Save(IServiceProvider services, string file, CancellationToken cancel)
    {
        var settings = services.GetRequiredService<IodSettings>();
        var target = Path.GetFullPath(file);
        var (copy, unfinished) = (target + ".db", target + ".tmp");
        try
        {
            await CopyDatabase(settings.DatabaseFile, copy, cancel);
            await using (var zip = await ZipFile.OpenAsync(unfinished, ZipArchiveMode.Create, cancel))
            {
                await zip.CreateEntryFromFileAsync(copy, Database, cancel);
                foreach (var path in Directory.EnumerateFiles(settings.DataFolder, "*", SearchOption.AllDirectories).Where(p => IsKept(p) && !p.StartsWith(target, StringComparison.Ordinal)))
                    await zip.CreateEntryFromFileAsync(path, Path.GetRelativePath(settings.DataFolder, path).Replace('\\', '/'), cancel);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }

        await Console.Out.WriteLineAsync($"Sauvegarde faite : {target} ({new FileInfo(target).Length / 1024} ko).");
        return 0;
    }

    /// <summary>A consistent copy, whoever writes meanwhile.</summary>
    private static async Task CopyDatabase(string from, string to, CancellationToken cancel)
    {
        File.Delete(to);
        await using var connection = new SqliteConnection($"Data Source={from};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<int> Restore(string[] args, string file, bool force, CancellationToken cancel)
    {
        await using var app = ApiHost.Build(args);
        var folder = app.Services.GetRequiredService<IodSettings>().DataFolder;
        if (!File.Exists(file))
            throw new StartRefusedException($"Il n'y a pas de sauvegarde « {file} ».");
        using var held = DataFolderLock.Acquire(folder);
        if (!force && File.Exists(Path.Combine(folder, Database)))
            throw new StartRefusedException($"Le dossier « {folder} » contient déjà des données. Ajoutez --force pour les remplacer, ou indiquez un autre dossier avec --Iod:DataFolder.");
        var staging = Path.Combine(folder, ".restore");
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        // Unpacked whole before anything is replaced: a damaged file leaves the data as they were. ZipFile refuses names that lead out of the folder.
        await ZipFile.ExtractToDirectoryAsync(file, staging, cancel);
        Replace(folder, staging);
        await Console.Out.WriteLineAsync($"Restauration faite dans {folder}.");
        return 0;
    }

    private static void Replace(string folder, string staging)
    {
        foreach (var old in Directory.EnumerateFileSystemEntries(folder).Where(p => p != staging && Path.GetFileName(p) != ".lock"))
        {
            if (Directory.Exists(old))
                Directory.Delete(old, recursive: true);
            else
                File.Delete(old);
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(staging))
            Directory.Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
        Directory.Delete(staging);
    }
}
