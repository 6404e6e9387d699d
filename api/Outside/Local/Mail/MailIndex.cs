using System.Collections.Concurrent;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>What stands in the folders, each file read once for as long as it stays the same: thousands of mails list in the time it takes to look at the folder.</summary>
internal sealed class MailIndex(MailboxFolders folders)
{
    private readonly ConcurrentDictionary<MailId, IndexedMail> _known = new();
    private readonly ConcurrentDictionary<MailId, FileStamp> _whole = new();

    /// <summary>The messages of a folder, in no order. A file still being written is left for the next time.</summary>
    public IReadOnlyList<IndexedMail> Read(MailFolder folder)
    {
        var stamps = Settled(folder);
        Forget(folder, stamps);
        var read = new IndexedMail[stamps.Count];
        Parallel.For(0, stamps.Count, i => read[i] = ReadOne(new(folder, stamps[i].Name), stamps[i]));
        return read;
    }

    /// <summary>The files of a folder that are wholly written.</summary>
    public IReadOnlyList<FileStamp> Settled(MailFolder folder) =>
        [.. folders.Stamps(folder).Where(s => !folders.IsSettling(s) || IsWhole(new(folder, s.Name), s))];

    /// <summary>True when a file may still be growing, so that somebody looks again soon.</summary>
    public bool IsSettling(MailFolder folder) => folders.Stamps(folder).Any(s => folders.IsSettling(s) && !IsWhole(new(folder, s.Name), s));

    /// <summary>Says that the file is complete, because this process put it there in one piece.</summary>
    public void Written(MailId id)
    {
        var file = new FileInfo(folders.PathOf(id));
        if (file.Exists)
            _whole[id] = new(id.FileName, file.Length, file.LastWriteTimeUtc);
    }

    private bool IsWhole(MailId id, FileStamp stamp) => _whole.TryGetValue(id, out var whole) && whole == stamp;

    private IndexedMail ReadOne(MailId id, FileStamp stamp)
    {
        if (_known.TryGetValue(id, out var known) && known.Stamp == stamp && !known.ReadAgain)
            return known;
        return _known[id] = ReadMailLine.Read(folders, id, stamp);
    }

    private void Forget(MailFolder folder, IReadOnlyList<FileStamp> stamps)
    {
        var names = stamps.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var id in _known.Keys.Where(id => id.Folder == folder && !names.Contains(id.FileName)))
            _known.TryRemove(id, out _);
        foreach (var id in _whole.Keys.Where(id => id.Folder == folder && !names.Contains(id.FileName)))
            _whole.TryRemove(id, out _);
    }
}
