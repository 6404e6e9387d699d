using System.CommandLine;
using System.Globalization;
using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Outside;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Cli;

/// <summary>doctor: checks a configuration and says in one table what is wrong and how to mend it; exits with 1 when something is. Changes nothing, and may run beside a host.</summary>
internal static class Doctor
{
    private const string Settings = "Réglages";

    public static Command Verb(string[] args)
    {
        var verb = new Command("doctor", "Vérifie la configuration et dit comment corriger ce qui ne va pas");
        verb.SetAction((_, cancel) => Run(args, change: null, Console.Out, cancel));
        return verb;
    }

    /// <param name="change">What tests put in the place of the world.</param>
    public static async Task<int> Run(string[] args, Action<WebApplicationBuilder>? change, TextWriter output, CancellationToken cancel)
    {
        var findings = new List<CheckFinding>();
        try
        {
            await using var app = ApiHost.Build(args, change);
            var settings = app.Services.GetRequiredService<IodSettings>();
            findings.Add(new(CheckState.Fine, Settings, settings.IsLocal ? "mode local" : "mode Microsoft 365, complets"));
            await using var scope = app.Services.CreateAsyncScope();
            findings.Add(settings.IsOnSqlite && Unwritable(settings.DataFolder) is { } folder ? folder : await Database(scope.ServiceProvider.GetRequiredService<IodDb>(), settings, cancel));
            if (settings.Microsoft365 is { } microsoft)
                findings.AddRange(await Web(microsoft, cancel));
            if (scope.ServiceProvider.GetService<IOutsideCheck>() is { } outside)
                findings.AddRange(await outside.Look(cancel));
        }
        catch (StartRefusedException refused)
        {
            findings.AddRange(OfSettings(refused));
        }

        await output.WriteAsync(Table(findings));
        return findings.Exists(finding => finding.State == CheckState.Wrong) ? 1 : 0;
    }

    private static IEnumerable<CheckFinding> OfSettings(StartRefusedException refused) => refused.Settings.Count == 0
        ? [new(CheckState.Wrong, Settings, refused.Message.ReplaceLineEndings(" "), "Corrigez ces réglages, puis relancez doctor.")]
        : refused.Settings.Select(setting => new CheckFinding(
            CheckState.Wrong, $"Réglage {setting.Name}", setting.IsMissing ? "manque" : "ne convient pas", $"{char.ToUpper(setting.Mend[0], CultureInfo.GetCultureInfo("fr-FR"))}{setting.Mend[1..]}."));

    private static CheckFinding? Unwritable(string folder)
    {
        try
        {
            var existing = Path.GetFullPath(folder);
            while (!Directory.Exists(existing))
                existing = Path.GetDirectoryName(existing) ?? throw new DirectoryNotFoundException();
            var probe = Path.Combine(existing, ".iod-" + Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(CheckState.Wrong, "Dossier de données", $"« {folder} » n'est pas accessible en écriture", "Donnez à IodOutlook le droit d'y écrire, ou changez Iod__DataFolder.");
        }
    }

    private static async Task<CheckFinding> Database(IodDb db, IodSettings settings, CancellationToken cancel)
    {
        const string what = "Base de données";
        if (settings.IsOnSqlite && !File.Exists(settings.DatabaseFile))
            return new(CheckState.Fine, what, "sera créée au premier démarrage");
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
            return pending == 0
                ? new(CheckState.Fine, what, "joignable et à jour")
                : new(CheckState.Doubtful, what, $"joignable ; {pending} mise(s) à jour de structure attendent", "Sauvegardez-la ; le prochain démarrage les fera.");
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return new(
                CheckState.Wrong, what, $"injoignable : {failure.GetBaseException().Message.ReplaceLineEndings(" ")}",
                settings.IsOnSqlite ? "Vérifiez le fichier iod.db, ou restaurez une sauvegarde." : "Vérifiez Iod__Microsoft365__SqlServer, le pare-feu de la base et les droits de l'identité.");
        }
    }

    private static async Task<CheckFinding[]> Web(Microsoft365Settings microsoft, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        return
        [
            await Reach(http, "Connexion (Entra ID)", new Uri($"{microsoft.Issuer}/.well-known/openid-configuration"), microsoft.Issuer, CheckState.Wrong, "Vérifiez Iod__Microsoft365__TenantId et Iod__Microsoft365__Authority, et la sortie https.", cancel),
            await Reach(http, "Adresse du complément", new Uri(microsoft.Host, "/health/live"), "", CheckState.Doubtful, "Démarrez IodOutlook à cette adresse, avec un certificat valable ; le manifeste doit nommer la même (verbe manifest --host).", cancel),
        ];
    }

    /// <param name="saying">Words of the answer.</param>
    private static async Task<CheckFinding> Reach(HttpClient http, string what, Uri address, string saying, CheckState otherwise, string mend, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(address, cancel);
            var isRight = answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync(cancel)).Contains(saying, StringComparison.Ordinal);
            return isRight
                ? new(CheckState.Fine, what, $"{address.GetLeftPart(UriPartial.Authority)} répond")
                : new(otherwise, what, $"{address} répond autre chose que prévu ({(int)answer.StatusCode})", mend);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return new(otherwise, what, $"{address} ne répond pas", mend);
        }
    }

    private static string Table(List<CheckFinding> findings)
    {
        var widths = (What: findings.Max(finding => finding.What.Length), Found: Math.Min(60, findings.Max(finding => finding.Found.Length)));
        var rows = findings.Select(finding => string.Join(
            "  ", Sign(finding.State), finding.What.PadRight(widths.What), finding.Found.PadRight(widths.Found), finding.Mend ?? "").TrimEnd());
        var wrong = findings.Count(finding => finding.State == CheckState.Wrong);
        var end = wrong == 0 ? "Rien n'empêche IodOutlook de fonctionner." : $"À corriger : {wrong}.";
        return string.Join(Environment.NewLine, [.. rows, "", end, ""]);
    }

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Fine => "ok      ",
        CheckState.Doubtful => "à revoir",
        _ => "ERREUR  ",
    };
}
