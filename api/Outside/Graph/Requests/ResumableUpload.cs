using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>How an upload in pieces ended.</summary>
internal enum UploadEnd
{
    Done,

    /// <summary>Another file has that name by now.</summary>
    NameTaken,

    /// <summary>The session no longer exists: it expired, or it had ended and the answer was lost. Look before beginning again.</summary>
    Lost,
}

/// <summary>
/// Sends a file in pieces to an upload session, the same for OneDrive and Outlook. A piece that got no answer is not sent again blindly: the session says what it
/// still expects. The address of a session is a secret; it never leaves this class.
/// </summary>
/// <param name="mailbox">Whose turns it takes; null for a drive.</param>
internal sealed class ResumableUpload(GraphConnection connection, Uri address, string? mailbox)
{
    // A multiple of 320 KiB for OneDrive, below 4 MB for Outlook.
    public const int Piece = 10 * 320 * 1024;
    private const int MostFaults = 5;

    /// <exception cref="HttpRequestException">No answer, five times.</exception>
    /// <returns>How it ended, and the answer to the last piece.</returns>
    public async Task<(UploadEnd End, string Answer)> Send(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var position = 0;
        for (var faults = 0; ;)
        {
            var (status, answer) = await Try(PieceOf(content, position), cancel);
            if (IsEnd(status, answer) is { } end)
                return (end, answer);
            if (status is HttpStatusCode.OK or HttpStatusCode.Accepted && NextPosition(answer) is { } next)
            {
                position = next;
                continue;
            }

            if (++faults == MostFaults)
                throw new HttpRequestException($"The upload stopped at byte {position}: {status}.", inner: null, status);
            await Task.Delay(connection.Options.FirstPause * faults, cancel);
            var (known, session) = await Try(new HttpRequestMessage(HttpMethod.Get, address), cancel);
            if (known is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return (UploadEnd.Lost, session);
            position = known is HttpStatusCode.OK or HttpStatusCode.Accepted && NextPosition(session) is { } expected ? expected : position;
        }
    }

    private static UploadEnd? IsEnd(HttpStatusCode? status, string answer) => status switch
    {
        HttpStatusCode.Created => UploadEnd.Done,
        HttpStatusCode.OK when NextPosition(answer) is null => UploadEnd.Done,
        HttpStatusCode.Conflict => UploadEnd.NameTaken,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => UploadEnd.Lost,
        _ => null,
    };

    private HttpRequestMessage PieceOf(ReadOnlyMemory<byte> content, int position)
    {
        var piece = content.Slice(position, Math.Min(Piece, content.Length - position));
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(piece) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(position, position + piece.Length - 1, content.Length);
        return request;
    }

    /// <summary>Null status: no answer came.</summary>
    private async Task<(HttpStatusCode? Status, string Answer)> Try(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            if (mailbox is not null)
                request.Options.Set(MailboxTurns.Mailbox, mailbox);
            try
            {
                using var response = await connection.Plain.SendAsync(request, cancel);
                return (response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException && !cancel.IsCancellationRequested)
            {
                return (null, "");
            }
        }
    }

    // OneDrive: {"nextExpectedRanges":["26-"]}; Outlook: {"NextExpectedRanges":["2097152"]}.
    private static int? NextPosition(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var ranges = json.RootElement.EnumerateObject().FirstOrDefault(p => p.Name.Equals("nextExpectedRanges", StringComparison.OrdinalIgnoreCase)).Value;
            return ranges.ValueKind == JsonValueKind.Array && ranges.GetArrayLength() > 0 && int.TryParse(ranges[0].GetString()!.Split('-')[0], out var next) ? next : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
