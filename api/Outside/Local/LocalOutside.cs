using IodOutlook.Outside.Local.Calendars;
using IodOutlook.Outside.Local.Drive;
using IodOutlook.Outside.Local.Files;
using IodOutlook.Outside.Local.Mail;
using IodOutlook.Outside.Local.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IodOutlook.Outside.Local;

/// <param name="DataFolder">Holds <c>mailbox/</c>, <c>drive/</c>, <c>calendars/</c> and <c>people.json</c>.</param>
/// <param name="OwnerAddress">Whose mailbox it is.</param>
public sealed record LocalOutsideOptions(string DataFolder, string OwnerAddress);

/// <summary>The outside as folders of files: nothing to configure, nothing to reach.</summary>
public static class LocalOutside
{
    /// <summary>
    /// Registers <see cref="IMailbox"/>, <see cref="ILocalMailFolders"/>, <see cref="IDrive"/>, <see cref="ICalendar"/> and <see cref="IDirectory"/>. The caller holds the
    /// <see cref="DataFolderLock"/>, and has called <see cref="LocalSample.CreateIfMissing"/> where sample data is wanted, before the first of them is used.
    /// </summary>
    public static IServiceCollection AddLocalOutside(this IServiceCollection services, LocalOutsideOptions options)
    {
        string At(string name) => Path.Combine(options.DataFolder, name);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDirectory>(new LocalDirectory(At("people.json"), options.OwnerAddress));
        services.AddSingleton<ICalendar>(p => new LocalCalendar(At("calendars"), p.GetService<ILogger<LocalCalendar>>() ?? NullLogger<LocalCalendar>.Instance));
        services.AddSingleton<IDrive>(_ => new LocalDrive(new DurableFolder(At("drive"))));
        services.AddSingleton(p => new LocalMailbox(
            new DurableFolder(At("mailbox")), p.GetRequiredService<IDirectory>(), p.GetRequiredService<TimeProvider>(), diskClock: TimeProvider.System));
        services.AddSingleton<IMailbox>(p => p.GetRequiredService<LocalMailbox>());
        return services.AddSingleton<ILocalMailFolders>(p => p.GetRequiredService<LocalMailbox>());
    }
}
