using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IodOutlook.Domain.Process;

/// <summary>
/// One hash for many values: equal when, and only when, every value is. Half a character counts as U+FFFD, which is what a database gives back for it.
/// </summary>
public static class Fingerprint
{
    /// <summary>SHA-256 in lower-case hexadecimal. Each field goes in with its length, so that no two lists share one text; null differs from empty.</summary>
    public static string Of(params IEnumerable<string?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>A number as a field.</summary>
    public static string Field(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as a field.</summary>
    public static string? Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
