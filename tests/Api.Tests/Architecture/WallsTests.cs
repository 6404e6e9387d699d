using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IodOutlook.Api.Tests.Architecture;

public sealed class WallsTests
{
    private static readonly string[] Rooms = ["Domain", "MailReading", "Documents", "Outside", "Api"];

    private static readonly Lazy<IReadOnlyList<Piece>> House = new(() => Rooms.SelectMany(ReadRoom).ToArray());

    [Fact]
    public void House_WhenRead_HoldsEveryRoom() =>
        Assert.All(Rooms, room => Assert.Contains(House.Value, piece => piece.Space.StartsWith($"IodOutlook.{room}", StringComparison.Ordinal) || piece.Name == "Program"));

    [Fact]
    public void Rooms_WhenTheHouseIsRead_KnowDomainAtMost() => Breaches.AssertNone(Walls.OfTheRooms(House.Value));

    [Theory]
    [InlineData("namespace Npgsql { public class C; } namespace IodOutlook.Domain { class D { Npgsql.C? c; } }")]
    [InlineData("namespace IodOutlook.Outside { public class O; } namespace IodOutlook.Documents.Quotes { class D { object M() => new Outside.O(); } }")]
    [InlineData("namespace IodOutlook.Documents { public class O; } namespace IodOutlook.Domain { class D { System.Func<object> M() => () => new Documents.O(); } }")]
    public void Rooms_WhenOneKnowsMore_AreBreached(string house) => Assert.NotEmpty(Walls.OfTheRooms(Built(house)));

    [Fact]
    public void Slices_WhenTheHouseIsRead_NeverSeeEachOther() => Breaches.AssertNone(Walls.BetweenSlices(House.Value));

    [Theory]
    [InlineData("namespace IodOutlook.Api.Demands { class D; } namespace IodOutlook.Api.Quotes { class Q { System.Collections.Generic.List<Demands.D>? all; } }")]
    [InlineData("namespace IodOutlook.Api.Jobs { class J; } namespace IodOutlook.Api.Quotes { class Q { static async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); new Jobs.J(); } } }")]
    public void Slices_WhenOneSeesAnother_AreBreached(string house) => Assert.NotEmpty(Walls.BetweenSlices(Built(house)));

    [Fact]
    public void Foundations_WhenTheHouseIsRead_KnowNoSlice() => Breaches.AssertNone(Walls.UnderTheSlices(House.Value));

    [Theory]
    [InlineData("namespace IodOutlook.Api.Demands { class D; } namespace IodOutlook.Api.Outbox { class O { void M(Demands.D d) { } } }")]
    public void Foundations_WhenOneKnowsASlice_AreBreached(string house) => Assert.NotEmpty(Walls.UnderTheSlices(Built(house)));

    [Fact]
    public void HeavyDependencies_WhenTheHouseIsRead_StayInTheirRoom() => Breaches.AssertNone(Walls.AroundHeavyDependencies(House.Value));

    [Theory]
    [InlineData("namespace Quartz { public interface IJob; } namespace IodOutlook.Api.Quotes { class Q : Quartz.IJob; }")]
    [InlineData("namespace Microsoft.Graph.Models { public class M; } namespace IodOutlook.Outside.Local { class L { Microsoft.Graph.Models.M? m; } }")]
    [InlineData("namespace MimeKit { public class M; } namespace IodOutlook.Api.Demands { class D { object M() => typeof(MimeKit.M); } }")]
    public void HeavyDependencies_WhenNamedElsewhere_AreBreached(string house) => Assert.NotEmpty(Walls.AroundHeavyDependencies(Built(house)));

    [Fact]
    public void Insides_WhenTheHouseIsRead_AreInternal() => Breaches.AssertNone(Walls.BehindTheDoors(House.Value));

    [Theory]
    [InlineData("namespace IodOutlook.Outside.Local.Mail { public class L; }")]
    [InlineData("namespace IodOutlook.Api.Quotes { public static class L; }")]
    public void Insides_WhenPublic_AreBreached(string house) => Assert.NotEmpty(Walls.BehindTheDoors(Built(house)));

    [Fact]
    public void Classes_WhenTheHouseIsRead_AreSealed() => Breaches.AssertNone(Walls.OfInheritance(House.Value));

    [Theory]
    [InlineData("namespace IodOutlook.Domain { public class D; }")]
    public void Classes_WhenOpenForNobody_AreBreached(string house) => Assert.NotEmpty(Walls.OfInheritance(Built(house)));

    [Theory]
    [InlineData("""
        namespace Quartz { public interface IJob; }
        namespace IodOutlook.Domain { public sealed class D { System.Collections.Generic.List<D>? all; } }
        namespace IodOutlook.Outside { public interface IMailbox { Domain.D Read(); } }
        namespace IodOutlook.Outside.Local { sealed class Folder : IMailbox { public Domain.D Read() => new(); } }
        namespace IodOutlook.Api.Database { sealed class Db { Domain.D? d; } }
        namespace IodOutlook.Api.Quotes { sealed class Q { Database.Db? db; Outside.IMailbox? box; } }
        namespace IodOutlook.Api.Jobs { sealed class J : Quartz.IJob { Quotes.Q? q; } }
        """)]
    public void Walls_WhenAHouseIsSound_Stand(string house)
    {
        var pieces = Built(house);
        Breaches.AssertNone([.. Walls.OfTheRooms(pieces), .. Walls.BetweenSlices(pieces), .. Walls.UnderTheSlices(pieces)]);
        Breaches.AssertNone([.. Walls.AroundHeavyDependencies(pieces), .. Walls.BehindTheDoors(pieces), .. Walls.OfInheritance(pieces)]);
    }

    private static IReadOnlyList<Piece> ReadRoom(string room)
    {
        using var assembly = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"IodOutlook.{room}.dll"));
        return Piece.AllIn(assembly);
    }

    /// <summary>A made-up house, compiled like the real one, to show that a wall can be breached.</summary>
    private static IReadOnlyList<Piece> Built(string source)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = new[] { "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(runtime, name)));
        var compilation = CSharpCompilation.Create("House", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = 0;
        return Piece.AllIn(assembly);
    }
}
