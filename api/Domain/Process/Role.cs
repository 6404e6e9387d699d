namespace IodOutlook.Domain.Process;

/// <summary>What somebody is in the process, as the PR-02 sheet names them.</summary>
public enum Role
{
    /// <summary>Gérant, the pilot of the process: may do everything, settings included.</summary>
    Manager,

    /// <summary>Consultant senior, pre-sales: every step of the commercial process.</summary>
    Consultant,

    /// <summary>Finance: reads, and issues invoices.</summary>
    Finance,

    /// <summary>Auditor: reads, journal included.</summary>
    Auditor,
}
