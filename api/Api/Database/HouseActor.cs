using IodOutlook.Domain.Process;

namespace IodOutlook.Api.Database;

/// <summary>Who the journal names for what the product does by itself.</summary>
internal static class HouseActor
{
    public const string Id = "iodoutlook";

    /// <param name="now">UTC.</param>
    public static Actor At(DateTime now) => new(Id, "IodOutlook", Role.Manager, now);
}
