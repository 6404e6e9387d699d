using System.Net;

namespace IodOutlook.Api.Http;

/// <summary>
/// In local mode nobody signs in, so no other machine and no other web page may speak to the product: it listens on loopback only, the <c>Host</c> must name
/// loopback (else a page could rebind its own name to 127.0.0.1), and a request sent by a page must come from our own.
/// </summary>
internal static class LocalGuard
{
    /// <exception cref="StartRefusedException">An address can be reached from elsewhere.</exception>
    public static void RefuseOtherThanLoopback(IEnumerable<string> urls)
    {
        foreach (var url in urls.Where(url => !IsLoopback(BindingAddress.Parse(url).Host)))
            throw new StartRefusedException(
                $"En mode local, IodOutlook n'écoute que sur cette machine : l'adresse {url} est refusée. Utilisez par exemple --urls http://localhost:5080.");
    }

    public static IApplicationBuilder UseLocalGuard(this IApplicationBuilder app) => app.Use((http, next) =>
        !IsLoopback(http.Request.Host.Host) ? http.Write(WrongHost)
        : ComesFromElsewhere(http.Request) ? http.Write(OtherPage)
        : next(http));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool ComesFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "cross-site" or "same-site")
            // Following a link to our own page is no harm; anything more is.
            return !(IsRead(request) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !IsRead(request) && origin != $"{request.Scheme}://{request.Host}";
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Microsoft 365 mode: answers under its own name only, and the health checks under any, since probes ask by address.</summary>
    public static IApplicationBuilder UseHostGuard(this IApplicationBuilder app, Uri host) => app.Use((http, next) =>
        http.Request.Host.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments("/health")
            ? next(http)
            : http.Write(WrongHost with { Detail = $"IodOutlook ne répond qu'à l'adresse {host.GetLeftPart(UriPartial.Authority)}." }));

    private static Problem WrongHost => new(
        StatusCodes.Status421MisdirectedRequest, "wrong-host", "Adresse refusée",
        "En mode local, IodOutlook ne répond qu'à l'adresse localhost de cette machine.");

    private static Problem OtherPage => new(
        StatusCodes.Status403Forbidden, "other-origin", "Page étrangère refusée",
        "Cette demande vient d'une autre page web : elle est refusée et rien n'a été changé. Ouvrez IodOutlook à son adresse.");
}

/// <summary>The product cannot start as asked. <see cref="Exception.Message"/> is a French sentence that says what to do.</summary>
/// <param name="settings">Those that are missing or wrong, one by one, where it is that.</param>
internal sealed class StartRefusedException(string message, IReadOnlyList<StartRefusedException.Setting>? settings = null) : Exception(message)
{
    public IReadOnlyList<Setting> Settings { get; } = settings ?? [];

    /// <param name="Name">As in the environment.</param>
    /// <param name="Mend">What to do, a sentence without its capital and its stop.</param>
    internal sealed record Setting(string Name, bool IsMissing, string Mend);
}
