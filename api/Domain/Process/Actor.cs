namespace IodOutlook.Domain.Process;

/// <summary>Who does a step, and when: the two things the domain never looks up by itself.</summary>
/// <param name="At">UTC.</param>
public sealed record Actor(string Id, string Name, Role Role, DateTime At);
