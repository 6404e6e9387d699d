using System.Globalization;

namespace IodOutlook.Api.Http;

/// <summary>A piece of a list; <see cref="Next"/> asks for the following one (<c>?after=</c>), null at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Where a page ended. Lists go from new to old unless another order is asked for, so what comes in meanwhile shifts nothing.</summary>
/// <param name="Rank">What the list is ordered by: the ticks of a moment, or cents.</param>
internal sealed record PageCursor(long Rank, Guid Id)
{
    public const int Size = 20;

    public PageCursor(DateTime at, Guid id)
        : this(at.Ticks, id)
    {
    }

    public DateTime At => new(Rank, DateTimeKind.Utc);

    public static PageCursor? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.Split('_');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && rank <= DateTime.MaxValue.Ticks && Guid.TryParse(parts[1], out var id)
            ? new PageCursor(rank, id)
            : throw new BadHttpRequestException("This cursor was not given by this list.");
    }

    /// <summary>Asked for one more than a page holds, to know whether there is another.</summary>
    public static Page<TView> Cut<T, TView>(List<T> rows, Func<T, PageCursor> at, Func<T, TView> view) => new(
        [.. rows.Take(Size).Select(view)],
        rows.Count > Size ? at(rows[Size - 1]).ToString() : null);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}_{Id}");
}
