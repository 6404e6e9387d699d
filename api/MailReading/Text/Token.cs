namespace IodOutlook.MailReading.Text;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a run of digits or a single mark of a folded text. An elided article ("d'", "l'") is a word without its apostrophe.</summary>
internal readonly record struct Token(string Text, int Start, int End, TokenKind Kind)
{
    public bool Is(string text) => Text == text;
}

/// <summary>The tokens of a folded text. Blanks separate and are not tokens; a line break is the mark "\n".</summary>
internal sealed class Tokens
{
    private static readonly Token Nothing = new("", 0, 0, TokenKind.Mark);
    private readonly List<Token> _tokens = [];

    public Tokens(string folded)
        : this(folded, 0, folded.Length)
    {
    }

    public Tokens(string folded, int start, int length)
    {
        Folded = folded;
        var end = start + length;
        for (var i = start; i < end;)
        {
            var from = i;
            var kind = KindOf(folded[i]);
            i++;
            if (kind != TokenKind.Mark)
            {
                while (i < end && KindOf(folded[i]) == kind) i++;
            }
            else if (folded[from] == ' ' || (folded[from] == '\'' && from > start && KindOf(folded[from - 1]) == TokenKind.Word))
            {
                continue;
            }
            _tokens.Add(new Token(folded[from..i], from, i, kind));
        }
    }

    public string Folded { get; }

    public int Count => _tokens.Count;

    /// <summary>The token at a place; an empty mark beyond either end, so that grammars need no bounds checks.</summary>
    public Token this[int i] => i >= 0 && i < _tokens.Count ? _tokens[i] : Nothing;

    public bool IsWord(int i, string word) => this[i].Kind == TokenKind.Word && this[i].Text == word;

    public bool IsMark(int i, string mark) => this[i].Kind == TokenKind.Mark && this[i].Text == mark;

    /// <summary>True when nothing stands between the token and the one before: "14h" against "14 h".</summary>
    public bool Touches(int i) => i > 0 && i < _tokens.Count && _tokens[i - 1].End == _tokens[i].Start;

    /// <summary>How many tokens the phrase takes at this place; 0 when it is not there.</summary>
    public int Match(int i, params ReadOnlySpan<string> words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (this[i + k].Text != words[k]) return 0;
        }
        return words.Length;
    }

    private static TokenKind KindOf(char c) => char.IsAsciiDigit(c) ? TokenKind.Number : char.IsLetter(c) || c == 'œ' ? TokenKind.Word : TokenKind.Mark;
}
