using System.Globalization;

namespace IodOutlook.Api;

/// <summary>Settings under <c>Iod:</c> (environment: <c>Iod__DataFolder</c>, ...).</summary>
/// <param name="DataFolder">Holds <c>iod.db</c>, <c>mailbox/</c> and <c>drive/</c> in local mode.</param>
/// <param name="RequestsPerSecond">Allowance of one person.</param>
/// <param name="Now">Local mode: where the clock starts.</param>
/// <param name="Microsoft365">Null in local mode.</param>
/// <param name="SecondReader">Null unless the firm configured one: then mails are read by the rules alone.</param>
internal sealed record IodSettings(string DataFolder, int RequestsPerSecond, DateTimeOffset? Now, Microsoft365Settings? Microsoft365, SecondReaderSettings? SecondReader)
{
    public bool IsLocal => Microsoft365 is null;

    /// <summary>The database is the file in the data folder.</summary>
    public bool IsOnSqlite => Microsoft365?.SqlServer is null;

    /// <summary>As the API names it.</summary>
    public string Mode => IsLocal ? "local" : "microsoft365";

    public string DatabaseFile => Path.Combine(DataFolder, "iod.db");

    public static IodSettings From(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["Iod:DataFolder"] ?? DefaultDataFolder(AppContext.BaseDirectory)),
        int.Parse(configuration["Iod:RequestsPerSecond"] ?? "5000", CultureInfo.InvariantCulture),
        configuration["Iod:Now"] is { } now ? Moment(now) : null,
        ModeOf(configuration),
        SecondReaderSettings.From(configuration));

    /// <exception cref="Http.StartRefusedException">There is no such mode, or it lacks settings.</exception>
    private static Microsoft365Settings? ModeOf(IConfiguration configuration) => (configuration["Iod:Mode"] ?? "Local").ToUpperInvariant() switch
    {
        "LOCAL" => null,
        "MICROSOFT365" when configuration["Iod:Now"] is not null => throw new Http.StartRefusedException("--now n'existe qu'en mode local : l'horloge de Microsoft 365 ne se règle pas."),
        "MICROSOFT365" => Microsoft365Settings.From(configuration),
        _ => throw new Http.StartRefusedException($"Iod__Mode=« {configuration["Iod:Mode"]} » n'existe pas : écrivez Local ou Microsoft365."),
    };

    /// <exception cref="Http.StartRefusedException">It is no date.</exception>
    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new Http.StartRefusedException($"« {text} » n'est pas une date : écrivez par exemple --now 2027-01-04T08:00Z.");

    /// <summary><c>data/</c> beside the solution when run from a clone, else beside the program.</summary>
    private static string DefaultDataFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IodOutlook.sln")))
                return Path.Combine(folder.FullName, "data");
        }

        return Path.Combine(start, "data");
    }
}

/// <summary>A clock that runs as usual, but began at another time: <c>serve --now</c>.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
