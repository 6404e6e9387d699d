using System.Text;
using IodOutlook.Domain.Calendar;

namespace IodOutlook.Domain.FollowUps;

/// <summary>The list of the day, as the mail somebody finds in their own drafts in the morning.</summary>
public static class MorningDigest
{
    private const int MostOfAKind = 8;
    private static readonly TimeOnly Begins = new(7, 0);
    private static readonly TimeOnly Ends = new(12, 0);

    /// <summary>True on a working morning in Paris: whoever starts the machine later that morning still finds their list, whoever does in the afternoon does not.</summary>
    /// <param name="now">UTC.</param>
    public static bool IsTime(DateTime now)
    {
        var paris = FrenchDates.InParis(now);
        return WorkingDays.IsWorking(DateOnly.FromDateTime(paris)) && TimeOnly.FromDateTime(paris) is var hour && hour >= Begins && hour < Ends;
    }

    /// <summary>What waits for one person: theirs, and everybody's.</summary>
    public static IReadOnlyList<ToDoItem> Of(string personId, IEnumerable<ToDoItem> items, DateOnly today) =>
        ToDoList.Today(items.Where(item => item.OwnerId is null || item.OwnerId == personId), today);

    /// <summary>« À faire le mardi 24 novembre : 5 »</summary>
    public static string Subject(IReadOnlyList<ToDoItem> items, DateOnly today) => $"À faire le {FrenchDates.WithWeekday(today)} : {items.Count}";

    /// <summary>Kind by kind, the longest overdue first.</summary>
    public static string Text(IReadOnlyList<ToDoItem> items, DateOnly today)
    {
        var text = new StringBuilder("Bonjour,\n");
        foreach (var kind in items.GroupBy(item => item.Kind))
        {
            text.Append('\n').Append(InFrench(kind.Key)).Append(" (").Append(kind.Count()).Append(")\n");
            foreach (var item in kind.Take(MostOfAKind))
            {
                text.Append("- ").Append(Line(item, today)).Append('\n');
            }

            if (kind.Count() > MostOfAKind)
            {
                text.Append("- … et ").Append(kind.Count() - MostOfAKind).Append(" de plus dans le tableau de bord\n");
            }
        }

        return text.Append("\nBonne journée.\n").ToString();
    }

    private static string Line(ToDoItem item, DateOnly today)
    {
        var reference = item.Reference.Length == 0 ? "" : $"{item.Reference} : ";
        var late = item.IsLate(today) ? $" (prévu le {FrenchDates.Numeric(item.Due!.Value)})" : "";
        return reference + item.Text.ReplaceLineEndings(" ") + late;
    }

    private static string InFrench(ToDoKind kind) => kind switch
    {
        ToDoKind.FailedOutsideWork => "Travaux non aboutis",
        ToDoKind.Alert => "Alertes",
        ToDoKind.AnswerToConfirm => "Réponses à confirmer",
        ToDoKind.OrderToRecord => "Commandes à enregistrer",
        ToDoKind.HandoverWaiting => "Commandes à transmettre",
        ToDoKind.HandoverIncomplete => "Dossiers à compléter",
        ToDoKind.InvoiceToIssue => "Factures d'acompte à émettre",
        ToDoKind.InvoiceUnpaid => "Factures échues",
        ToDoKind.MissionToClose => "Missions à clore",
        ToDoKind.Breakfast => "Petits déjeuners",
        ToDoKind.WorkbookEdit => "Modifications du suivi commercial",
        ToDoKind.DraftNotSent => "Brouillons à envoyer",
        ToDoKind.FollowUpDue => "Relances",
        ToDoKind.DecisionDue => "Décisions de la revue",
        ToDoKind.ReviewWaiting => "Revues et devis en préparation",
        ToDoKind.DemandToQualify => "Demandes à qualifier",
        ToDoKind.WeeklyReviewMissed => "Revue hebdomadaire",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
