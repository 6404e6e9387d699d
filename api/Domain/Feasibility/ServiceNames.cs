namespace IodOutlook.Domain.Feasibility;

/// <summary>The usual services in French, for sentences; a code the house added later stands for itself until the grid names it.</summary>
public static class ServiceNames
{
    public static string Of(string service) => service switch
    {
        "individual-assessment" => "évaluation individuelle",
        "assessment-center" => "assessment center",
        "potential-assessment" => "évaluation de potentiel",
        "360" => "360°",
        "psychometric-tests" => "tests psychométriques",
        "debriefing" => "restitution",
        "development" => "développement",
        "other" => "prestation hors catalogue",
        _ => service,
    };
}
