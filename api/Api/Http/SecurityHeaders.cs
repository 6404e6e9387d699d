namespace IodOutlook.Api.Http;

/// <summary>Headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    // Outlook on the web frames the pane; office.js comes from Microsoft's servers; Fluent writes its styles into the page.
    // People sign in at Entra ID, which the page asks for their token, and shows in a frame when it may do so without asking them.
    private static string Policy(string signIn) =>
        "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self' data:; "
        + $"connect-src 'self'{signIn}; frame-src 'self' blob:{signIn}; worker-src 'self' blob:; object-src 'self' blob:; "
        + "base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self' https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft";

    /// <param name="signIn">Where people sign in; null in local mode.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, Uri? signIn)
    {
        var policy = Policy(signIn is null ? "" : $" {signIn.GetLeftPart(UriPartial.Authority)}");
        return app.Use((http, next) => Add(http, next, policy));
    }

    private static Task Add(HttpContext http, RequestDelegate next, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Outlook's own page shows the icons of the ribbon.
        headers["Cross-Origin-Resource-Policy"] = http.Request.Path.StartsWithSegments("/icons") ? "cross-origin" : "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(http);
    }
}
