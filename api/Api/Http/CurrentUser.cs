using System.Security.Claims;
using System.Text.Encodings.Web;
using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace IodOutlook.Api.Http;

/// <summary>Who asks. Filled once a request, after sign-in.</summary>
internal sealed class CurrentUser
{
    private Person? person;

    public Person Person => person ?? throw new InvalidOperationException("Nobody is signed in on this route.");

    public Role Role => Person.Role;

    /// <summary>The person and the time of a step.</summary>
    public Actor At(DateTimeOffset now) => new(Person.Id, Person.Name, Person.Role, now.UtcDateTime);

    public void Is(Person who) => person = who;
}

/// <summary>The people of the firm, read again every few seconds: each request asks for them.</summary>
internal sealed class KnownPeople(IDirectory directory, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private (IReadOnlyList<Person> People, DateTimeOffset ReadAt)? known;

    public async ValueTask<IReadOnlyList<Person>> Now(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (known is { } recent && now - recent.ReadAt < Fresh)
            return recent.People;
        var people = await directory.People(cancel);
        known = (people, now);
        return people;
    }

    /// <summary>Names by id, for lists.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> Names(CancellationToken cancel) =>
        (await Now(cancel)).ToDictionary(person => person.Id, person => person.Name);
}

/// <summary>
/// Local mode has no passwords: whoever sits at the machine is the person named by the header <c>X-Iod-User</c>, or the first manager. What keeps others out
/// is <see cref="LocalGuard"/>: loopback only, no other page.
/// </summary>
internal sealed class LocalSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KnownPeople directory, CurrentUser user)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Local";
    public const string Header = "X-Iod-User";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var people = await directory.Now(Context.RequestAborted);
        var wanted = Request.Headers[Header].ToString();
        var person = wanted.Length > 0 ? people.FirstOrDefault(p => p.Id == wanted) : people.FirstOrDefault(p => p.Role == Role.Manager);
        if (person is null)
            return AuthenticateResult.Fail("Unknown person.");
        user.Is(person);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(ClaimTypes.Role, person.Role.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Context.Write(new Problem(
        StatusCodes.Status401Unauthorized, "not-signed-in", "Personne inconnue",
        "Cette personne n'existe pas dans l'annuaire. Choisissez quelqu'un d'autre dans le menu."));

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Context.Write(Problems.Forbidden);
}

internal static class SignInSetup
{
    // Not AddAuthentication: it would bring data protection, whose key files nothing here needs.
    public static void AddLocalSignIn(this IServiceCollection services)
    {
        services.AddSingleton(UrlEncoder.Default);
        services.AddTransient<LocalSignIn>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = LocalSignIn.SchemeName;
            options.AddScheme<LocalSignIn>(LocalSignIn.SchemeName, null);
        });
    }
}
