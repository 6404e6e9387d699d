namespace IodOutlook.MailReading;

/// <summary>Reads a mail for a person who is about to look at what it says.</summary>
public interface IMailReader
{
    /// <summary>What the mail says. Never fails for what the mail contains; what went wrong is named in <see cref="Reading.Warnings"/>.</summary>
    /// <exception cref="UnreadableMailException">The bytes are no mail at all.</exception>
    Task<Reading> Read(ReadOnlyMemory<byte> message, ReadingContext context, CancellationToken cancel);
}

/// <summary>The rules alone: <see cref="MailReader"/>.</summary>
public sealed class RulesReader : IMailReader
{
    public Task<Reading> Read(ReadOnlyMemory<byte> message, ReadingContext context, CancellationToken cancel) => Task.FromResult(MailReader.Read(message, context));
}
