using System.Text.Json;
using IodOutlook.Domain.Process;
using IodOutlook.MailReading;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace IodOutlook.Api.Http;

/// <summary>The one mapper from what went wrong to what is answered.</summary>
internal sealed partial class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        if (http.RequestAborted.IsCancellationRequested)
            return true;
        var problem = Of(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
            LogUnexpected(exception, http.Request.Method, http.Request.Path);
        await http.Write(problem);
        return true;
    }

    public static Problem Of(Exception exception) => exception switch
    {
        ProcessRefusedException refused => Refused(refused),
        InvalidValueException invalid => new(400, "invalid-value", "Valeur impossible", invalid.Message, new Dictionary<string, string[]> { [invalid.Field] = [invalid.Message] }),
        NotFoundException missing => new(404, "not-found", "Introuvable", missing.Message),
        ConflictException conflict => new(409, conflict.Code, "Demande refusée", conflict.Message),
        StaleVersionException or DbUpdateConcurrencyException => Stale,
        MissingPreconditionException missing => new(428, "missing-precondition", "Version manquante", $"L'en-tête {missing.Header} est obligatoire pour cette action. Rechargez la page."),
        UnreadableMailException mail => new(422, "unreadable-mail", "Message illisible", mail.Message),
        OutsideException outside => Outside(outside),
        BadHttpRequestException bad => Malformed(bad),
        JsonException json => MalformedJson(json),
        _ => new(500, "unexpected", "Erreur inattendue", "Une erreur inattendue est survenue. Rien n'a été changé ; réessayez, et prévenez l'administrateur si elle revient."),
    };

    /// <summary>Failures that no code of ours saw: unknown route, wrong method, wrong content type.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(404, "not-found", "Introuvable", "Cette adresse n'existe pas."),
        StatusCodes.Status405MethodNotAllowed => new(405, "method-not-allowed", "Méthode refusée", "Cette adresse existe, mais n'accepte pas cette méthode."),
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => new(415, "unsupported-media-type", "Type de contenu refusé", "Ce type de contenu n'est pas accepté ici."),
        >= 500 => Of(new InvalidOperationException()) with { Status = status },
        _ => new(status, "malformed", "Demande mal formée", "La demande n'a pas pu être comprise. Rien n'a été changé."),
    };

    /// <summary>Signed in, with a role that does not reach that far.</summary>
    public static Problem Forbidden => new(StatusCodes.Status403Forbidden, "forbidden", "Action réservée",
        "Votre rôle ne permet pas cette action. Rien n'a été changé ; demandez à une personne qui en a le droit.");

    private static Problem Refused(ProcessRefusedException refused) =>
        new(refused.Code == Refusal.RoleNotAllowed ? 403 : 409, refused.Code, "Refusé par le processus", refused.Message);

    private static Problem Stale => new(412, "stale-version", "Version dépassée",
        "Quelqu'un d'autre a modifié cet élément entre-temps. Votre saisie est gardée à l'écran ; rechargez, puis refaites votre changement.");

    private static Problem TooLarge => new(413, "too-large", "Trop volumineux", "Ce contenu dépasse la taille acceptée (50 Mo pour un message). Rien n'a été enregistré.");

    private static Problem Malformed(BadHttpRequestException bad) => bad.InnerException is JsonException json
        ? MalformedJson(json)
        : OfStatus(bad.StatusCode) with { Errors = bad.StatusCode == 400 ? new Dictionary<string, string[]> { [""] = [bad.Message] } : null };

    private static Problem MalformedJson(JsonException json)
    {
        var path = json.Path?.TrimStart('$').TrimStart('.') ?? "";
        return new(400, "malformed", "Demande mal formée", "Une valeur manque ou n'a pas le bon type. Rien n'a été changé.",
            new Dictionary<string, string[]> { [path] = [json.Message] });
    }

    private static Problem Outside(OutsideException outside) => outside.Problem switch
    {
        OutsideProblem.Gone => new(404, "not-found", "Introuvable", outside.Message),
        OutsideProblem.Denied or OutsideProblem.Invalid => new(502, "outside-refused", "Refusé à l'extérieur", outside.Message),
        _ => new(503, "outside-unavailable", "Momentanément indisponible", outside.Message) { RetryAfter = outside.RetryAfter },
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogUnexpected(Exception exception, string method, string path);
}

/// <summary>What was asked for does not exist. <see cref="Exception.Message"/> is French.</summary>
internal sealed class NotFoundException(string message) : Exception(message);

/// <summary>Refused by the host rather than by the process. <see cref="Exception.Message"/> is French.</summary>
internal sealed class ConflictException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
