using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

namespace IodOutlook.Outside.Models;

/// <summary>A language model the firm runs or rents, behind the interface that most of them offer (OpenAI's chat completions).</summary>
/// <param name="Endpoint">Where <c>chat/completions</c> is found, such as <c>https://models.firm.example/v1</c>.</param>
/// <param name="Model">As the endpoint names it.</param>
/// <param name="Key">Null for an endpoint that asks for none.</param>
public sealed record ModelEndpointOptions(Uri Endpoint, string Model, string? Key);

/// <summary>The one place that reaches a language model. Without this call, there is none and nothing of it is loaded.</summary>
public static class ModelEndpoint
{
    /// <summary>Registers <see cref="IChatClient"/>.</summary>
    public static IServiceCollection AddModelEndpoint(this IServiceCollection services, ModelEndpointOptions options) => services.AddSingleton(_ => ClientOf(options));

    private static IChatClient ClientOf(ModelEndpointOptions options)
    {
        // Somebody waits: an endpoint that fails once is not asked again and again.
        var client = new OpenAIClient(new ApiKeyCredential(options.Key ?? "none"), new OpenAIClientOptions { Endpoint = options.Endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });
        return client.GetChatClient(options.Model).AsIChatClient();
    }
}
