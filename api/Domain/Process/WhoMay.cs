namespace IodOutlook.Domain.Process;

/// <summary>Who may take which step. Reading is everybody's; the settings are the manager's.</summary>
public static class WhoMay
{
    public static bool Take(Role role, Step step) => role switch
    {
        Role.Manager => true,
        Role.Consultant => true,
        _ => false,
    };

    /// <exception cref="ProcessRefusedException">The role may not take the step.</exception>
    public static void Require(Role role, Step step)
    {
        if (!Take(role, step))
        {
            throw new ProcessRefusedException(
                Refusal.RoleNotAllowed,
                $"Votre rôle ne permet pas l'étape « {FrenchNames.Of(step)} ». Demandez au gérant ou à un consultant senior.");
        }
    }

    /// <summary>The network is the business of those who sell: sources of demands, breakfasts, invitations and objections to them.</summary>
    public static bool Network(Role role) => role is Role.Manager or Role.Consultant;

    /// <exception cref="ProcessRefusedException">The role may not.</exception>
    public static void RequireNetwork(Role role)
    {
        if (!Network(role))
        {
            throw new ProcessRefusedException(Refusal.RoleNotAllowed, "Votre rôle ne permet pas d'inviter ni de noter d'où vient une demande. Demandez au gérant ou à un consultant senior.");
        }
    }

    /// <summary>Invoices are issued by finance too.</summary>
    public static bool Bill(Role role) => role != Role.Auditor;

    /// <exception cref="ProcessRefusedException">The role may not issue invoices.</exception>
    public static void RequireBilling(Role role)
    {
        if (!Bill(role))
        {
            throw new ProcessRefusedException(Refusal.RoleNotAllowed, "Votre rôle ne permet pas de facturer. Demandez au gérant ou à la personne chargée des finances.");
        }
    }
}
