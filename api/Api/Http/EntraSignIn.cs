using System.Security.Claims;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace IodOutlook.Api.Http;

/// <summary>
/// Microsoft 365 mode: people sign in with Entra ID, and the pane sends the token that was made for this API. It is taken only when every part of it says so: signed by
/// the tenant's keys, for this application, asked for by this application on behalf of a person, in the version we read. Roles are the application's own.
/// </summary>
internal static class EntraSignIn
{
    public const string Scope = "access_as_user";

    public static void AddEntraSignIn(this IServiceCollection services, Microsoft365Settings settings) => services
        .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
        .AddJwtBearer(options =>
        {
            options.Authority = settings.Issuer;
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            options.MapInboundClaims = false;
            options.SaveToken = false;
            options.IncludeErrorDetails = false;
            options.TokenValidationParameters = Wanted(settings);
            options.Events = new JwtBearerEvents { OnTokenValidated = context => Recognise(context, settings), OnChallenge = Challenge, OnForbidden = Forbid };
        });

    private static TokenValidationParameters Wanted(Microsoft365Settings settings) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.ClientId.ToString(),
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        // An id token or another kind of assertion has the same signature.
        ValidTypes = ["JWT", "at+jwt"],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        ClockSkew = TimeSpan.FromMinutes(2),
        NameClaimType = "oid",
        RoleClaimType = "roles",
    };

    private static Task Recognise(TokenValidatedContext context, Microsoft365Settings settings)
    {
        var token = context.Principal!;
        if (Fault(token, settings) is { } fault)
        {
            context.Fail(fault);
            return Task.CompletedTask;
        }

        // Somebody without a role of the application is known, and may do nothing: no policy admits them.
        if (RoleOf(token) is { } role)
            context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().Is(new Person(
                token.FindFirstValue("oid")!, token.FindFirstValue("name") ?? token.FindFirstValue("preferred_username")!, token.FindFirstValue("preferred_username")!, role));
        return Task.CompletedTask;
    }

    private static string? Fault(ClaimsPrincipal token, Microsoft365Settings settings)
    {
        var application = settings.ClientId.ToString();
        return One(token, "ver") != "2.0" ? "version"
            : One(token, "tid") != settings.TenantId.ToString() ? "tenant"
            : One(token, "azp") != application ? "client"
            : token.HasClaim(claim => claim.Type == "idtyp" && claim.Value != "user") ? "application token"
            : One(token, "scp")?.Split(' ').Contains(Scope, StringComparer.Ordinal) != true ? "scope"
            : !Guid.TryParse(One(token, "oid"), out _) ? "person"
            : string.IsNullOrWhiteSpace(One(token, "preferred_username")) ? "name"
            : null;
    }

    /// <summary>The claim when there is exactly one: two of them are two answers to one question.</summary>
    private static string? One(ClaimsPrincipal token, string type) => token.FindAll(type).ToList() is [var only] ? only.Value : null;

    /// <summary>The highest of the roles given; names are exact.</summary>
    private static Role? RoleOf(ClaimsPrincipal token) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => token.IsInRole(role!.Value.ToString()));

    private static Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        return context.HttpContext.Write(new Problem(
            StatusCodes.Status401Unauthorized, "not-signed-in", "Connexion nécessaire", "Votre connexion n'est plus valable. Rien n'a été changé ; reconnectez-vous, puis réessayez."));
    }

    private static Task Forbid(ForbiddenContext context) => context.HttpContext.Write(RoleOf(context.HttpContext.User) is null ? WithoutRole : Problems.Forbidden);

    private static Problem WithoutRole => Problems.Forbidden with
    {
        Detail = "Votre compte n'a pas de rôle dans IodOutlook. Demandez à l'administrateur de vous en donner un (Entra, Applications d'entreprise, IodOutlook, Utilisateurs et groupes).",
    };
}
