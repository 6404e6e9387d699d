using System.CommandLine;
using IodOutlook.Api.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace IodOutlook.Api.Cli;

/// <summary>openapi FILE: writes the OpenAPI document, or with --check says whether the file is still true. For the build.</summary>
internal static class PrintOpenApi
{
    public static Command Verb()
    {
        var file = new Argument<string>("file");
        var check = new Option<bool>("--check");
        var verb = new Command("openapi", "Écrit la description de l'API") { file, check };
        verb.Hidden = true;
        verb.SetAction(async (parsed, cancel) => await Run(parsed.GetRequiredValue(file), parsed.GetValue(check), cancel));
        return verb;
    }

    private static async Task<int> Run(string file, bool check, CancellationToken cancel)
    {
        var document = await Document(cancel);
        if (!check)
        {
            await File.WriteAllTextAsync(file, document, cancel);
            return 0;
        }

        if (File.Exists(file) && (await File.ReadAllTextAsync(file, cancel)).ReplaceLineEndings("\n") == document)
            return 0;
        await Console.Error.WriteLineAsync($"{file}: error IOD001: openapi.json no longer says what the API does. Refresh it: dotnet build api/Api -p:RefreshOpenApi=true");
        return 1;
    }

    public static async Task<string> Document(CancellationToken cancel)
    {
        await using var app = ApiHost.Build([]);
        var document = await app.Services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(ApiDocument.Name);
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancel)).ReplaceLineEndings("\n") + "\n";
    }
}
