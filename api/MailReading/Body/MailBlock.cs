namespace IodOutlook.MailReading.Body;

/// <summary>What a line of a mail is to the one who wrote it.</summary>
internal enum LineRole
{
    Text,
    SignOff,
    Signature,
    Disclaimer,
    Banner,

    /// <summary>The lines that introduce a quoted or forwarded mail.</summary>
    Header,
}

/// <summary>One author's mail within a mail: the sender's own, or one it quotes, forwards or attaches.</summary>
internal sealed class MailBlock(int depth, bool forwarded, QuoteHeader? header)
{
    public int Depth { get; } = depth;

    public bool Forwarded { get; set; } = forwarded;

    public QuoteHeader? Header { get; } = header;

    public string? AuthorName { get; set; } = header?.FromName;

    public string? AuthorAddress { get; set; } = header?.FromAddress;

    /// <summary>When it was written; relative dates count from it.</summary>
    public DateTimeOffset? Date { get; set; } = header?.Date;

    /// <summary>Indexes of its lines, header lines left out.</summary>
    public List<int> Lines { get; } = [];
}
