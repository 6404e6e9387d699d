using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace IodOutlook.Api.Http;

/// <summary>How JSON is written and how strictly it is read, for requests, responses and what is stored.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new UtcDateTimeConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetWhatMayBeNullBeAbsent, LeaveOutWhatIsComputed } };
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A value that may be null may also be left out; one that may not is missed, and said so.</summary>
    private static void LetWhatMayBeNullBeAbsent(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.IsRequired && p.AssociatedParameter?.IsNullable == true))
            property.IsRequired = false;
    }

    /// <summary>What the domain computes from the rest is neither stored nor sent.</summary>
    private static void LeaveOutWhatIsComputed(JsonTypeInfo type)
    {
        if (type.Type.Assembly != typeof(Domain.Process.Stage).Assembly)
            return;
        foreach (var property in type.Properties.Where(p => p.Set is null && p.AssociatedParameter is null).ToList())
            type.Properties.Remove(property);
    }

    /// <summary>Times are UTC everywhere in the API: read with any zone, refused without one, written with a Z.</summary>
    private sealed class UtcDateTimeConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TryGetDateTimeOffset(out var value) && reader.GetString() is { } text && HasZone(text)
                ? value.UtcDateTime
                : throw new JsonException("An instant with its zone is wanted, such as 2026-11-24T08:00:00Z.");

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc));

        private static bool HasZone(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T');
    }
}
