using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Http;

/// <summary>GET /api/sign-in: where and for what people sign in. Open to everybody: it is asked before anybody is known, and tells no secret.</summary>
internal static class SignInConfiguration
{
    /// <param name="ClientId">Of the application, also in its public part; null in local mode, which has no sign-in.</param>
    /// <param name="Authority">The tenant's part of Entra ID.</param>
    /// <param name="Scope">What the pane asks a token for: this API.</param>
    internal sealed record Response(string? ClientId, string? Authority, string? Scope);

    public static Ok<Response> Handle(IodSettings settings) => TypedResults.Ok(settings.Microsoft365 is { } microsoft
        ? new Response(
            microsoft.ClientId.ToString(), $"{microsoft.Authority.GetLeftPart(UriPartial.Authority)}/{microsoft.TenantId}", $"api://{microsoft.ClientId}/{EntraSignIn.Scope}")
        : new Response(null, null, null));
}
