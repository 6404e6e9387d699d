namespace IodOutlook.MailReading.Amounts;

/// <summary>An amount of money as the words say it; offsets count in the text that was read.</summary>
/// <param name="Currency">ISO code, or null for a bare number after a word such as "budget".</param>
internal sealed record AmountHit(int Start, int End, decimal Low, decimal High, string? Currency)
{
    /// <summary>"HT", "TTC" or null.</summary>
    public string? Basis { get; init; }

    public bool PerPerson { get; init; }

    /// <summary>Per day, per hour, per month: a rate that is no price of a service as a whole.</summary>
    public bool PerTime { get; init; }

    public bool IsEuro => Currency is null or "EUR";
}
