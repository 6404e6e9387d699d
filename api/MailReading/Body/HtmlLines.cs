using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IodOutlook.MailReading.Body;

/// <summary>An HTML body to lines: what a person sees, with what the markup says about quotes and signatures.</summary>
internal static class HtmlLines
{
    /// <summary>Beyond this an HTML body is no letter any more; the rest is not read.</summary>
    public const int MaxLength = 1_000_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "title", "template", "noscript", "object", "svg", "math", "select", "textarea",
    };

    public static List<Line> Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html.Length > MaxLength ? html[..MaxLength] : html);
        var walk = new Walk();
        if (document.DocumentElement is { } root) walk.Run(root);
        return walk.Lines;
    }

    private sealed record Scope(int Quote, LineMarks Marks, int Table, CellPlace? Cell, bool Preformatted, bool Hidden);

    private sealed class Walk
    {
        private readonly StringBuilder _text = new();
        private int _tables;
        private int _row;
        private int _column;
        private bool _replyHeader;

        public List<Line> Lines { get; } = [];

        /// <summary>Depth first with a stack of its own: mails nest deeper than a call stack reaches.</summary>
        public void Run(INode root)
        {
            var stack = new Stack<(INode Node, Scope Scope, bool Leaving)>();
            stack.Push((root, new Scope(0, LineMarks.None, 0, null, false, false), false));
            while (stack.TryPop(out var step))
            {
                if (step.Leaving) Flush(step.Scope, blankToo: false);
                else if (step.Node is IElement element) Enter(element, step.Scope, stack);
                else if (step.Node is IText text && !step.Scope.Hidden) Append(text.Data, step.Scope);
            }
            Flush(new Scope(0, LineMarks.None, 0, null, false, false), blankToo: false);
        }

        private void Enter(IElement element, Scope outer, Stack<(INode Node, Scope Scope, bool Leaving)> stack)
        {
            var name = element.LocalName;
            if (outer.Hidden || Unseen.Contains(name) || HtmlStyles.IsHidden(element)) return;
            if (name == "br")
            {
                Flush(outer, blankToo: true);
                return;
            }
            var block = Blocks.Contains(name);
            if (block) Flush(outer, blankToo: false);
            var scope = ScopeOf(element, name, outer);
            if (name == "hr") Lines.Add(new Line("________________________________", scope.Quote, scope.Marks));
            if (block) stack.Push((element, IsEmptyParagraph(element, name) ? scope with { Marks = scope.Marks } : scope, true));
            if (block && IsEmptyParagraph(element, name)) Lines.Add(new Line("", scope.Quote, scope.Marks, scope.Cell));
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling) stack.Push((child, scope, false));
        }

        private static bool IsEmptyParagraph(IElement element, string name) =>
            name is "p" or "div" && element.ChildElementCount <= 2 && string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img,table,hr") is null;

        private Scope ScopeOf(IElement element, string name, Scope outer)
        {
            var marks = outer.Marks | HtmlStyles.MarksOf(element, name);
            if (HtmlStyles.IsReplyHeader(element)) _replyHeader = true;
            var quote = outer.Quote + (HtmlStyles.IsQuote(element, name) ? 1 : 0);
            var scope = outer with { Marks = marks, Quote = quote, Preformatted = outer.Preformatted || name == "pre" || HtmlStyles.KeepsBreaks(element) };
            return name switch
            {
                "table" => scope with { Table = ++_tables },
                "tr" => NextRow(scope),
                "td" or "th" => scope with { Cell = new CellPlace(scope.Table, _row, _column++) },
                _ => scope,
            };
        }

        private Scope NextRow(Scope scope)
        {
            _row++;
            _column = 0;
            return scope;
        }

        private const LineMarks Colours = LineMarks.Red | LineMarks.Blue | LineMarks.Green;

        private void Append(string data, Scope scope)
        {
            // An answer in colour on the line of its question is a line of its own.
            if (_text.Length > 0 && (scope.Marks & Colours) != 0 && _last is { } before && (before.Marks & Colours) == 0 && _text.ToString().TrimEnd() is [.., '?' or ':'] && !string.IsNullOrWhiteSpace(data)) Flush(before, blankToo: false);
            if (scope.Preformatted && data.Contains('\n')) AppendPreformatted(data, scope);
            else AppendCollapsed(data);
            _last = scope;
        }

        private Scope? _last;

        private void AppendPreformatted(string data, Scope scope)
        {
            var lines = data.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                AppendCollapsed(lines[i]);
                _last = scope;
                if (i < lines.Length - 1) Flush(scope, blankToo: true);
            }
        }

        private void AppendCollapsed(string data)
        {
            foreach (var c in data)
            {
                var blank = c is ' ' or '\t' or '\r' or '\n' or '\f';
                if (blank && (_text.Length == 0 || _text[^1] == ' ')) continue;
                _text.Append(blank ? ' ' : c);
            }
        }

        private void Flush(Scope scope, bool blankToo)
        {
            var text = _text.ToString().Trim(' ', '\u00A0');
            _text.Clear();
            var shown = text.Length > 0 ? _last ?? scope : scope;
            if (text.Length == 0 && !blankToo) return;
            var header = text.Length > 0 && _replyHeader ? LineMarks.ReplyHeader : LineMarks.None;
            if (text.Length > 0) _replyHeader = false;
            Lines.Add(new Line(text, shown.Quote, shown.Marks | header, shown.Cell));
        }
    }
}
