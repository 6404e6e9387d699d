using System.Runtime.InteropServices;

namespace IodOutlook.Domain.Indicators;

/// <summary>
/// Quotes and their amounts up to each day on which there are some. What happened between two days is one difference: no period costs more than another, however
/// many quotes it holds.
/// </summary>
internal sealed class RunningTally
{
    private readonly List<(int Day, Tally UpTo)> days = [];

    /// <param name="sign">-1 takes back what was added.</param>
    public void Add(DateOnly on, long cents, int sign)
    {
        var place = FirstAfter(on.DayNumber - 1);
        if (place == days.Count || days[place].Day != on.DayNumber)
        {
            days.Insert(place, (on.DayNumber, Before(place)));
        }

        foreach (ref var day in CollectionsMarshal.AsSpan(days)[place..])
        {
            day.UpTo = new(day.UpTo.Count + sign, day.UpTo.Cents + (sign * cents));
        }
    }

    public Tally Over(Span span) => UpTo(span.To).Less(Before(FirstAfter(span.From.DayNumber - 1)));

    /// <summary>That day included.</summary>
    public Tally UpTo(DateOnly day) => Before(FirstAfter(day.DayNumber));

    private Tally Before(int place) => place == 0 ? default : days[place - 1].UpTo;

    /// <summary>The first place whose day is later; mostly an end of the list.</summary>
    private int FirstAfter(int day)
    {
        var (low, high) = (0, days.Count);
        if (high == 0 || days[0].Day > day)
        {
            return 0;
        }

        if (days[^1].Day <= day)
        {
            return high;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>The performance of any period, of all quotes or of one part of them.</summary>
internal sealed class RunningPerformance
{
    private readonly RunningTally cohortWon = new();

    public RunningTally Issued { get; } = new();

    public RunningTally Won { get; } = new();

    /// <param name="sign">-1 takes back what was added.</param>
    public void Add(QuoteFact fact, int sign)
    {
        Issued.Add(fact.IssuedOn, fact.Matter.ExclVatCents, sign);
        if (fact.Outcome == QuoteOutcome.Won)
        {
            cohortWon.Add(fact.IssuedOn, fact.Matter.SignedCents, sign);
            Won.Add(fact.ClosedOn!.Value, fact.Matter.SignedCents, sign);
        }
    }

    public Performance Over(Span span) => Performance.Of(Issued.Over(span), Won.Over(span), cohortWon.Over(span));
}
