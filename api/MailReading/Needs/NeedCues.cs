using System.Text.RegularExpressions;

namespace IodOutlook.MailReading.Needs;

/// <summary>Phrases around the facts of a need.</summary>
internal static partial class NeedCues
{
    [GeneratedRegex(@"\b(matinale|congres|salon|conference|colloque|forum|seminaire (a|de deux)|rencontre\w*|croise\w*|master|annuaire|entre la .{3,20} et la|anciens|capital|siege social|passer (nous|me) voir|venir (nous|me) (voir|rencontrer)|visit us|nee? a)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(nombre|combien|effectifs?|how many|number of|personnes)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex AsksNumber();

    /// <summary>"Fait à Sceaux, le 3 juin 2026": where and when a letter was signed.</summary>
    [GeneratedRegex(@"^\W*((fait|signe|etabli) (a|en|le)|done (at|in)) ", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Formality();

    /// <summary>The firm that was chosen instead of ours.</summary>
    [GeneratedRegex(@"\b(confreres?|consoeurs?|concurrents?|(autre|notre) (cabinet|prestataire|societe|consultant\w*)|another (firm|provider|consultancy)|competitor)\b", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex Rival();

    /// <summary>"Ce sera sept", "Finalement six", "On sera huit": what comes before the number of an answer.</summary>
    [GeneratedRegex(@"^\W*((ce (sera|seront|serait)|il y en (a|aura)|ils (sont|seront)|elles (sont|seront)|nous (sommes|serons)|on (est|sera)|finalement|en fait|plutot|comptez|prevoyez|disons|environ|toujours|exactement|plus que|there (will be|are)|it (is|will be)|we have|make it|just|only|about|actually),? )+", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex AnswerOpening();

    [GeneratedRegex(@"\b(notre|un|une|le|la|l'|votre|our|a|an|the|mon|ma|son|sa|leur|his|her|their|futur|future|d'un|d'une)( futur| future| nouveau| nouvelle| actuel\w*| prochain\w*)? ?$", RegexOptions.CultureInvariant, 2000)]
    public static partial Regex OnePerson();
}
