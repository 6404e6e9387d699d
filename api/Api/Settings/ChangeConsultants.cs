using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Feasibility;
using IodOutlook.Domain.Journal;
using IodOutlook.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Settings;

/// <summary>PUT /api/settings/consultants: skills and capacity. Who left becomes inactive; nobody is removed.</summary>
internal static class ChangeConsultants
{
    private const int MostConsultants = 200;

    /// <param name="Id">Null for somebody new.</param>
    internal sealed record Choice(Guid? Id, string Name, string Address, int DaysPerWeek, IReadOnlyList<Skill> Skills, bool Active);

    public static async Task<Versioned<IReadOnlyList<ConsultantView>>> Handle(
        IReadOnlyList<Choice> choices, ExpectedVersion expected, StepTransaction step, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        Check(choices);
        await step.Begin(cancel);
        var now = clock.GetUtcNow();
        var stored = await step.Db.Consultants.ToListAsync(cancel);
        expected.Check(GetConsultants.VersionOf(stored));
        foreach (var choice in choices)
            Apply(choice, stored.Find(c => c.Id == choice.Id) ?? New(step.Db, stored, now));
        await step.Record(user.At(now), Guid.Empty, new JournalNote(null, "Paramètres", "Compétences et capacités modifiées."), cancel);
        return new([.. stored.OrderBy(c => c.Name).Select(ConsultantView.Of)], GetConsultants.VersionOf(stored));
    }

    private static StoredConsultant New(IodDb db, List<StoredConsultant> stored, DateTimeOffset now)
    {
        var consultant = new StoredConsultant
        {
            Id = Guid.CreateVersion7(now),
            Name = "",
            Address = "",
            DaysPerWeek = 0,
            Skills = [],
            Active = true,
        };
        db.Consultants.Add(consultant);
        stored.Add(consultant);
        return consultant;
    }

    private static void Apply(Choice choice, StoredConsultant consultant)
    {
        (consultant.Name, consultant.Address) = (choice.Name.Trim(), choice.Address.Trim());
        (consultant.DaysPerWeek, consultant.Skills, consultant.Active) = (choice.DaysPerWeek, choice.Skills, choice.Active);
        consultant.Version++;
    }

    private static void Check(IReadOnlyList<Choice> choices)
    {
        if (choices.Count > MostConsultants || choices.Where(c => c.Id is not null).GroupBy(c => c.Id).Any(g => g.Count() > 1))
            throw new InvalidValueException("", "La liste est trop longue, ou nomme deux fois la même personne.");
        for (var i = 0; i < choices.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(choices[i].Name) || choices[i].Name.Length > 200)
                throw new InvalidValueException($"[{i}].name", "Donnez un nom à chaque consultant.");
            if (MailDomain.Of(choices[i].Address) is null || choices[i].Address.Length > 320)
                throw new InvalidValueException($"[{i}].address", "Cette adresse de messagerie n'est pas valable.");
            if (choices[i].DaysPerWeek is < 0 or > 500)
                throw new InvalidValueException($"[{i}].daysPerWeek", "La capacité va de 0 à 5 jours par semaine.");
            if (choices[i].Skills.Any(s => s.Service.Length is 0 or > 60))
                throw new InvalidValueException($"[{i}].skills", "Choisissez la prestation de chaque compétence.");
        }
    }
}
