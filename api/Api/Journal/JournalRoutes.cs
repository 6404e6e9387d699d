using IodOutlook.Api.Http;

namespace IodOutlook.Api.Journal;

/// <summary>Who did what, when.</summary>
internal static class JournalRoutes
{
    public static void MapJournal(this IEndpointRouteBuilder api) =>
        api.MapGet("/journal", ListJournal.Handle).WithTags("Journal").RequireAuthorization(Policies.Read);
}
