namespace IodOutlook.Outside.Local.Files;

/// <summary>Turns what the operating system says into the one failure of this room, with a sentence for the screen.</summary>
internal static class DiskFailure
{
    // errno on Linux and macOS, HRESULT on Windows: .NET passes them on unchanged in IOException.HResult.
    private static readonly HashSet<int> FullCodes = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly HashSet<int> LockedCodes = [11, 16, 26, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];
    private static readonly HashSet<int> DeniedCodes = [30, unchecked((int)0x80070013)];

    /// <summary>True for what a disk can do to us; anything else is a fault of ours and must surface.</summary>
    public static bool Explains(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <param name="failure">What the operating system answered.</param>
    /// <param name="name">The file or folder, as a person knows it.</param>
    public static OutsideException Of(Exception failure, string name) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => Say(OutsideProblem.Gone, $"« {name} » n’existe plus : il a été déplacé ou supprimé.", failure),
        PathTooLongException => Say(OutsideProblem.Invalid, $"Le nom « {Shorten(name)} » est trop long pour ce disque. Raccourcissez-le.", failure),
        UnauthorizedAccessException => Denied(name, failure),
        IOException io when FullCodes.Contains(io.HResult) =>
            Say(OutsideProblem.Full, $"Le disque est plein : « {name} » n’a pas été enregistré. Libérez de la place, l’enregistrement reprendra tout seul.", failure),
        IOException io when LockedCodes.Contains(io.HResult) =>
            Say(OutsideProblem.Locked, $"« {name} » est ouvert dans un autre programme. Fermez-le : l’application réessaiera toute seule.", failure),
        IOException io when DeniedCodes.Contains(io.HResult) => Denied(name, failure),
        _ => Say(OutsideProblem.Unavailable, $"Le disque n’a pas répondu pour « {name} » ({failure.Message}). L’application réessaiera.", failure),
    };

    private static OutsideException Denied(string name, Exception failure) =>
        Say(OutsideProblem.Denied, $"L’application n’a pas le droit d’utiliser « {name} » (lecture seule ou droits manquants). Rétablissez les droits, puis réessayez.", failure);

    private static OutsideException Say(OutsideProblem problem, string sentence, Exception cause) => new(problem, sentence, cause);

    private static string Shorten(string name) => name.Length <= 80 ? name : name[..79] + "…";
}
