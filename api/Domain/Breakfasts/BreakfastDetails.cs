using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Process;

namespace IodOutlook.Domain.Breakfasts;

/// <summary>What a person types of a breakfast.</summary>
/// <param name="StartsAt">What the clocks in Paris show.</param>
/// <param name="EndsAt">The same day, after <paramref name="StartsAt"/>.</param>
/// <param name="Capacity">Seats for guests, the house's own people left out.</param>
public sealed record BreakfastDetails(DateOnly Date, TimeOnly StartsAt, TimeOnly EndsAt, string Theme, string Place, int Capacity)
{
    public const int MaxTheme = 150;
    public const int MaxPlace = 200;
    public const int MaxCapacity = 200;

    /// <exception cref="InvalidValueException">A value cannot be.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Theme) || Theme.Length > MaxTheme)
        {
            throw new InvalidValueException("theme", $"Donnez un thème au petit déjeuner (au plus {MaxTheme} caractères).");
        }

        if (string.IsNullOrWhiteSpace(Place) || Place.Length > MaxPlace)
        {
            throw new InvalidValueException("place", $"Indiquez le lieu, tel que les invités le liront (au plus {MaxPlace} caractères).");
        }

        if (EndsAt <= StartsAt)
        {
            throw new InvalidValueException("endsAt", "Le petit déjeuner doit finir après son début, le même jour.");
        }

        if (Capacity is < 1 or > MaxCapacity)
        {
            throw new InvalidValueException("capacity", $"Le nombre de places va de 1 à {MaxCapacity}.");
        }
    }

    /// <summary>When it begins and ends, UTC.</summary>
    public (DateTime Start, DateTime End) InUtc() => (Utc(StartsAt), Utc(EndsAt));

    /// <summary>True when guests who have it in their calendars have to be told.</summary>
    public bool IsElsewhere(BreakfastDetails before) => (Date, StartsAt, EndsAt, Place, Theme) != (before.Date, before.StartsAt, before.EndsAt, before.Place, before.Theme);

    /// <summary>True when who said yes has to be asked again.</summary>
    public bool IsAnotherTime(BreakfastDetails before) => (Date, StartsAt) != (before.Date, before.StartsAt);

    internal BreakfastDetails Trimmed() => this with { Theme = Theme.Trim(), Place = Place.Trim() };

    private DateTime Utc(TimeOnly hour) => TimeZoneInfo.ConvertTimeToUtc(Date.ToDateTime(hour), FrenchDates.Paris);
}
