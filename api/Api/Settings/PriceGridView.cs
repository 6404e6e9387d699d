using IodOutlook.Api.Database;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Api.Settings;

/// <summary>A dated price grid.</summary>
/// <param name="Used">A quote was made with it: it no longer changes.</param>
internal sealed record PriceGridView(Guid Id, string Name, DateOnly ValidFrom, int Version, IReadOnlyList<PriceGridItem> Items, bool Used)
{
    public static PriceGridView Of(StoredPriceGrid stored, bool used) => new(stored.Id, stored.Grid.Name, stored.ValidFrom, stored.Version, stored.Grid.Items, used);
}
