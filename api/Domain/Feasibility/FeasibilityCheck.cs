using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Money;

namespace IodOutlook.Domain.Feasibility;

/// <summary>Computes whether and when a mission can be done. Pure: everything it knows is in the question.</summary>
public static class FeasibilityCheck
{
    /// <summary>Work outside the catalogue is counted as one day a person until somebody says better.</summary>
    private const int UnknownEffort = 100;

    public static FeasibilityEvidence Compute(FeasibilityQuestion question)
    {
        var works = Works(question);
        var start = Start(question);
        var needed = works.Sum(w => w.Days);
        var end = question.Wanted?.To is { } to && to < question.Horizon ? to : question.Horizon;
        var free = DaysFree(question, works, start, end);
        var plan = Plan.Make(works, question.Consultants, start, question.Horizon);
        return new FeasibilityEvidence(
            question.Wanted,
            plan.EndsOn,
            needed,
            free,
            [Deadline(question, plan, needed), Skills(question, works, plan.EndsOn ?? end), Capacity(question, needed, free, end)],
            [.. works.Select(w => Holders(question, w, plan.EndsOn ?? end))],
            question.Consultants);
    }

    internal sealed record Work(string Service, string Label, int Days, bool EffortKnown);

    private static List<Work> Works(FeasibilityQuestion question) =>
    [
        .. question.Needs.GroupBy(n => n.Service).Select(needs =>
        {
            var effort = question.Efforts.FirstOrDefault(e => e.Service == needs.Key);
            var setup = (effort?.SetupDays ?? 0) * needs.Count();
            var people = needs.Sum(n => n.People ?? 1);
            return new Work(
                needs.Key,
                effort?.Label ?? ServiceNames.Of(needs.Key),
                Math.Max(50, setup + people * (effort?.DaysPerPerson ?? UnknownEffort)),
                effort is not null);
        }),
    ];

    /// <summary>Not before tomorrow, and not before the client wants it.</summary>
    private static DateOnly Start(FeasibilityQuestion question)
    {
        var tomorrow = question.Today.AddDays(1);
        return WorkingDays.OnOrAfter(question.Wanted?.From is { } from && from > tomorrow ? from : tomorrow);
    }

    private static int DaysFree(FeasibilityQuestion question, List<Work> works, DateOnly start, DateOnly end) =>
        question.Consultants
            .SelectMany(c => c.FreeDays.Where(d => d.Date >= start && d.Date <= end && works.Any(w => Holds(c, w.Service, d.Date))))
            .Sum(d => d.Free);

    internal static bool Holds(ConsultantAvailability consultant, string service, DateOnly day) =>
        service == Need.Other || consultant.Skills.Any(s => s.Service == service && s.IsValidOn(day));

    private static SuggestedVerdict Deadline(FeasibilityQuestion question, Plan plan, int needed)
    {
        var wanted = question.Wanted?.To;
        if (plan.EndsOn is not { } earliest)
        {
            return new(Criterion.Deadline, Verdict.NotMet, $"Pas assez de jours libres d'ici le {FrenchDates.InWords(question.Horizon)} : il en faut {FrenchMoney.Quantity(needed)}.");
        }

        var have = plan.Used.Count > 1 ? "ont" : "a";
        var who = $"{People(plan.Used)} {have} {Days(plan.DaysUsed, "libre")} d'ici là, il en faut {FrenchMoney.Quantity(needed)}";
        var sentence = $"Au plus tôt le {FrenchDates.InWords(earliest)} ({who}).";
        return wanted switch
        {
            null when question.Wanted is { Text: { } text, From: null } => new(Criterion.Deadline, Verdict.MetWithReserve, $"{sentence} Le client dit « {text} », sans date précise."),
            null => new(Criterion.Deadline, Verdict.Met, $"{sentence} Aucune date limite demandée."),
            { } to when earliest <= to => new(Criterion.Deadline, Verdict.Met, $"{sentence} Souhaité le {FrenchDates.InWords(to)} au plus tard."),
            { } to => new(Criterion.Deadline, Verdict.NotMet, $"{sentence} C'est après la date souhaitée du {FrenchDates.InWords(to)}."),
        };
    }

    private static SuggestedVerdict Skills(FeasibilityQuestion question, List<Work> works, DateOnly end)
    {
        var holders = works.Select(w => Holders(question, w, end)).ToList();
        var missing = holders.Where(h => !h.Holders.Any(x => x.Valid)).Select(h => h.Label).ToList();
        if (missing.Count > 0)
        {
            return new(Criterion.Skills, Verdict.NotMet, $"Personne ne détient, au {FrenchDates.InWords(end)}, la compétence : {string.Join(", ", missing)}.");
        }

        var unknown = works.Where(w => !w.EffortKnown).Select(w => w.Label).ToList();
        var sentence = string.Join(" ; ", holders.Select(h => $"{h.Label} : {People([.. h.Holders.Where(x => x.Valid).Select(x => x.Name)])}"));
        return unknown.Count > 0
            ? new(Criterion.Skills, Verdict.MetWithReserve, $"{sentence}. À vérifier : {string.Join(", ", unknown)} n'est pas au catalogue.")
            : new(Criterion.Skills, Verdict.Met, sentence + ".");
    }

    private static ServiceHolders Holders(FeasibilityQuestion question, Work work, DateOnly end) => new(
        work.Service,
        work.Label,
        work.Days,
        [
            .. question.Consultants
                .Select(c => (Consultant: c, Skill: work.Service == Need.Other ? new Skill(Need.Other, null) : c.Skills.Where(s => s.Service == work.Service).MaxBy(s => s.ValidUntil ?? DateOnly.MaxValue)))
                .Where(x => x.Skill is not null)
                .Select(x => new Holder(x.Consultant.Id, x.Consultant.Name, x.Skill!.ValidUntil, x.Skill.IsValidOn(end))),
        ]);

    private static SuggestedVerdict Capacity(FeasibilityQuestion question, int needed, int free, DateOnly end)
    {
        var notes = new List<string>();
        if (question.Needs.Any(n => n.People is null))
        {
            notes.Add("Nombre de personnes non précisé : compté pour une.");
        }

        var blind = question.Consultants.Where(c => !c.CalendarKnown).Select(c => c.Name).ToList();
        if (blind.Count > 0)
        {
            notes.Add($"Agenda inconnu : {string.Join(", ", blind)}.");
        }

        var sentence = string.Join(' ', [$"{Days(needed, "nécessaire")}, {Days(free, "libre")} d'ici le {FrenchDates.InWords(end)}.", .. notes]);
        var verdict = free < needed ? Verdict.NotMet : notes.Count > 0 || free * 4 < needed * 5 ? Verdict.MetWithReserve : Verdict.Met;
        return new(Criterion.Capacity, verdict, sentence);
    }

    /// <summary>« 1,5 jour libre », « 2 jours libres »: the plural begins at two.</summary>
    private static string Days(int hundredths, string adjective)
    {
        var plural = hundredths >= 200 ? "s" : "";
        return $"{FrenchMoney.Quantity(hundredths)} jour{plural} {adjective}{plural}";
    }

    private static string People(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "personne",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} et {names[^1]}",
    };
}
