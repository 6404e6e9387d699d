using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>GET /api/local/mail/changes?seen=N: answers when the mailbox changes, or after 25 seconds without news.</summary>
internal static class AwaitMailChange
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    internal sealed record Response(long Change);

    public static async Task<Ok<Response>> Handle(long seen, ILocalMailFolders folders, IHostApplicationLifetime host, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.ApplicationStopping);
        enough.CancelAfter(Longest);
        try
        {
            return TypedResults.Ok(new Response(await folders.NextChange(seen, enough.Token)));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TypedResults.Ok(new Response(seen));
        }
    }
}
