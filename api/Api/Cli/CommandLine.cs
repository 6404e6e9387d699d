using System.CommandLine;
using IodOutlook.Api.Http;
using IodOutlook.Outside;

namespace IodOutlook.Api.Cli;

/// <summary>The verbs. None of them serves.</summary>
internal static class CommandLine
{
    private static Command[] Verbs(string[] args) =>
    [
        Serve.Verb(args),
        Qualify.Verb(args),
        Seed.Verb(args),
        Samples.Verb(args),
        Manifest.Verb(),
        Doctor.Verb(args),
        VerifyJournal.Verb(args),
        CheckArchive.Verb(args),
        RunJob.Verb(args),
        Backup.Verb(args),
        Backup.RestoreVerb(args),
        PrintOpenApi.Verb(),
    ];

    public static async Task<int> Run(string[] args)
    {
        // Options of the host (--urls, --Iod:DataFolder) are the host's to read.
        var root = new RootCommand("IodOutlook : du message au devis.") { TreatUnmatchedTokensAsErrors = false };
        foreach (var verb in Verbs(ForTheHost(args)))
        {
            verb.TreatUnmatchedTokensAsErrors = false;
            root.Add(verb);
        }

        root.SetAction((_, cancel) => Serve.Run(args, cancel));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception refused) when (refused is StartRefusedException or OutsideException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <summary>A path that begins with a slash, the host would read as an option and swallow what follows: <c>backup /mnt/iod.zip --Iod:DataFolder=...</c></summary>
    private static string[] ForTheHost(string[] args) =>
        [.. args.Where((arg, i) => !arg.StartsWith('/') || (i > 0 && args[i - 1].StartsWith("--", StringComparison.Ordinal) && !args[i - 1].Contains('=', StringComparison.Ordinal)))];
}
