using Quartz;

namespace IodOutlook.Api.Jobs;

internal static class JobsSetup
{
    public static void AddJobs(this IServiceCollection services, bool isLocal)
    {
        foreach (var row in ScheduleTable.Rows)
            services.AddScoped(row.Work);
        services.AddScoped<MailCursors>();
        services.AddScoped<OpenQuotes>();
        services.AddScoped<TrackingReception>();
        services.AddScoped<AnswerReception>();
        services.AddScoped<InvitationReception>();
        services.AddSingleton<PrepareDigests.Last>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobRunner>();
        services.AddQuartz();
        services.AddHostedService<Ticker>();
        if (isLocal)
            services.AddHostedService<LocalMailWatch>();
        else
            services.AddHostedService<MailHintWatch>();
    }
}
