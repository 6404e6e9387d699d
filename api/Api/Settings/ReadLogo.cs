using IodOutlook.Documents.Pictures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.Settings;

/// <summary>POST /api/settings/logo: the file a person chose, made ready to print; nothing saved. What is wrong with it is said.</summary>
internal static class ReadLogo
{
    /// <param name="Content">Base64; a PNG, a JPEG, or an SVG of plain shapes.</param>
    internal sealed record Request(byte[] Content);

    /// <param name="Logo">A data URI, for the company profile.</param>
    internal sealed record Response(string Logo);

    public static Ok<Response> Handle(Request request) => TypedResults.Ok(new Response(LogoImport.ToDataUri(request.Content)));
}
