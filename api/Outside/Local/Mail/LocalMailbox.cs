using IodOutlook.Outside.Local.Files;
using IodOutlook.Outside.Mail;
using MimeKit;
using MimeKit.Utils;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>The mailbox as a folder of files, for the process (<see cref="IMailbox"/>) and for the local mail client (<see cref="ILocalMailFolders"/>).</summary>
internal sealed class LocalMailbox : IMailbox, ILocalMailFolders, IDisposable
{
    private readonly MailboxFolders _folders;
    private readonly MailIndex _index;
    private readonly MailboxWatch _watch;
    private readonly ArrivalLedger _ledger;
    private readonly IDirectory _directory;
    private readonly TimeProvider _time;

    // One writer at a time: looking for a draft and making it, or finding it and moving it, must not interleave.
    private readonly SemaphoreSlim _writing = new(1, 1);

    public LocalMailbox(DurableFolder files, IDirectory directory, TimeProvider time, TimeProvider diskClock)
    {
        _folders = new(files, diskClock);
        _index = new(_folders);
        _watch = new(_folders, _index);
        _ledger = new(Path.Combine(files.Root, ".arrivals"), time);
        _directory = directory;
        _time = time;
    }

    public IReadOnlyList<LocalMail> List(MailFolder folder) =>
        [.. OnDisk(folder.ToString(), () => _index.Read(folder)).Select(m => m.Line).OrderByDescending(l => l.At).ThenBy(l => l.Id, StringComparer.Ordinal)];

    public Task<byte[]> Read(string messageId, CancellationToken cancel) => _folders.Read(_folders.Locate(messageId), cancel);

    public Task<byte[]> ReadMime(string owner, string messageId, CancellationToken cancel) => Read(messageId, cancel);

    public Task<long> NextChange(long seen, CancellationToken cancel) => _watch.NextChange(seen, cancel);

    public Task<MailChanges> ChangesSince(string owner, MailFolder folder, string? cursor, CancellationToken cancel) => Alone(folder.ToString(), () =>
        Task.FromResult(_ledger.Since(cursor, folder, [.. _index.Read(folder).Where(m => m.IsReadable)])), cancel);

    public Task<DraftReference> MakeDraft(string owner, DraftRequest request, CancellationToken cancel) => Alone(request.Subject, async () =>
    {
        if (FindWork(request.WorkId) is { } made)
            return new DraftReference(made.ToString(), OpenUrl: null);
        var draft = ComposeDraft.Compose(await Owner(owner, cancel), request, _time.GetUtcNow());
        var id = new MailId(MailFolder.Drafts, ComposeDraft.FileNameOf(draft, request.WorkId));
        // False means that another process made the same draft meanwhile, under the name that both must take.
        await _folders.Files.TryCreate(_folders.PathOf(id), ComposeDraft.Write(draft), cancel);
        _index.Written(id);
        return new DraftReference(id.ToString(), OpenUrl: null);
    }, cancel);

    public Task SendDraft(string owner, string messageId, CancellationToken cancel) => Send(messageId, cancel);

    public Task Edit(string draftId, DraftEdit edit, CancellationToken cancel) => Alone(edit.Subject, async () =>
    {
        var (id, draft) = await Draft(draftId, "modifié", cancel);
        draft.To.Clear();
        draft.To.AddRange(Recipients.Parse(edit.To));
        draft.Cc.Clear();
        draft.Cc.AddRange(Recipients.Parse(edit.Cc));
        draft.Subject = HeaderText.Subject(edit.Subject);
        draft.Date = _time.GetUtcNow();
        DraftBody.Replace(draft, edit.BodyText);
        await Store(id, draft, cancel);
        return id;
    }, cancel);

    public Task Attach(string draftId, DraftAttachment file, IReadOnlyList<string> insteadOf, CancellationToken cancel) => Alone(file.Name, async () =>
    {
        var (id, draft) = await Draft(draftId, "modifié", cancel);
        ComposeDraft.Attach(draft, file, insteadOf);
        await Store(id, draft, cancel);
        return id;
    }, cancel);

