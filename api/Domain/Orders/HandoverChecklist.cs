using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Orders;

/// <summary>What production may need to start (PR-02 to PR-03).</summary>
public enum HandoverItem
{
    JobDescription,
    Context,
    People,
    Dates,
    Place,
    Language,
    Contact,
    Exercises,
    Raters,
    Recipients,
    Objectives,
}

/// <summary>What has to be handed over for each service: data, in one table. A service that the table does not know asks for what every one asks for.</summary>
public static class HandoverChecklist
{
    private static readonly HandoverItem[] Always = [HandoverItem.Context, HandoverItem.People, HandoverItem.Dates, HandoverItem.Place, HandoverItem.Language, HandoverItem.Contact];

    private static readonly Dictionary<string, HandoverItem[]> OfService = new()
    {
        ["individual-assessment"] = [HandoverItem.JobDescription, HandoverItem.Recipients],
        ["assessment-center"] = [HandoverItem.JobDescription, HandoverItem.Exercises, HandoverItem.Recipients],
        ["potential-assessment"] = [HandoverItem.JobDescription, HandoverItem.Recipients],
        ["360"] = [HandoverItem.Raters, HandoverItem.Recipients],
        ["psychometric-tests"] = [HandoverItem.JobDescription, HandoverItem.Recipients],
        ["debriefing"] = [HandoverItem.Recipients],
        ["development"] = [HandoverItem.Objectives],
    };

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<HandoverItem> For(QuoteContent ordered) =>
        [.. ordered.Lines.Select(line => line.Service).OfType<string>().SelectMany(service => OfService.GetValueOrDefault(service, [])).Concat(Always).Distinct().Order()];

    public static string Name(HandoverItem item) => item switch
    {
        HandoverItem.JobDescription => "fiche de poste",
        HandoverItem.Context => "contexte et enjeux",
        HandoverItem.People => "personnes concernées",
        HandoverItem.Dates => "dates",
        HandoverItem.Place => "lieu",
        HandoverItem.Language => "langue",
        HandoverItem.Contact => "interlocuteur",
        HandoverItem.Exercises => "exercices et mises en situation",
        HandoverItem.Raters => "répondants du 360°",
        HandoverItem.Recipients => "destinataires du rapport",
        HandoverItem.Objectives => "objectifs de l'accompagnement",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };
}
