namespace IodOutlook.MailReading.Text;

/// <summary>Finds mail addresses in running text.</summary>
internal static class EmailAddresses
{
    public static string? FirstIn(string text) => Find(text, 0) is (var start, var length) && length > 0 ? text.Substring(start, length) : null;

    public static IEnumerable<(int Start, int Length)> AllIn(string text)
    {
        for (var at = 0; Find(text, at) is var (start, length) && length > 0; at = start + length) yield return (start, length);
    }

    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    private static (int Start, int Length) Find(string text, int from)
    {
        for (var at = text.IndexOf('@', from); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > from && at - start < 64 && IsLocal(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && end - at < 200 && IsDomain(text[end])) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            if (start < at && end - at > 3 && text.AsSpan(at, end - at).Contains('.')) return (start, end - start);
        }
        return (0, 0);
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '%' or '=' or '/' or '&';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';
}
