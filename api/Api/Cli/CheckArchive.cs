using System.CommandLine;
using System.Security.Cryptography;
using IodOutlook.Api.Database;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>check-archive: reads every archived file again and compares its hash; lists the differences and exits with 1 if there is one.</summary>
internal static class CheckArchive
{
    public static Command Verb(string[] args)
    {
        var verb = new Command("check-archive", "Relit les fichiers archivés et compare leurs empreintes");
        verb.SetAction((_, cancel) => OnData.Look(args, Run, cancel));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<IodDb>();
        var drive = services.GetRequiredService<IDrive>();
        var (count, differences) = (0, 0);
        await foreach (var document in db.Documents.AsNoTracking().Where(d => d.DriveFileId != null).OrderBy(d => d.Path).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (await Difference(drive, document, cancel) is { } difference)
            {
                differences++;
                await Console.Error.WriteLineAsync($"{document.Path} : {difference}");
            }
        }

        await Console.Out.WriteLineAsync(differences == 0 ? $"Archive intacte : {count} fichiers." : $"{differences} différence(s) sur {count} fichiers.");
        return differences == 0 ? 0 : 1;
    }

    private static async Task<string?> Difference(IDrive drive, StoredDocument document, CancellationToken cancel)
    {
        try
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(await drive.Read(document.DriveFileId!, cancel)));
            return hash == document.Sha256 ? null : "le contenu a changé depuis l'archivage.";
        }
        catch (OutsideException missing)
        {
            return missing.Message;
        }
    }
}
