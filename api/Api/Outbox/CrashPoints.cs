using System.Diagnostics;
using System.Globalization;

namespace IodOutlook.Api.Outbox;

/// <summary>
/// Places where the process may be killed on purpose, to prove that nothing is lost and nothing done twice: <c>Iod__CrashAt=outbox.draft.made:2</c> kills it, without
/// any farewell, the second time it passes there. Inert unless that is set.
/// </summary>
internal static class CrashPoints
{
    private static readonly (string Name, int Times)? Wanted = Parse(Environment.GetEnvironmentVariable("Iod__CrashAt"));
    private static int passed;

    public static void Pass(string name)
    {
        if (Wanted is { } wanted && wanted.Name == name && Interlocked.Increment(ref passed) == wanted.Times)
            Process.GetCurrentProcess().Kill();
    }

    private static (string, int)? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.Split(':');
        return (parts[0], parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1);
    }
}
