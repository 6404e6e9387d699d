using System.Collections.Concurrent;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>What stands in the folders, each file read once for as long as it stays the same: thousands of mails list in the time it takes to look at the folder.</summary>
internal sealed class MailIndex(MailboxFolders folders)
{
    // One table for each folder, replaced as a whole by each reading, so that readers never wait and what left the folder is forgotten.
    private readonly Dictionary<string, IndexedMail>[] _known = [.. MailboxFolders.All.Select(_ => new Dictionary<string, IndexedMail>())];
    private readonly ConcurrentDictionary<MailId, FileStamp> _whole = new();

    /// <summary>The messages of a folder, in no order. A file still being written is left for the next time.</summary>
    public IReadOnlyList<IndexedMail> Read(MailFolder folder)
    {
        var known = Volatile.Read(ref _known[(int)folder]);
        var stamps = Look(folder).Settled;
        var read = new IndexedMail[stamps.Count];
        Parallel.For(0, stamps.Count, i => read[i] = known.TryGetValue(stamps[i].Name, out var mail) && mail.Stamp == stamps[i] && !mail.ReadAgain
            ? mail
            : ReadMailLine.Read(folders, new(folder, stamps[i].Name), stamps[i]));
        Volatile.Write(ref _known[(int)folder], read.ToDictionary(m => m.Id.FileName, StringComparer.Ordinal));
        return read;
    }

    /// <summary>The files of a folder that are wholly written, and how many others are still growing.</summary>
    public (IReadOnlyList<FileStamp> Settled, int Growing) Look(MailFolder folder)
    {
        var all = folders.Stamps(folder);
        var settled = all.Where(s => !folders.IsSettling(s) || _whole.TryGetValue(new(folder, s.Name), out var whole) && whole == s).ToList();
        return (settled, all.Count - settled.Count);
    }

    /// <summary>Says that the file is complete, because this process put it there in one piece.</summary>
    public void Written(MailId id)
    {
        foreach (var (old, _) in _whole.Where(w => !folders.IsSettling(w.Value)))
            _whole.TryRemove(old, out _);
        var file = new FileInfo(folders.PathOf(id));
        if (file.Exists)
            _whole[id] = new(id.FileName, file.Length, file.LastWriteTimeUtc);
    }
}
