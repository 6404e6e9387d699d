using IodOutlook.Api.Http;
using IodOutlook.Outside;

namespace IodOutlook.Api.Demands;

/// <summary>A mail named by its id in the mailbox, or given as it is (message/rfc822).</summary>
internal sealed record MessageSource(string? MessageId, byte[]? Raw, Guid? JoinDemandId)
{
    /// <param name="JoinDemandId">When it is captured: the demand it belongs to.</param>
    internal sealed record Request(string MessageId, Guid? JoinDemandId);

    public static async ValueTask<MessageSource> BindAsync(HttpContext http)
    {
        if (http.Request.HasJsonContentType())
        {
            var request = await http.Request.ReadFromJsonAsync<Request>(ApiJson.Options, http.RequestAborted)
                ?? throw new BadHttpRequestException("A message id is wanted.");
            return new MessageSource(request.MessageId, null, request.JoinDemandId);
        }

        if (http.Request.ContentType?.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) != true)
            throw new BadHttpRequestException("A message id (application/json) or a message (message/rfc822) is wanted.", StatusCodes.Status415UnsupportedMediaType);
        using var raw = new MemoryStream();
        await http.Request.Body.CopyToAsync(raw, http.RequestAborted);
        return new MessageSource(null, raw.ToArray(), Guid.TryParse(http.Request.Query["joinDemandId"], out var join) ? join : null);
    }

    /// <exception cref="OutsideException">Gone: the mailbox no longer has it.</exception>
    public async Task<byte[]> Bytes(IMailbox mailbox, string owner, CancellationToken cancel) =>
        Raw ?? await mailbox.ReadMime(owner, MessageId!, cancel);
}
