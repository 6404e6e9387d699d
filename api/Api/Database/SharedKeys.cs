using Microsoft.AspNetCore.DataProtection;

namespace IodOutlook.Api.Database;

/// <summary>
/// The keys by which ASP.NET Core protects what it hands out, in the database: instances share them, and nothing is written beside the program. Local mode has none.
/// </summary>
internal static class SharedKeys
{
    public static void AddSharedKeys(this IServiceCollection services) => services.AddDataProtection().SetApplicationName("IodOutlook").PersistKeysToDbContext<IodDb>();
}
