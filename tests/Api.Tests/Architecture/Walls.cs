namespace IodOutlook.Api.Tests.Architecture;

/// <summary>The walls between the rooms, each as a function from the pieces of a house to one sentence for every breach.</summary>
internal static class Walls
{
    /// <summary>What a slice may lean on. Every other folder of the host is a slice, whenever it was added, except the rooms that see everything.</summary>
    private static readonly string[] Foundations = ["Database", "Http", "Outbox"];

    private static readonly string[] SeeEverything = ["Jobs", "Cli"];

    /// <summary>Heavy dependencies and the only rooms that may name them.</summary>
    private static readonly (string Dependency, string[] Rooms)[] HeavyDependencies =
    [
        ("MimeKit", ["MailReading", "Outside.Local"]),
        ("AngleSharp", ["MailReading", "Outside.Local"]),
        ("UglyToad", ["MailReading"]),
        ("PhoneNumbers", ["MailReading"]),
        ("Microsoft.Extensions.AI", ["MailReading.SecondReading", "Outside.Models"]),
        ("OpenAI", ["Outside.Models"]),
        ("SkiaSharp", ["Documents"]),
        ("HarfBuzzSharp", ["Documents"]),
        ("QRCoder", ["Documents"]),
        ("Microsoft.Graph", ["Outside.Graph"]),
        ("Microsoft.Kiota", ["Outside.Graph"]),
        ("Azure.Identity", ["Outside.Graph"]),
        ("Microsoft.EntityFrameworkCore", ["Api"]),
        ("Quartz", ["Api.Jobs"]),
        ("OpenTelemetry", ["Api"]),
    ];

    /// <summary>Wall 1. Domain names nothing but the base library; MailReading, Documents and Outside know Domain at most.</summary>
    public static IEnumerable<string> OfTheRooms(IEnumerable<Piece> pieces) =>
        from piece in pieces
        from name in piece.Names
        let room = RoomOf(piece.Space)
        where room switch
        {
            "Domain" => !IsIn(name, "System") && !IsHouse(name, "Domain") && !IsIn(name, "Microsoft.CodeAnalysis"),
            "MailReading" or "Documents" or "Outside" => IsIn(name, "IodOutlook") && !IsHouse(name, "Domain") && !IsHouse(name, room),
            _ => false,
        }
        select $"{piece.Name} names {name}";

    /// <summary>Wall 2, first half. A slice names no other slice, and none of the rooms that see everything.</summary>
    public static IEnumerable<string> BetweenSlices(IEnumerable<Piece> pieces) =>
        from piece in pieces
        let slice = FolderOf(piece.Space)
        where slice is not null && !Foundations.Contains(slice) && !SeeEverything.Contains(slice)
        from name in piece.Names
        let other = FolderOfType(name)
        where other is not null && other != slice && !Foundations.Contains(other)
        select $"{piece.Name} names {name}";

    /// <summary>Wall 3. What everyone stands on (Database, Http, Outbox) knows nothing of who stands on it.</summary>
    public static IEnumerable<string> UnderTheSlices(IEnumerable<Piece> pieces) =>
        from piece in pieces
        let folder = FolderOf(piece.Space)
        where folder is not null && Foundations.Contains(folder)
        from name in piece.Names
        let other = FolderOfType(name)
        where other is not null && !Foundations.Contains(other)
        select $"{piece.Name} names {name}";

    /// <summary>One heavy dependency, one room: only Jobs names Quartz, only Outside/Graph names Graph.</summary>
    public static IEnumerable<string> AroundHeavyDependencies(IEnumerable<Piece> pieces) =>
        from piece in pieces
        from name in piece.Names
        from heavy in HeavyDependencies
        where IsIn(name, heavy.Dependency) && !heavy.Rooms.Any(room => IsHouse(piece.Space, room)) && piece.Type.Name != "Program"
        select $"{piece.Name} names {name}";

    /// <summary>
    /// Outside shows its interfaces, and of each of its worlds the front (registration, options): what stands in a folder of a world is nobody else's
    /// business. The host shows nothing.
    /// </summary>
    public static IEnumerable<string> BehindTheDoors(IEnumerable<Piece> pieces) =>
        from piece in pieces
        where piece.Type.IsPublic && (piece.Space.Split('.') is [_, "Outside", _, _, ..] || IsHouse(piece.Space, "Api"))
        where !piece.Space.Contains(".Migrations", StringComparison.Ordinal) && piece.Type.Name != "Program"
        select $"{piece.Name} is public";

    /// <summary>A class is sealed unless a class of the house derives from it.</summary>
    public static IEnumerable<string> OfInheritance(IReadOnlyCollection<Piece> pieces)
    {
        var derivedFrom = pieces.Select(piece => piece.Type.BaseType?.GetElementType().FullName).ToHashSet();
        return from piece in pieces
               where piece.Type is { IsClass: true, IsSealed: false, IsAbstract: false, Name: not "Program" }
               where !derivedFrom.Contains(piece.Name) && !piece.Space.Contains(".Migrations", StringComparison.Ordinal)
               select $"{piece.Name} is neither sealed nor derived from";
    }

    private static string RoomOf(string space) => space.Split('.') is [_, var room, ..] ? room : "";

    /// <summary>The host's folder that a namespace stands for; null outside the host and at its root.</summary>
    private static string? FolderOf(string space) => space.Split('.') is ["IodOutlook", "Api", var folder, ..] ? folder : null;

    private static string? FolderOfType(string name) => FolderOf(name[..Math.Max(0, name.LastIndexOf('.'))]);

    private static bool IsHouse(string name, string room) => IsIn(name, "IodOutlook." + room);

    private static bool IsIn(string name, string space) =>
        name.StartsWith(space, StringComparison.Ordinal) && (name.Length == space.Length || name[space.Length] == '.');
}
