using IodOutlook.Domain.Process;
using Microsoft.AspNetCore.Authorization;

namespace IodOutlook.Api.Http;

/// <summary>Who may do what. Each route names one of these; a route that names none is refused to everybody (and fails a test).</summary>
internal static class Policies
{
    /// <summary>Everybody of the firm, auditor included.</summary>
    public const string Read = "read";

    /// <summary>Every step of the commercial process.</summary>
    public const string Sell = "sell";

    /// <summary>Invoices and their payment.</summary>
    public const string Bill = "bill";

    /// <summary>Company profile, price grid, consultants.</summary>
    public const string Configure = "configure";

    private static readonly Dictionary<string, Role[]> RolesOf = new()
    {
        [Read] = [Role.Manager, Role.Consultant, Role.Finance, Role.Auditor],
        [Sell] = [Role.Manager, Role.Consultant],
        [Bill] = [Role.Manager, Role.Consultant, Role.Finance],
        [Configure] = [Role.Manager],
    };

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (name, roles) in RolesOf)
            options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.ToString())));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
