using IodOutlook.Api.Breakfasts;
using IodOutlook.Api.Clients;
using IodOutlook.Api.Database.Views;
using IodOutlook.Api.Demands;
using IodOutlook.Api.Feasibility;
using IodOutlook.Api.FollowUps;
using IodOutlook.Api.Http;
using IodOutlook.Api.Indicators;
using IodOutlook.Api.Journal;
using IodOutlook.Api.LocalMail;
using IodOutlook.Api.NonConformities;
using IodOutlook.Api.Orders;
using IodOutlook.Api.Outbox;
using IodOutlook.Api.Quotes;
using IodOutlook.Api.Search;
using IodOutlook.Api.Settings;
using IodOutlook.Api.ToDo;
using IodOutlook.Api.Tracking;
using IodOutlook.Api.WeeklyReviews;
using IodOutlook.Documents.Invoices;

namespace IodOutlook.Api;

/// <summary>Every slice has its table of routes; this is the table of tables.</summary>
internal static class Routes
{
    /// <param name="isLocal">The local mail client has its mailbox.</param>
    public static void MapApi(this IEndpointRouteBuilder routes, bool isLocal)
    {
        var api = routes.MapGroup("/api").AddEndpointFilter(CommitStep.Filter);
        api.MapGet("/sign-in", SignInConfiguration.Handle).AllowAnonymous();
        api.MapGet("/me", Me.Handle).RequireAuthorization(Policies.Read);
        api.MapDemands();
        api.MapFeasibility();
        api.MapQuotes();
        api.MapOrders();
        api.MapFollowUps();
        api.MapNonConformities();
        api.MapWeeklyReviews();
        api.MapTracking();
        api.MapClients();
        api.MapBreakfasts();
        api.MapSettings();
        api.MapSearch();
        api.MapToDo();
        api.MapIndicators();
        api.MapJournal();
        if (isLocal)
            api.MapLocalMail();
        else
            routes.MapPost(HearMailbox.Path, HearMailbox.Handle).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/live", () => TypedResults.Ok()).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", Ready.Handle).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>What the slices ask for by name.</summary>
    public static void AddSlices(this IServiceCollection services)
    {
        services.AddScoped<DemandViews>();
        services.AddScoped<ToDoSources>();
        services.AddSingleton<CountToDo.Last>();
        services.AddScoped<ReviewTable>();
        services.AddScoped<TrackingData>();
        services.AddScoped<TrackingEditing>();
        services.AddScoped<Matters>();
        services.AddScoped<ClientChoices>();
        services.AddScoped<Evidence>();
        services.AddScoped<QuoteViews>();
        services.AddSingleton<IndicatorFacts>();
        services.AddSingleton<DueFollowUps.Last>();
        services.AddScoped<DueFollowUps>();
        services.AddScoped<IndicatorReports>();
        services.AddScoped<OrderViews>();
        services.AddScoped<Invoicing>();
        services.AddSingleton<IInvoicePlatform, FileToDeposit>();
        services.AddScoped<IOutsideHandler, DepositOnPlatform>();
        services.AddScoped<ContextSheets>();
        services.AddScoped<InvoiceMail>();
        services.AddScoped<QuotePrinting>();
        services.AddScoped<BreakfastViews>();
        services.AddScoped<BreakfastMail>();
    }
}
