using System.Text.Json;
using IodOutlook.Api.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IodOutlook.Api.Database;

/// <summary>How values are stored, the same on both databases.</summary>
internal static class HouseTypes
{
    public const string ExactText = "Iod:ExactText";

    /// <summary>Instants are UTC, enumerations are their names: a row can be read without the program.</summary>
    public static void UseHouseTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary><c>Version</c>, counted by the domain, guards every update.</summary>
    public static void UseRowVersions(this ModelBuilder model)
    {
        foreach (var version in model.Model.GetEntityTypes().Select(entity => entity.FindProperty("Version")).OfType<Microsoft.EntityFrameworkCore.Metadata.IMutableProperty>())
            version.IsConcurrencyToken = true;
    }

    /// <summary>A value object, or a list of them, as JSON text.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            // Value objects are immutable: a change is another object.
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b) || Write(a) == Write(b), value => value!.GetHashCode(), value => value));
        return property;
    }

    /// <summary>An id given by the outside: letters differ by case.</summary>
    public static PropertyBuilder<T> IsExactText<T>(this PropertyBuilder<T> property, int length) => property.HasMaxLength(length).HasAnnotation(ExactText, true);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, ApiJson.Options);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, ApiJson.Options)!;

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
