using System.Diagnostics;
using System.Globalization;

namespace IodOutlook.Benchmarks.Measuring;

/// <summary>Durations in milliseconds, and what is said about them.</summary>
internal sealed class Times(IEnumerable<double> all)
{
    private readonly double[] sorted = all.Order().ToArray();

    public double Median => At(0.50);
    public int Count => sorted.Length;

    /// <summary>Nearest rank.</summary>
    public double At(double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    public static string Ms(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>One after the other, after a warm-up that does not count.</summary>
    public static async Task<Times> Of(int warmUp, int times, Func<int, Task> work)
    {
        for (var turn = 0; turn < warmUp; turn++) await work(turn);
        var all = new List<double>(times);
        for (var turn = warmUp; turn < warmUp + times; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(turn);
            all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(all);
    }
}
