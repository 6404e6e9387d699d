namespace IodOutlook.MailReading.Dates;

/// <summary>How wide the words of a date are.</summary>
internal enum Grain
{
    Day,
    Week,
    PartOfMonth,
    Month,
    Quarter,
    Year,
    Vague,
}

/// <summary>What the preposition makes of a date: "avant le", "à partir du", "depuis".</summary>
internal enum Bound
{
    None,
    Before,
    From,
    Since,
}

/// <summary>Words that say a date, resolved.</summary>
/// <param name="Start">Offset of the first word, preposition included.</param>
/// <param name="From">First day, inclusive; null for "avant le …" and for vague words.</param>
/// <param name="To">Last day, inclusive; null for "à partir du …" and for vague words.</param>
/// <param name="Rule">Id of the grammar rule that read it.</param>
internal sealed record DateHit(int Start, int End, DateOnly? From, DateOnly? To, Grain Grain, string Rule)
{
    public Bound Bound { get; init; }

    public TimeOnly? Time { get; init; }

    public TimeOnly? EndTime { get; init; }

    /// <summary>Said by half-day: "vendredi matin".</summary>
    public bool HalfDay { get; init; }

    /// <summary>The words hold for the past or the future alike ("vendredi" on a Friday): the other reading.</summary>
    public DateOnly? Alternative { get; init; }

    /// <summary>True for words that say the year, or count from today.</summary>
    public bool Certain { get; init; }

    /// <summary>The first day the words cover, whatever the preposition makes of it.</summary>
    public DateOnly? Anchor => From ?? To;
}
