using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.FollowUps;

/// <summary>How the house follows its quotes up: the plans, the texts, the weekly review and the morning digest.</summary>
/// <param name="Plans">Exactly one is the default.</param>
/// <param name="Texts">At most one for each language and tone; where there is none, the one a new house begins with.</param>
/// <param name="MorningDigest">A draft with the list of the day, each working morning; off unless chosen.</param>
public sealed record FollowUpSettings(IReadOnlyList<FollowUpPlan> Plans, IReadOnlyList<FollowUpText> Texts, ReviewRhythm Review, bool MorningDigest)
{
    private const int MostPlans = 50;

    public static FollowUpSettings Default { get; } = new([FollowUpPlan.Default], FollowUpTexts.Default, ReviewRhythm.Default, false);

    /// <exception cref="InvalidValueException">A value cannot be; the field is named.</exception>
    public void Check()
    {
        if (Plans.Count is 0 or > MostPlans || Plans.Count(plan => plan.IsDefault) != 1)
        {
            throw new InvalidValueException("plans", $"Choisissez un plan par défaut, et un seul, parmi 1 à {MostPlans} plans.");
        }

        if (Plans.GroupBy(plan => plan.Id).Any(g => g.Count() > 1) || Plans.GroupBy(plan => plan.Name.Trim(), StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
        {
            throw new InvalidValueException("plans", "Deux plans portent le même nom : donnez un nom à chacun.");
        }

        foreach (var plan in Plans)
        {
            plan.Check();
        }

        CheckTexts();
        Review.Check();
    }

    private void CheckTexts()
    {
        if (Texts.Any(text => text.Language is not ("fr" or "en")) || Texts.GroupBy(text => (text.Language, text.Tone)).Any(g => g.Count() > 1))
        {
            throw new InvalidValueException("texts", "Un texte par langue (français, anglais) et par ton.");
        }

        for (var i = 0; i < Texts.Count; i++)
        {
            Texts[i].Check($"texts[{i}].body");
        }
    }
}
