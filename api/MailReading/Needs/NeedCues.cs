using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Needs;

/// <summary>Phrases around the facts of a need.</summary>
internal static partial class NeedCues
{
    [GeneratedRegex(@"\b(matinale|congres|salon|conference|colloque|forum|seminaire (a|de deux)|rencontre\w*|croise\w*|master|annuaire|entre la .{3,20} et la|anciens|capital|siege social|nee? a)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(nombre|combien|effectif|how many)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex AsksNumber();

    [GeneratedRegex(@"\b(notre|un|une|le|la|l'|votre|our|a|an|the|mon|ma|futur|future|d'un|d'une)( futur| future| nouveau| nouvelle| actuel\w*| prochain\w*)? ?$", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex OnePerson();
}
