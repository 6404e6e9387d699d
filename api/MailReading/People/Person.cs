namespace IodOutlook.MailReading.People;

/// <summary>Whom to answer, before the details are gathered, and why this person.</summary>
internal sealed record Person(string? Name, string? Address, string Rule)
{
    /// <summary>The block of the body this person wrote; null for somebody only named in it.</summary>
    public Body.MailBlock? Block { get; init; }

    /// <summary>Where the text names the person, as offsets of the body.</summary>
    public (int Start, int Length)? Named { get; init; }
}
