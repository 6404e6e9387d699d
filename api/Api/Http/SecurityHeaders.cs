namespace IodOutlook.Api.Http;

/// <summary>Headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    // Outlook on the web frames the pane; office.js comes from Microsoft's servers; Fluent writes its styles into the page.
    private const string Policy =
        "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; worker-src 'self' blob:; object-src 'self' blob:; "
        + "base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Outlook's own page shows the icons of the ribbon.
        headers["Cross-Origin-Resource-Policy"] = http.Request.Path.StartsWithSegments("/icons") ? "cross-origin" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(http);
    });
}
