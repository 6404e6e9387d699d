namespace IodOutlook.Domain.Demands;

/// <summary>How a demand came to the house, in the words of its users.</summary>
public static class ChannelNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["referral"] = "Recommandation",
        ["network"] = "Réseau",
        ["event"] = "Événement",
        ["breakfast"] = "Petit déjeuner",
        ["existing-client"] = "Client existant",
        ["website"] = "Site internet",
        ["tender"] = "Appel d'offres",
        ["phone"] = "Appel entrant",
        ["spontaneous"] = "Demande spontanée",
        ["other"] = "Autre",
    };

    /// <summary>A channel that is none of ours names itself.</summary>
    public static string Of(string channel) => Names.GetValueOrDefault(channel, channel);
}
