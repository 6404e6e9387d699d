using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IodOutlook.Api.Http;

/// <summary>
/// Says in the document what <see cref="ApiJson"/> does: what is computed is not sent; what cannot be null is always there; and in what only we send, everything is.
/// </summary>
internal sealed class SchemasAsSerialised : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } concrete || ApiJson.Options.GetTypeInfo(context.Type) is not { Kind: JsonTypeInfoKind.Object } type)
            return;
        var sent = type.Properties.ToDictionary(property => property.Name);
        foreach (var computed in properties.Keys.Except(sent.Keys).ToList())
            properties.Remove(computed);
        concrete.Required = sent.Values.Where(p => IsOnlySent(context.Type) || !MayBeNull(p)).Select(p => p.Name).ToHashSet();
    }

    /// <summary>Views and readings are never asked for; requests are declared inside their use case, and the domain's values go both ways.</summary>
    private static bool IsOnlySent(Type type) =>
        type.DeclaringType is null ? type.Assembly != typeof(Domain.Process.Stage).Assembly : type.Name.EndsWith("Response", StringComparison.Ordinal);

    private static bool MayBeNull(JsonPropertyInfo property) => property.AssociatedParameter?.IsNullable ?? property.IsGetNullable;
}
