using System.IO.Enumeration;
using IodOutlook.Outside.Local.Files;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>What the disk says of a mail file; the same stamp means the same content.</summary>
internal readonly record struct FileStamp(string Name, long Size, DateTime ModifiedUtc);

/// <summary>The three folders of the mailbox and the mail files in them.</summary>
/// <param name="files">The mailbox.</param>
/// <param name="diskClock">The clock that stamps files: the machine's, whatever time the product believes it is.</param>
internal sealed class MailboxFolders(DurableFolder files, TimeProvider diskClock)
{
    // A file written to this lately may still be growing: a copy in progress carries the present time until it is whole.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(400);
    private static readonly EnumerationOptions Flat = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    public static readonly IReadOnlyList<MailFolder> All = [MailFolder.Inbox, MailFolder.Drafts, MailFolder.Sent];

    public DurableFolder Files { get; } = files;

    public TimeProvider DiskClock { get; } = diskClock;

    public string PathOf(MailFolder folder) => Path.Combine(Files.Root, folder.ToString());

    public string PathOf(MailId id) => Path.Combine(PathOf(id.Folder), id.FileName);

    /// <summary>The plain name of a mail file, in any case of ".eml".</summary>
    public static bool IsMailName(string name) =>
        name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) && !name.AsSpan().ContainsAny("/\\:\0") && name == Path.GetFileName(name);

    /// <summary>The mail files of a folder; a folder that does not exist is empty.</summary>
    public IReadOnlyList<FileStamp> Stamps(MailFolder folder)
    {
        var path = PathOf(folder);
        if (!Directory.Exists(path))
            return [];
        return [.. new FileSystemEnumerable<FileStamp>(path, (ref e) => new(e.FileName.ToString(), e.Length, e.LastWriteTimeUtc.UtcDateTime), Flat)
        {
            ShouldIncludePredicate = (ref e) => !e.IsDirectory && e.FileName.EndsWith(".eml", StringComparison.OrdinalIgnoreCase),
        }];
    }

    /// <summary>True while the file may still be growing.</summary>
    public bool IsSettling(FileStamp stamp) => (DiskClock.GetUtcNow().UtcDateTime - stamp.ModifiedUtc).Duration() < Settling;

    /// <summary>The message where it is now: in its folder, or in another one it was moved to under the same name.</summary>
    /// <exception cref="OutsideException">Gone.</exception>
    public MailId Locate(string messageId)
    {
        if (MailId.Parse(messageId) is { } id)
            foreach (var folder in All.OrderBy(f => f != id.Folder))
                if (File.Exists(PathOf(id with { Folder = folder })))
                    return id with { Folder = folder };
        throw new OutsideException(OutsideProblem.Gone, "Ce message n’est plus dans la boîte aux lettres : il a été déplacé ou supprimé.");
    }

    /// <exception cref="OutsideException">Gone, Locked, Denied. Invalid: larger than 50 MB.</exception>
    public async Task<byte[]> Read(MailId id, CancellationToken cancel)
    {
        try
        {
            await using var file = OpenToRead(PathOf(id));
            if (file.Length > IMailbox.LargestMail)
                throw new OutsideException(OutsideProblem.Invalid, TooLarge(file.Length));
            var content = new byte[file.Length];
            await file.ReadExactlyAsync(content, cancel);
            return content;
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, id.FileName);
        }
    }

    /// <summary>Opened so that nobody else is kept from moving, deleting or finishing the file.</summary>
    public static FileStream OpenToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public static string TooLarge(long size) => $"Ce message pèse {size / (1024 * 1024)} Mo : au-delà de {IMailbox.LargestMail / (1024 * 1024)} Mo, il n’est pas lu.";
}
