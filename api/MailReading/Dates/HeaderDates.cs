using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Dates;

/// <summary>The dates mail programs write above a quoted mail, taken as Paris time.</summary>
internal static class HeaderDates
{
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400) return null;
        foreach (var hit in DateGrammar.Find(new Tokens(Folding.Fold(text)), new DateOnly(2000, 1, 1)))
        {
            if (hit is { Grain: Grain.Day, Certain: true, Anchor: { } day }) return ParisTime.At(day, hit.Time ?? new TimeOnly(12, 0));
        }
        return null;
    }
}
