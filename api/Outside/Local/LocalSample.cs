using System.Text.Json;
using IodOutlook.Domain.Process;
using IodOutlook.Outside.Local.Calendars;
using IodOutlook.Outside.Local.Files;
using IodOutlook.Outside.Local.People;
using MimeKit;

namespace IodOutlook.Outside.Local;

/// <summary>What a newcomer finds at the first start: a mailbox with mails, the people of a sample firm and their calendars.</summary>
public static class LocalSample
{
    private const string Staging = ".sample";

    private static readonly Person[] People =
    [
        new("e.lambert", "Étienne Lambert", "gerant@iod.example", Role.Manager),
        new("c.roy", "Claire Roy", "c.roy@iod.example", Role.Consultant),
        new("m.oriol", "Marc Oriol", "m.oriol@iod.example", Role.Consultant),
        new("s.bernard", "Sophie Bernard", "finance@iod.example", Role.Finance),
        new("p.vidal", "Paul Vidal", "auditeur@iod.example", Role.Auditor),
    ];

    /// <summary>
    /// Creates the sample when there is no mailbox yet; true when it did. Nothing that exists is touched. The mailbox comes last, in one rename, so that a start cut short
    /// is done over at the next one.
    /// </summary>
    /// <exception cref="OutsideException">Denied, Full: the data folder cannot be written.</exception>
    public static bool CreateIfMissing(string dataFolder, DateOnly today)
    {
        if (Directory.Exists(Path.Combine(dataFolder, "mailbox")))
            return false;
        try
        {
            var staging = Path.Combine(dataFolder, Staging);
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
            Prepare(staging, today);
            MoveIntoPlace(staging, dataFolder);
            return true;
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, dataFolder);
        }
    }

    private static void Prepare(string staging, DateOnly today)
    {
        foreach (var folder in new[] { "calendars", "mailbox/Inbox", "mailbox/Drafts", "mailbox/Sent" })
            DurableFolder.MakeFolder(Path.Combine(staging, folder));
        File.WriteAllText(Path.Combine(staging, "people.json"), JsonSerializer.Serialize(People, LocalDirectory.Json));
        foreach (var (address, calendar) in SampleCalendars.Of(today))
            File.WriteAllText(Path.Combine(staging, "calendars", $"{address}.ics"), calendar);
        foreach (var mail in Mails())
            Copy(mail, Path.Combine(staging, "mailbox", mail));
    }

    private static void MoveIntoPlace(string staging, string dataFolder)
    {
        Directory.CreateDirectory(Path.Combine(dataFolder, "calendars"));
        foreach (var file in Directory.EnumerateFiles(staging, "*", SearchOption.TopDirectoryOnly).Concat(Directory.EnumerateFiles(Path.Combine(staging, "calendars"))))
            DurableFolder.TryMove(file, Path.Combine(dataFolder, Path.GetRelativePath(staging, file)));
        Directory.Move(Path.Combine(staging, "mailbox"), Path.Combine(dataFolder, "mailbox"));
        Directory.Delete(staging, recursive: true);
    }

    // "Inbox/name.eml"; the build names a resource with the separator of the machine it ran on.
    private static IEnumerable<string> Mails() =>
        typeof(LocalSample).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Sample", StringComparison.Ordinal)).Select(n => n["Sample/".Length..].Replace('\\', '/'));

    private static void Copy(string mail, string path)
    {
        using (var file = new FileStream(path, FileMode.CreateNew))
            Open(mail).CopyTo(file);
        using var written = File.OpenRead(path);
        var date = new MimeParser(written, MimeFormat.Entity).ParseHeaders()[HeaderId.Date];
        if (MimeKit.Utils.DateUtils.TryParse(date ?? "", out var at))
            File.SetLastWriteTimeUtc(path, at.UtcDateTime);
    }

    private static Stream Open(string mail)
    {
        var assembly = typeof(LocalSample).Assembly;
        return assembly.GetManifestResourceStream("Sample/" + mail) ?? assembly.GetManifestResourceStream("Sample/" + mail.Replace('/', '\\'))!;
    }
}
