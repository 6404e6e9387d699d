using System.CommandLine;
using System.Diagnostics;

namespace IodOutlook.Api.Cli;

/// <summary>seed [--quotes N] [--waiting]: a realistic company with N quotes over three years; the same N gives the same company, to the last id.</summary>
internal static class Seed
{
    private const int Usual = 300;

    public static Command Verb(string[] args)
    {
        var quotes = new Option<int>("--quotes") { Description = "Combien de devis, répartis sur trois ans.", DefaultValueFactory = _ => Usual };
        var waiting = new Option<bool>("--waiting") { Description = "Tous les devis attendent une réponse, envoyés ces sept derniers jours : de quoi mesurer les relances." };
        var verb = new Command("seed", "Remplit une base neuve d'une société de démonstration") { quotes, waiting };
        verb.SetAction((parsed, cancel) => OnData.Change(args, (services, stop) => Run(services, parsed.GetRequiredValue(quotes), parsed.GetValue(waiting), stop), cancel));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, int quotes, bool waiting, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        await new DemoCompany(services, waiting).Fill(quotes, cancel);
        await Console.Out.WriteLineAsync($"{quotes} devis écrits en {watch.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }
}
