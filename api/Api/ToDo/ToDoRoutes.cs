using IodOutlook.Api.Http;

namespace IodOutlook.Api.ToDo;

/// <summary>What waits for somebody today.</summary>
internal static class ToDoRoutes
{
    public static void MapToDo(this IEndpointRouteBuilder api)
    {
        api.MapGet("/to-do", ListToDo.Handle).WithTags("ToDo").RequireAuthorization(Policies.Read);
        api.MapGet("/to-do/count", CountToDo.Handle).WithTags("ToDo").RequireAuthorization(Policies.Read);
    }
}
