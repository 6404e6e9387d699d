using IodOutlook.Domain.Money;

namespace IodOutlook.Domain.FollowUps;

/// <summary>An open quote as the weekly review sees it.</summary>
/// <param name="SentOn">In Paris.</param>
/// <param name="LastWordOn">The last day the client said anything; null when never since the sending.</param>
/// <param name="ValidUntil">Inclusive.</param>
/// <param name="WantedBy">The last day the client wants the service, if said.</param>
/// <param name="NextFollowUpOn">Null when none is planned.</param>
/// <param name="AnswerWaits">An answer was read that nobody confirmed yet.</param>
public sealed record ReviewItem(
    Guid QuoteId,
    string QuoteName,
    string ClientName,
    string Title,
    long ExclVatCents,
    DateOnly SentOn,
    DateOnly? LastWordOn,
    DateOnly ValidUntil,
    DateOnly? WantedBy,
    DateOnly? NextFollowUpOn,
    bool AnswerWaits,
    string OwnerId)
{
    /// <summary>Days without a word from the client.</summary>
    public int SilenceDays(DateOnly today) => Math.Max(0, today.DayNumber - (LastWordOn ?? SentOn).DayNumber);

    /// <summary>Days since the sending.</summary>
    public int AgeDays(DateOnly today) => Math.Max(0, today.DayNumber - SentOn.DayNumber);
}

/// <summary>One line of the agenda: the quote, its score, and in French what it owes its place to.</summary>
public sealed record AgendaLine(ReviewItem Item, int Score, IReadOnlyList<string> Because);

/// <summary>
/// The agenda of the weekly review: what matters first. One score of at most 100 points, the sum of
/// <list type="bullet">
/// <item>amount: 1 point for each 1 000 € excluding VAT, at most 30;</item>
/// <item>silence: 1 point for each day without a word from the client, at most 25;</item>
/// <item>validity: 2 points for each day that less than 10 days are left, 20 on the last one;</item>
/// <item>age: 1 point for each 4 days since the sending, at most 15;</item>
/// <item>deadline: 1 point for each 3 days that less than 30 days are left to the day wanted, 10 once it has come.</item>
/// </list>
/// An answer that waits for a confirmation stands before everything else: it is the quickest to settle.
/// </summary>
public static class ReviewAgenda
{
    private const int Amount = 30, Silence = 25, Validity = 20, Age = 15, Deadline = 10;

    public static IReadOnlyList<AgendaLine> Of(IEnumerable<ReviewItem> items, DateOnly today) =>
    [
        .. items.Select(item => new AgendaLine(item, Score(item, today), Because(item, today)))
            .OrderByDescending(line => line.Item.AnswerWaits)
            .ThenByDescending(line => line.Score)
            .ThenByDescending(line => line.Item.ExclVatCents)
            .ThenBy(line => line.Item.QuoteName, StringComparer.Ordinal),
    ];

    public static int Score(ReviewItem item, DateOnly today) =>
        (int)Math.Clamp(item.ExclVatCents / 100_000, 0, Amount)
        + Math.Min(item.SilenceDays(today), Silence)
        + Math.Clamp(2 * (10 - Left(item.ValidUntil, today)), 0, Validity)
        + Math.Min(item.AgeDays(today) / 4, Age)
        + (item.WantedBy is { } wanted ? Math.Clamp((30 - Left(wanted, today)) / 3, 0, Deadline) : 0);

    private static List<string> Because(ReviewItem item, DateOnly today)
    {
        var reasons = new List<string> { $"{FrenchMoney.Of(item.ExclVatCents)} HT" };
        AddIf(item.AnswerWaits, "réponse à confirmer");
        AddIf(item.SilenceDays(today) > 0, $"sans nouvelles depuis {Days(item.SilenceDays(today))}");
        AddIf(Left(item.ValidUntil, today) < 0, "validité dépassée");
        AddIf(Left(item.ValidUntil, today) is >= 0 and < 10, $"validité : encore {Days(Left(item.ValidUntil, today))}");
        AddIf(item.WantedBy is { } wanted && Left(wanted, today) < 30, "échéance du client proche");
        AddIf(item.NextFollowUpOn is null, "aucune relance prévue");
        return reasons;

        void AddIf(bool holds, string reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    private static int Left(DateOnly day, DateOnly today) => day.DayNumber - today.DayNumber;

    private static string Days(int count) => count <= 1 ? $"{count} jour" : $"{count} jours";
}
