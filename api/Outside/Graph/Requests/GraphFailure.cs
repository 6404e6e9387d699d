using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace IodOutlook.Outside.Graph.Requests;

/// <summary>What Microsoft 365 answers when it does not do what was asked, as the one failure that leaves this room.</summary>
internal static class GraphFailure
{
    /// <summary>Does the work; every failure of the service, the network or the sign-in becomes an <see cref="OutsideException"/>.</summary>
    /// <param name="where">Whom the sentence is about: "la boîte aux lettres de …", "le lecteur partagé".</param>
    public static async Task<T> Explained<T>(string where, Func<Task<T>> work, CancellationToken cancel)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (IsOfTheOutside(failure) && !cancel.IsCancellationRequested)
        {
            throw Of(failure, where);
        }
    }

    public static bool Is(this ApiException failure, int status) => failure.ResponseStatusCode == status;

    /// <summary>An id that Exchange or SharePoint does not even recognise as one is the id of nothing.</summary>
    public static bool MeansGone(this ApiException failure) =>
        failure.ResponseStatusCode is 404 or 410 || (failure.ResponseStatusCode == 400 && CodeOf(failure) is "ErrorInvalidIdMalformed" or "invalidRequest" or "ErrorInvalidIdNotAnItemAttachmentId");

    public static string CodeOf(ApiException failure) => (failure as ODataError)?.Error?.Code ?? "";

    // An answer that is no JSON, or lacks what it must have, comes from something in between.
    private static bool IsOfTheOutside(Exception failure) =>
        failure is ApiException or HttpRequestException or IOException or OperationCanceledException or JsonException or AggregateException or AuthenticationFailedException
            or InvalidDataException;

    private static OutsideException Of(Exception failure, string where) => failure switch
    {
        AggregateException { InnerException: { } inner } => Of(inner, where),
        ApiException refused => OfStatus(refused, where),
        CredentialUnavailableException => new(OutsideProblem.Denied, "IodOutlook n’a pas d’identité auprès de Microsoft 365 : vérifiez le certificat de l’application (verbe doctor).", failure),
        AuthenticationFailedException { InnerException: HttpRequestException } => Unavailable(where, failure),
        AuthenticationFailedException => new(
            OutsideProblem.Denied, "Microsoft 365 refuse l’identité de l’application : son certificat ou son secret est faux ou périmé. Renouvelez-le, puis réessayez.", failure),
        _ => Unavailable(where, failure),
    };

    private static OutsideException OfStatus(ApiException failure, string where) => failure.ResponseStatusCode switch
    {
        400 => new(OutsideProblem.Invalid, $"Microsoft 365 refuse cette demande pour {where} ({CodeOf(failure)}). Rien n’a été changé.", failure),
        403 => new(OutsideProblem.Denied, $"L’application n’a pas le droit d’agir dans {where}. Demandez à l’administrateur de lui donner cet accès, puis réessayez.", failure),
        404 or 410 => new(OutsideProblem.Gone, $"Ce qui était demandé n’existe plus dans {where}.", failure),
        413 => new(OutsideProblem.Invalid, $"C’est trop lourd pour {where}.", failure),
        423 => new(OutsideProblem.Locked, $"Le fichier est ouvert par quelqu’un dans {where}. IodOutlook réessaiera ; fermez-le pour aller plus vite.", failure),
        429 => new(OutsideProblem.Throttled, $"Microsoft 365 demande d’attendre avant d’agir encore dans {where}. IodOutlook réessaiera.", failure) { RetryAfter = AskedToWait(failure) },
        507 => new(OutsideProblem.Full, $"Il n’y a plus de place dans {where}. Libérez-en ; IodOutlook réessaiera.", failure),
        // 401: the token was revoked meanwhile; 409, 412: somebody changed the same thing at the same moment. All pass.
        _ => Unavailable(where, failure, AskedToWait(failure)),
    };

    private static OutsideException Unavailable(string where, Exception failure, TimeSpan? wait = null) =>
        new(OutsideProblem.Unavailable, $"Microsoft 365 ne répond pas pour {where}. Rien n’est perdu : IodOutlook réessaiera.", failure) { RetryAfter = wait };

    private static TimeSpan? AskedToWait(ApiException failure) =>
        failure.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } values
            ? Patience.RetryAfter(values.FirstOrDefault())
            : null;
}
