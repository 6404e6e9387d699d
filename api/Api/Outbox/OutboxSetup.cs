namespace IodOutlook.Api.Outbox;

internal static class OutboxSetup
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<OutboxClaims>();
        services.AddHostedService<OutboxWorker>();
        services.AddScoped<Contents>();
        services.AddScoped<FollowUpMail>();
        services.AddScoped<JoiningMail>();
        services.AddScoped<IOutsideHandler, ArchiveMail>();
        services.AddScoped<IOutsideHandler, ArchiveDocument>();
        services.AddScoped<IOutsideHandler, MakeDraft>();
    }
}
