using IodOutlook.Api.Database;
using IodOutlook.Api.Http;
using IodOutlook.Api.Jobs;
using IodOutlook.Api.Outbox;
using IodOutlook.MailReading;
using IodOutlook.MailReading.SecondReading;
using IodOutlook.Outside;
using IodOutlook.Outside.Graph;
using IodOutlook.Outside.Local;
using IodOutlook.Outside.Models;

namespace IodOutlook.Api;

/// <summary>Puts the host together. With <c>Program</c> and the jobs, the only code that sees every room.</summary>
internal static class ApiHost
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <param name="change">What tests put in the place of the world: clock, mailbox, drive.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // What keeps the host from starting is said in one sentence by Serve.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = IMailbox.LargestMail;
        });
        var settings = IodSettings.From(builder.Configuration);
        AddServices(builder.Services, settings);
        builder.AddTelemetry();
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        Telemetry.Watch(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, IodSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Now is { } now ? new ShiftedClock(now) : TimeProvider.System);
        if (settings.Microsoft365 is { SqlServer: { } server })
            services.AddSqlServer(server);
        else
            services.AddSqlite(settings.DatabaseFile);
        services.AddOutside(settings);
        services.AddMailReader(settings.SecondReader);
        services.AddHttpRules(settings);
        services.AddOutbox();
        services.AddJobs(settings.IsLocal);
        services.AddSlices();
        services.AddApiDocument();
    }

    private static void AddOutside(this IServiceCollection services, IodSettings settings)
    {
        if (settings.Microsoft365 is not { } microsoft)
        {
            services.AddLocalOutside(new LocalOutsideOptions(settings.DataFolder, "gerant@iod.example"));
            return;
        }

        services.AddSingleton<IFolderMemory, FolderMemory>();
        services.AddGraphOutside(new GraphOutsideOptions(microsoft.TenantId.ToString(), microsoft.ClientId.ToString(), microsoft.DriveId, microsoft.Certificate, microsoft.Secret)
        {
            Endpoint = microsoft.Graph,
        });
    }

    /// <summary>A mail leaves this house only where the firm named an endpoint for it.</summary>
    private static void AddMailReader(this IServiceCollection services, SecondReaderSettings? second)
    {
        if (second is null)
        {
            services.AddSingleton<IMailReader, RulesReader>();
            return;
        }

        services.AddModelEndpoint(new ModelEndpointOptions(second.Endpoint, second.Model, second.Key));
        services.AddSingleton(new SecondReaderOptions(second.Limit));
        services.AddSingleton<IMailReader, SecondReader>();
    }

    private static void AddHttpRules(this IServiceCollection services, IodSettings settings)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<Problems>();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<MailHint>();
        if (settings.Microsoft365 is { } microsoft)
        {
            services.AddEntraSignIn(microsoft);
            services.AddSharedKeys();
        }
        else
        {
            services.AddLocalSignIn();
        }

        services.AddAuthorization(Policies.Add);
        RateLimits.Add(services, settings.RequestsPerSecond);
    }

    private static void Use(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IodSettings>();
        var pane = new PaneFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), home: settings.IsLocal ? "/index.html" : "/dashboard.html");
        app.UseSecurityHeaders(settings.Microsoft365?.Authority);
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => context.HttpContext.Write(Problems.OfStatus(context.HttpContext.Response.StatusCode)));
        if (settings.Microsoft365 is { } microsoft)
            app.UseHostGuard(microsoft.Host);
        else
            app.UseLocalGuard();
        app.UseRouting();
        app.Use(next => http => pane.Serve(http, next));
        app.UseApiDocument();
        app.Use(AnswerUnknownRoutes);
        app.UseAuthentication();
        // After it: behind a proxy everybody comes from one address, and has an allowance of their own all the same.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestHash();
#pragma warning disable ASP0014 // Top-level routes are known only once the host has started; the build prints openapi.json without starting it.
        app.UseEndpoints(routes => routes.MapApi(settings.IsLocal));
#pragma warning restore ASP0014
    }

    /// <summary>No route, or not with this method: said as such, before anybody is asked who they are.</summary>
    private static Task AnswerUnknownRoutes(HttpContext http, RequestDelegate next)
    {
        switch (http.GetEndpoint())
        {
            case RouteEndpoint:
                return next(http);
            case { RequestDelegate: { } refuse }:
                return refuse(http);
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
