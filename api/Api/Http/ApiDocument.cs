using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace IodOutlook.Api.Http;

/// <summary>The OpenAPI document: at <c>/swagger</c> for people, in <c>openapi.json</c> for the pane's types.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Name, new OpenApiInfo { Title = "IodOutlook", Version = Name });
            options.CustomSchemaIds(NameOf);
            options.SupportNonNullableReferenceTypes();
            options.UseAllOfToExtendReferenceSchemas();
            options.OperationFilter<WriteHeaders>();
            options.OperationFilter<ChoicesByName>();
            options.SchemaFilter<SchemasAsSerialised>();
        });
    }

    public static void UseApiDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(options => options.SwaggerEndpoint($"/swagger/{Name}/swagger.json", "IodOutlook"));
    }

    /// <summary><c>QualifyDemand.Request</c> reads <c>QualifyDemand</c>; <c>DemandView</c> reads <c>Demand</c>; <c>Page&lt;DemandSummary&gt;</c> reads <c>DemandSummaryPage</c>.</summary>
    private static string NameOf(Type type)
    {
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`')];
        var name = type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
        return type.DeclaringType is not { } owner ? name : name == "Request" ? owner.Name : owner.Name + name;
    }

    /// <summary>The headers that a write wants, which binding hides from the API explorer.</summary>
    private sealed class WriteHeaders : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
            if (context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType == typeof(ExpectedVersion)))
                Add(operation, "If-Match", "La version lue, telle que l'ETag l'a donnée : \"3\".");
            if (metadata.OfType<NeedsIdempotencyKey>().Any())
                Add(operation, IdempotencyKey.Header, "Une clé choisie par l'appelant : la même demande, redite, reçoit la même réponse.");
            operation.Responses!["default"] = new OpenApiResponse { Description = "Problem details, with a stable code." };
        }

        private static void Add(OpenApiOperation operation, string header, string description)
        {
            operation.Parameters = [.. operation.Parameters ?? [], new OpenApiParameter
            {
                Name = header,
                In = ParameterLocation.Header,
                Required = true,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }];
        }
    }

    /// <summary>Says which names a query takes.</summary>
    private sealed class ChoicesByName : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            foreach (var parameter in context.MethodInfo.GetParameters())
            {
                var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
                if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Choice<>) && operation.Parameters?.FirstOrDefault(p => p.Name == parameter.Name) is OpenApiParameter query)
                    query.Schema = context.SchemaGenerator.GenerateSchema(type.GetGenericArguments()[0], context.SchemaRepository);
            }
        }
    }
}
