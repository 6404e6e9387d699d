using IodOutlook.Domain.Process;

namespace IodOutlook.Outside;

/// <summary>The people of the firm and what they may do.</summary>
public interface IDirectory
{
    Task<IReadOnlyList<Person>> People(CancellationToken cancel);
}

/// <summary>Somebody of the firm.</summary>
/// <param name="Id">Stable: <c>oid</c> in Entra ID, a short name in local mode.</param>
public sealed record Person(string Id, string Name, string Address, Role Role);
