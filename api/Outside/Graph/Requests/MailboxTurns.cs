using System.Collections.Concurrent;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>Exchange lets an application ask a mailbox four things at once and refuses the fifth: we ask three.</summary>
internal sealed class MailboxTurns : DelegatingHandler
{
    public const int AtOnce = 3;

    /// <summary>Set where the address does not name the mailbox.</summary>
    public static readonly HttpRequestOptionsKey<string> Mailbox = new("IodMailbox");

    private readonly ConcurrentDictionary<string, SemaphoreSlim> mailboxes;

    public MailboxTurns()
        : this(new(StringComparer.OrdinalIgnoreCase))
    {
    }

    private MailboxTurns(ConcurrentDictionary<string, SemaphoreSlim> mailboxes) => this.mailboxes = mailboxes;

    /// <summary>The same turns for another transport.</summary>
    public MailboxTurns Beside(HttpMessageHandler transport) => new(mailboxes) { InnerHandler = transport };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (MailboxOf(request) is not { } mailbox)
            return await base.SendAsync(request, cancellationToken);
        var turn = mailboxes.GetOrAdd(mailbox, _ => new SemaphoreSlim(AtOnce, AtOnce));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            // The turn ends with the answer's last byte, not with its head.
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        finally
        {
            turn.Release();
        }
    }

    private static string? MailboxOf(HttpRequestMessage request)
    {
        if (request.Options.TryGetValue(Mailbox, out var named))
            return named;
        var parts = request.RequestUri!.AbsolutePath.Split('/');
        return parts is [_, _, "users", var user, ..] ? Uri.UnescapeDataString(user) : null;
    }
}
