namespace IodOutlook.MailReading.Body;

/// <summary>Says for each line whose mail it belongs to: the sender's own, or one that it quotes or forwards.</summary>
internal sealed class BlockSplitter
{
    private readonly List<Line> _lines;
    private readonly bool _forward;
    private readonly List<(int Quote, int Depth)> _open = [];
    private readonly Dictionary<int, int> _blockAtDepth = [];
    private bool _forwardSeen;

    private BlockSplitter(List<Line> lines, bool forward)
    {
        _lines = lines;
        _forward = forward;
        BlockOf = new int[lines.Count];
        IsHeader = new bool[lines.Count];
        Blocks.Add(new MailBlock(0, false, null));
    }

    public int[] BlockOf { get; }

    public bool[] IsHeader { get; }

    public List<MailBlock> Blocks { get; } = [];

    /// <param name="forward">The subject says that the mail forwards another.</param>
    public static BlockSplitter Split(List<Line> lines, bool forward)
    {
        var splitter = new BlockSplitter(lines, forward);
        splitter.Run();
        return splitter;
    }

    private void Run()
    {
        for (var i = 0; i < _lines.Count;)
        {
            if (QuoteHeaders.At(_lines, i) is { } header)
            {
                Open(header, i);
                i += header.Lines;
            }
            else
            {
                Assign(i, BlockAt(DepthOf(i)), isHeader: false);
                i++;
            }
        }
    }

    private int DepthOf(int i)
    {
        var quote = _lines[i].Quote;
        // A blank line between quoted lines often loses its mark.
        if (_lines[i].IsBlank && quote == 0 && i > 0 && i + 1 < _lines.Count) quote = Math.Min(_lines[i - 1].Quote, _lines[i + 1].Quote);
        _open.RemoveAll(o => o.Quote > quote);
        return quote + _open.Count;
    }

    private int BlockAt(int depth)
    {
        if (depth == 0) return 0;
        if (_blockAtDepth.TryGetValue(depth, out var known)) return known;
        Blocks.Add(new MailBlock(depth, ForwardsHere(depth, null), null));
        return _blockAtDepth[depth] = Blocks.Count - 1;
    }

    private void Open(QuoteHeader header, int i)
    {
        var depth = DepthOf(i);
        var quote = _lines[i].Quote;
        var describesItsOwnQuote = quote > 0 && !Holds(depth, quote);
        var marked = NextQuote(i + header.Lines) > quote;
        if (marked) depth++;
        else if (!describesItsOwnQuote)
        {
            _open.Add((quote, depth));
            depth++;
        }
        foreach (var deeper in _blockAtDepth.Keys.Where(d => d >= depth).ToList()) _blockAtDepth.Remove(deeper);
        Blocks.Add(new MailBlock(depth, ForwardsHere(depth, header), header));
        _blockAtDepth[depth] = Blocks.Count - 1;
        for (var k = i; k < i + header.Lines; k++) Assign(k, Blocks.Count - 1, isHeader: true);
    }

    /// <summary>True when the quote level already has text of its own, so that a header in it opens a deeper mail.</summary>
    private bool Holds(int depth, int quote) => quote == 0 || (_blockAtDepth.TryGetValue(depth, out var block) && (Blocks[block].Header is { IsAttribution: false } || Blocks[block].Lines.Any(k => !_lines[k].IsBlank)));

    private int NextQuote(int i)
    {
        while (i < _lines.Count && _lines[i].IsBlank && _lines[i].Quote == 0) i++;
        return i < _lines.Count ? _lines[i].Quote : 0;
    }

    private bool ForwardsHere(int depth, QuoteHeader? header)
    {
        var forwards = header?.Forwards ?? (_forward && depth == 1 && !_forwardSeen && header is not null);
        // Inside a reply's quote nothing is forwarded to us; inside a forward, a second forward is.
        if (depth > 1 && !(header?.Forwards == true && _forwardSeen)) forwards = false;
        _forwardSeen |= forwards;
        return forwards;
    }

    private void Assign(int line, int block, bool isHeader)
    {
        BlockOf[line] = block;
        IsHeader[line] = isHeader;
        if (!isHeader) Blocks[block].Lines.Add(line);
    }
}
