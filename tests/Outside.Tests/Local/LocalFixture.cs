using IodOutlook.Outside.Local;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IodOutlook.Outside.Tests.Local;

/// <summary>The local outside over a real folder, registered as the product registers it.</summary>
internal sealed class LocalFixture : IDisposable
{
    private readonly ServiceProvider _services;

    public LocalFixture(string? dataFolder = null)
    {
        Data = dataFolder ?? Folder.Path;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLocalOutside(new(Data, "gerant@iod.example"))
            .BuildServiceProvider();
    }

    public TempFolder Folder { get; } = new();

    public string Data { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    public IMailbox Mailbox => _services.GetRequiredService<IMailbox>();

    public ILocalMailFolders Folders => _services.GetRequiredService<ILocalMailFolders>();

    public IDrive Drive => _services.GetRequiredService<IDrive>();

    public ICalendar Calendar => _services.GetRequiredService<ICalendar>();

    public IDirectory Directory => _services.GetRequiredService<IDirectory>();

    public string PathOf(MailFolder folder, string name = "") => Path.Combine(Data, "mailbox", folder.ToString(), name);

    /// <summary>A file dropped long enough ago to be whole.</summary>
    public void Drop(MailFolder folder, string name, byte[] content)
    {
        System.IO.Directory.CreateDirectory(PathOf(folder));
        File.WriteAllBytes(PathOf(folder, name), content);
        File.SetLastWriteTimeUtc(PathOf(folder, name), new(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc));
    }

    public void Dispose()
    {
        _services.Dispose();
        Folder.Dispose();
    }
}