    public Task<string> Send(string draftId, CancellationToken cancel) => Alone("brouillon", async () =>
    {
        var found = _folders.Locate(draftId);
        if (found.Folder is MailFolder.Sent)
            return found.ToString();
        var (id, draft) = await Draft(draftId, "envoyé", cancel);
        RefuseWithoutRecipient(draft);
        // Stamped in place first, then moved: at every moment there is one file, and a second try finds the stamps and only moves it.
        if (Stamp(draft))
            await Store(id, draft, cancel);
        return MoveToSent(id).ToString();
    }, cancel);

    public void Dispose()
    {
        _watch.Dispose();
        _writing.Dispose();
    }

    private MailId? FindWork(Guid work) => new[] { MailFolder.Drafts, MailFolder.Sent }
        .SelectMany(_index.Read)
        .FirstOrDefault(m => m.WorkId == work || m.Id.FileName.EndsWith($"{work}.eml", StringComparison.OrdinalIgnoreCase))?.Id;

    private async Task<MailboxAddress> Owner(string owner, CancellationToken cancel)
    {
        var people = await _directory.People(cancel);
        var name = people.FirstOrDefault(p => p.Address.Equals(owner, StringComparison.OrdinalIgnoreCase))?.Name;
        return name is null || name == owner ? Recipients.Parse(owner) : new MailboxAddress(name, owner);
    }

    private async Task<(MailId Id, MimeMessage Draft)> Draft(string draftId, string done, CancellationToken cancel)
    {
        var id = _folders.Locate(draftId);
        return id.Folder is MailFolder.Drafts
            ? (id, ComposeDraft.Parse(await _folders.Read(id, cancel)))
            : throw new OutsideException(OutsideProblem.Invalid, $"Seul un brouillon peut être {done} : ce message est déjà dans un autre dossier.");
    }

    private static void RefuseWithoutRecipient(MimeMessage draft)
    {
        if (draft.To.Count + draft.Cc.Count + draft.Bcc.Count == 0)
            throw new OutsideException(OutsideProblem.Invalid, "Ce brouillon n’a pas de destinataire. Ajoutez-en un avant de l’envoyer.");
    }

    private bool Stamp(MimeMessage draft)
    {
        if (!draft.Headers.Contains(ComposeDraft.UnsentHeader) && draft.Headers.Contains(HeaderId.MessageId))
            return false;
        var now = _time.GetUtcNow();
        var domain = draft.From.Mailboxes.FirstOrDefault()?.Domain is { Length: > 0 } d ? d : "local.invalid";
        draft.Date = now;
        draft.MessageId = $"{Guid.CreateVersion7(now):N}@{domain}";
        draft.Headers.RemoveAll(ComposeDraft.UnsentHeader);
        return true;
    }

    private MailId MoveToSent(MailId draft)
    {
        Directory.CreateDirectory(_folders.PathOf(MailFolder.Sent));
        var stem = Path.GetFileNameWithoutExtension(draft.FileName);
        for (var copy = 1; ; copy++)
        {
            var sent = new MailId(MailFolder.Sent, copy == 1 ? draft.FileName : $"{stem} ({copy}).eml");
            if (!DurableFolder.TryMove(_folders.PathOf(draft), _folders.PathOf(sent)))
                continue;
            _index.Written(sent);
            return sent;
        }
    }

    private async Task Store(MailId id, MimeMessage draft, CancellationToken cancel)
    {
        await _folders.Files.Replace(_folders.PathOf(id), ComposeDraft.Write(draft), cancel);
        _index.Written(id);
    }

    private async Task<T> Alone<T>(string name, Func<Task<T>> work, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            return await work();
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, name);
        }
        finally
        {
            _writing.Release();
        }
    }

    private static T OnDisk<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (DiskFailure.Explains(failure))
        {
            throw DiskFailure.Of(failure, name);
        }
    }
}
