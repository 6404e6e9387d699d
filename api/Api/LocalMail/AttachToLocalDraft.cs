using IodOutlook.Domain.Process;
using IodOutlook.Outside;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IodOutlook.Api.LocalMail;

/// <summary>POST /api/local/mail/messages/{id}/attachments: a file for a draft, such as the approved quote in place of a wrong one.</summary>
internal static class AttachToLocalDraft
{
    private const int LongestName = 255;

    /// <param name="Content">In base64.</param>
    /// <param name="InsteadOf">Names of files that it stands in for.</param>
    internal sealed record Request(string Name, byte[] Content, IReadOnlyList<string> InsteadOf);

    public static async Task<NoContent> Handle(string id, Request request, ILocalMailFolders folders, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
            throw new InvalidValueException("name", $"Un fichier joint a un nom de 1 à {LongestName} caractères.");
        var type = request.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : "application/octet-stream";
        await folders.Attach(id, new DraftAttachment(request.Name, type, request.Content), request.InsteadOf, cancel);
        return TypedResults.NoContent();
    }
}
