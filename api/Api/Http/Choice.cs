namespace IodOutlook.Api.Http;

/// <summary>One of the names of an enumeration in a query, written as everywhere in the API (<c>?stage=handedOver</c>); numbers are refused.</summary>
internal readonly record struct Choice<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? format, out Choice<T> choice)
    {
        var isName = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.GetName(value) is { } name && name.Equals(text, StringComparison.OrdinalIgnoreCase);
        choice = new Choice<T>(value);
        return isName;
    }
}
