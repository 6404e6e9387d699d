namespace IodOutlook.MailReading.Text;

/// <summary>Slips of the hand: one letter missing, doubled, wrong or changed places with its neighbour.</summary>
internal static class Slips
{
    /// <summary>True when one slip, and not at the first letter, turns the known word into the written one; false for equal words.</summary>
    public static bool IsOne(string written, string known)
    {
        if (Math.Abs(written.Length - known.Length) > 1 || written[0] != known[0]) return false;
        var at = 0;
        while (at < written.Length && at < known.Length && written[at] == known[at]) at++;
        var rest = written.AsSpan(at);
        var wanted = known.AsSpan(at);
        if (rest.Length == 0 && wanted.Length == 0) return false;
        if (rest.Length < wanted.Length) return rest.SequenceEqual(wanted[1..]);
        if (rest.Length > wanted.Length) return rest[1..].SequenceEqual(wanted);
        if (rest[1..].SequenceEqual(wanted[1..])) return true;
        return rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..].SequenceEqual(wanted[2..]);
    }
}
