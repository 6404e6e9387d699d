using System.Globalization;
using System.Text;

namespace IodOutlook.Outside.Local.Mail;

/// <summary>
/// The order in which messages were first seen, kept in a file so that a cursor still holds after a restart. Times on disk would not do: a file moved into the folder
/// keeps its old one. A lost or torn ledger costs a replay, never a loss.
/// </summary>
internal sealed class ArrivalLedger(string path, TimeProvider time)
{
    private readonly Dictionary<MailId, (long Sequence, FileStamp Stamp)> _seen = [];
    private string? _name;
    private long _last;

    /// <summary>Those of the messages that came after the cursor, oldest first, and the cursor to ask with next. Not for two threads at once.</summary>
    public MailChanges Since(string? cursor, MailFolder folder, IReadOnlyList<IndexedMail> present)
    {
        Load();
        Record([.. present.Where(m => !_seen.TryGetValue(m.Id, out var seen) || seen.Stamp != m.Stamp).OrderBy(m => m.Line.At).ThenBy(m => m.Id.FileName, StringComparer.Ordinal)]);
        var after = Position(cursor);
        var arrivals = present
            .Select(mail => (mail, _seen[mail.Id].Sequence))
            .Where(m => m.Sequence > after)
            .OrderBy(m => m.Sequence)
            .Select(m => m.mail.Arrival);
        var last = present.Select(m => _seen[m.Id].Sequence).Append(after).Max();
        return new([.. arrivals], string.Create(CultureInfo.InvariantCulture, $"{_name}.{last}"));
    }

    private long Position(string? cursor) =>
        cursor?.Split('.') is [var name, var position] && name == _name && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after <= _last
            ? after
            : 0;

    private void Record(List<IndexedMail> arrived)
    {
        if (arrived.Count == 0)
            return;
        // A line end first: the line before may be the half of one that a killed process left.
        var lines = new StringBuilder("\n");
        for (var i = 0; i < arrived.Count; i++)
            lines.Append(CultureInfo.InvariantCulture, $"{_last + i + 1} {arrived[i].Id} {arrived[i].Stamp.Size} {arrived[i].Stamp.ModifiedUtc.Ticks}\n");
        // On disk first: a sequence known only to this process would be given twice after a restart.
        File.AppendAllText(path, lines.ToString());
        foreach (var mail in arrived)
            _seen[mail.Id] = (++_last, mail.Stamp);
    }

    private void Load()
    {
        if (_name is not null && File.Exists(path))
            return;
        _seen.Clear();
        _last = 0;
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        foreach (var line in lines.Skip(1))
            Remember(line.Split(' '));
        _name = lines is [{ Length: 32 } name, ..] ? name : Begin();
    }

    private string Begin()
    {
        var name = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name + "\n");
        _seen.Clear();
        _last = 0;
        return name;
    }

    private void Remember(string[] words)
    {
        if (words is [var sequence, var id, var size, var modified]
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && long.TryParse(modified, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && MailId.Parse(id) is { } mail)
        {
            _seen[mail] = (number, new(mail.FileName, length, new DateTime(ticks, DateTimeKind.Utc)));
            _last = Math.Max(_last, number);
        }
    }
}
