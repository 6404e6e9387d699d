using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace IodOutlook.Outside.Tests.Graph.Server;

/// <summary>Upload sessions of mail and drive: pieces in order, without a token, answered as each of the two does.</summary>
internal sealed class Uploads(Uri address)
{
    private readonly ConcurrentDictionary<string, Session> sessions = new();

    /// <param name="isMail">Outlook answers 200 with other names, and 201 without a body.</param>
    public Answer Begin(int size, bool isMail, Func<byte[], Answer> done, string? mailbox = null)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        sessions[key] = new Session(new byte[size], isMail, done, mailbox);
        return new Answer(isMail ? 201 : 200, new JsonObject
        {
            ["uploadUrl"] = new Uri(address, $"/up/{key}").ToString(),
            ["expirationDateTime"] = "2030-01-01T00:00:00Z",
            ["nextExpectedRanges"] = new JsonArray("0-"),
        });
    }

    public string? MailboxOf(string key) => sessions.GetValueOrDefault(key)?.Mailbox;

    /// <summary>All sessions that are open expire.</summary>
    public void Expire() => sessions.Clear();

    public Answer AnswerTo(Seen seen)
    {
        if (!sessions.TryGetValue(seen.Parts[1], out var session))
            return Answer.Error(404, "itemNotFound");
        lock (session)
            return seen.Method == "GET" ? session.State() with { Status = 200 } : Take(seen, session);
    }

    private Answer Take(Seen seen, Session session)
    {
        var range = ContentRangeHeaderValue.Parse(seen.Headers["Content-Range"]);
        if (seen.Headers.ContainsKey("Authorization") || range.To - range.From + 1 != seen.Body.Length || (session.Content.Length > 0 && range.Length != session.Content.Length && !session.Grow(range.Length!.Value)))
            return Answer.Error(400, "invalidRange");
        if (range.From != session.Received)
            return Answer.Error(416, "invalidRange");
        seen.Body.CopyTo(session.Content, (int)range.From!.Value);
        session.Received += seen.Body.Length;
        if (session.Received < session.Content.Length)
            return session.State();
        sessions.TryRemove(seen.Parts[1], out _);
        return session.Done(session.Content);
    }

    private sealed class Session(byte[] content, bool isMail, Func<byte[], Answer> done, string? mailbox)
    {
        public byte[] Content { get; private set; } = content;

        public int Received { get; set; }

        public Func<byte[], Answer> Done => done;

        public string? Mailbox => mailbox;

        /// <summary>A drive's session learns the size with its first piece.</summary>
        public bool Grow(long size)
        {
            if (isMail || Received > 0)
                return false;
            Content = new byte[size];
            return true;
        }

        public Answer State() => isMail
            ? new Answer(200, new JsonObject { ["ExpirationDateTime"] = "2030-01-01T00:00:00Z", ["NextExpectedRanges"] = new JsonArray($"{Received}") })
            : new Answer(Received == 0 ? 200 : 202, new JsonObject { ["expirationDateTime"] = "2030-01-01T00:00:00Z", ["nextExpectedRanges"] = new JsonArray($"{Received}-") });
    }
}
