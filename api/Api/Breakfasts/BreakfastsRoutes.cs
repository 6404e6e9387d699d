using IodOutlook.Api.Http;

namespace IodOutlook.Api.Breakfasts;

/// <summary>Petits déjeuners: clients and prospects around a theme, and the demands that come of it.</summary>
internal static class BreakfastsRoutes
{
    public static void MapBreakfasts(this IEndpointRouteBuilder api)
    {
        var breakfasts = api.MapGroup("/breakfasts").WithTags("Breakfasts");
        breakfasts.MapGet("", ListBreakfasts.Handle).RequireAuthorization(Policies.Read);
        breakfasts.MapPost("", PlanBreakfast.Handle).RequireAuthorization(Policies.Sell).OnceByKey();
        breakfasts.MapGet("/{id:guid}", GetBreakfast.Handle).RequireAuthorization(Policies.Read);
        breakfasts.MapPut("/{id:guid}", ChangeBreakfast.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapGet("/{id:guid}/proposals", ProposeGuests.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/invite", InviteGuests.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/answer", RecordAnswer.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/reply", SettleReply.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/attendance", RecordAttendance.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/follow-up", FollowUpGuests.Handle).RequireAuthorization(Policies.Sell);
        breakfasts.MapPost("/{id:guid}/cancel", CancelBreakfast.Handle).RequireAuthorization(Policies.Sell);
        api.MapPost("/contacts/{id:guid}/objection", RecordObjection.Handle).WithTags("Breakfasts").RequireAuthorization(Policies.Sell).OnceByKey();
    }
}
