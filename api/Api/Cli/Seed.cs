using System.CommandLine;
using System.Diagnostics;

namespace IodOutlook.Api.Cli;

/// <summary>seed [--quotes N]: a realistic company with N quotes over three years; the same N gives the same company, to the last id.</summary>
internal static class Seed
{
    private const int Usual = 300;

    public static Command Verb(string[] args)
    {
        var quotes = new Option<int>("--quotes") { Description = "Combien de devis, répartis sur trois ans.", DefaultValueFactory = _ => Usual };
        var verb = new Command("seed", "Remplit une base neuve d'une société de démonstration") { quotes };
        verb.SetAction((parsed, cancel) => OnData.Change(args, (services, stop) => Run(services, parsed.GetRequiredValue(quotes), stop), cancel));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, int quotes, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        await new DemoCompany(services).Fill(quotes, cancel);
        await Console.Out.WriteLineAsync($"{quotes} devis écrits en {watch.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }
}
