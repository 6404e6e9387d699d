using IodOutlook.Api.Database;
using IodOutlook.Domain.Indicators;

namespace IodOutlook.Api.Indicators;

/// <summary>The targets of a calendar year, as they were set.</summary>
/// <param name="Version">For If-Match; 0 while none were set.</param>
internal sealed record YearTargets(int Year, IndicatorTargets Targets, int Version)
{
    public static YearTargets Of(int year, StoredTargets? stored) => new(year, stored?.Targets ?? IndicatorTargets.None, stored?.Version ?? 0);
}
