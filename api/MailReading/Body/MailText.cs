using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Body;

/// <summary>The body as one text, each line with its block and role. Offsets count in <see cref="Text"/> and, the same, in <see cref="Folded"/>.</summary>
internal sealed class MailText
{
    private readonly List<Line> _lines;
    private readonly int[] _starts;

    public MailText(List<Line> lines, LineRole[] roles, int[] blockOf, List<MailBlock> blocks)
    {
        _lines = lines;
        Roles = roles;
        BlockOf = blockOf;
        Blocks = blocks;
        Text = string.Join('\n', lines.Select(l => l.Text));
        Folded = Folding.Fold(Text);
        _starts = new int[lines.Count];
        for (int i = 0, at = 0; i < lines.Count; at += lines[i].Text.Length + 1, i++) _starts[i] = at;
    }

    public string Text { get; }

    public string Folded { get; }

    public LineRole[] Roles { get; }

    public int[] BlockOf { get; }

    public List<MailBlock> Blocks { get; }

    public MailBlock Own => Blocks[0];

    public int Count => _lines.Count;

    public Line this[int line] => _lines[line];

    public int StartOf(int line) => _starts[line];

    public string FoldedLine(int line) => Folded.Substring(_starts[line], _lines[line].Text.Length);

    /// <summary>The line an offset falls in.</summary>
    public int LineAt(int offset)
    {
        var at = Array.BinarySearch(_starts, offset);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }

    /// <summary>Lines of a block that its author wrote as text, sign-off included or not.</summary>
    public IEnumerable<int> LinesOf(MailBlock block, LineRole role) => block.Lines.Where(i => Roles[i] == role);

    public IReadOnlyList<Segment> Segments()
    {
        var segments = new List<Segment>();
        for (var i = 0; i < Count; i++)
        {
            var (kind, depth) = (KindOf(i), Blocks[BlockOf[i]].Depth);
            var end = _starts[i] + _lines[i].Text.Length + (i + 1 < Count ? 1 : 0);
            if (segments.Count > 0 && segments[^1] is var last && last.Kind == kind && last.Depth == depth) segments[^1] = last with { Length = end - last.Start };
            else segments.Add(new Segment(kind, depth, _starts[i], end - _starts[i]));
        }
        return segments;
    }

    private SegmentKind KindOf(int line)
    {
        var block = Blocks[BlockOf[line]];
        if (block.Depth > 0 && !block.Forwarded) return SegmentKind.Quoted;
        return Roles[line] switch
        {
            LineRole.SignOff => block.Depth == 0 ? SegmentKind.SignOff : SegmentKind.Forwarded,
            LineRole.Signature => SegmentKind.Signature,
            LineRole.Disclaimer => SegmentKind.Disclaimer,
            LineRole.Banner => SegmentKind.Banner,
            _ => block.Depth == 0 ? SegmentKind.Current : SegmentKind.Forwarded,
        };
    }
}
