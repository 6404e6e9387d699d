using IodOutlook.Api.Database;
using IodOutlook.Domain.Feasibility;

namespace IodOutlook.Api.Settings;

/// <summary>Somebody who delivers.</summary>
/// <param name="DaysPerWeek">Capacity for missions, hundredths of a day.</param>
internal sealed record ConsultantView(Guid Id, string Name, string Address, int DaysPerWeek, IReadOnlyList<Skill> Skills, bool Active, int Version)
{
    public static ConsultantView Of(StoredConsultant c) => new(c.Id, c.Name, c.Address, c.DaysPerWeek, c.Skills, c.Active, c.Version);
}
