using IodOutlook.MailReading.Body;
using IodOutlook.MailReading.Mime;
using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading;

/// <summary>A text that evidence points into.</summary>
internal sealed class Source(EvidenceSource kind, string text, string? name = null, string? folded = null)
{
    public EvidenceSource Kind { get; } = kind;

    public string Text { get; } = text;

    public string Folded { get; } = folded ?? Folding.Fold(text);

    public string? Name { get; } = name;

    public Evidence Evidence(int start, int length, string rule) => new(Kind, start, length, Text.Substring(start, length), rule, Name);

    public Field<T> Field<T>(T value, Confidence confidence, int start, int length, string rule, params IEnumerable<Field<T>> alternatives) =>
        new(value, confidence, [Evidence(start, length, rule)], [.. alternatives]);
}

/// <summary>Where a sentence stands, which says how far it may be trusted.</summary>
internal enum Origin
{
    Subject,
    Current,
    Forwarded,
    FileName,
    Calendar,
    AttachmentText,
}

/// <summary>A sentence, a list item or a table cell, the unit in which cues and values belong together.</summary>
/// <param name="Today">The day its author wrote it: relative dates count from here.</param>
/// <param name="Paragraph">Number of its line; sentences of one paragraph share it.</param>
internal sealed record Sentence(Source Source, int Start, int End, Origin Origin, DateOnly Today, int Paragraph, Line? Line)
{
    private Tokens? _tokens;
    private RuleSet? _candidates;
    private bool? _shouted;

    public string Folded { get; } = Source.Folded[Start..End];

    /// <summary>Written in capitals throughout: a capital marks no name there.</summary>
    public bool IsShouted => _shouted ??= End - Start > 12 && !Source.Text.AsSpan(Start, End - Start).ContainsAnyInRange('a', 'z');

    /// <summary>Offsets of these tokens count in the sentence; <see cref="Start"/> makes them offsets of the source.</summary>
    public Tokens Tokens => _tokens ??= new Tokens(Folded);

    /// <summary>The first match of a rule of the lexicon in this sentence.</summary>
    public System.Text.RegularExpressions.Match? Match(LexiconRule rule)
    {
        _candidates ??= Lexicon.Default.Candidates(Folded);
        return _candidates.Has(rule) ? rule.Find(Folded) : null;
    }

    /// <summary>True when a rule of the group matches.</summary>
    public bool Says(string group) => FirstOf(group) is not null;

    /// <summary>The first rule of a group that matches, with its match.</summary>
    public (LexiconRule Rule, System.Text.RegularExpressions.Match Match)? FirstOf(string group)
    {
        foreach (var rule in Lexicon.Default.Rules(group))
        {
            if (Match(rule) is { } match) return (rule, match);
        }
        return null;
    }

    public string Raw(int start, int length) => Source.Text.Substring(Start + start, length);

    public Evidence Evidence(int start, int length, string rule) => Source.Evidence(Start + start, length, rule);

    public Field<T> Field<T>(T value, Confidence confidence, int start, int length, string rule) => new(value, confidence, [Evidence(start, length, rule)], []);
}

/// <summary>A mail ready for reading: its parts, its body in lines and blocks, and the sentences that count.</summary>
internal sealed class Letter
{
    public required ReadingContext Context { get; init; }

    public required MailParts Parts { get; init; }

    public required MailHeads Heads { get; init; }

    public required MailText Body { get; init; }

    public required Source SubjectSource { get; init; }

    public required Source BodySource { get; init; }

    /// <summary>Sentences whose facts count: subject, fresh text, forwarded mails.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public WebForm? Form { get; init; }

    public bool IsReply { get; init; }

    public bool IsForward { get; init; }

    public DateOnly Today { get; init; }

    private IReadOnlyList<Needs.ServiceMention>? _mentions;

    /// <summary>The services the mail names, found once: kind and needs both ask.</summary>
    public IReadOnlyList<Needs.ServiceMention> Mentions => _mentions ??= Needs.ServiceMentions.Find(this);

    private const int OpeningLength = 12_000;

    private IReadOnlyList<Sentence>? _opening;

    /// <summary>The sentences of about the first four pages: what a mail wants is said there.</summary>
    public IReadOnlyList<Sentence> Opening => _opening ??= OpeningOf(Sentences);

    private static List<Sentence> OpeningOf(IReadOnlyList<Sentence> sentences)
    {
        var length = 0;
        return [.. sentences.TakeWhile(s => (length += s.Folded.Length) - s.Folded.Length < OpeningLength)];
    }

    public IEnumerable<Sentence> Text => Sentences.Where(s => s.Origin is Origin.Current or Origin.Forwarded);

    public bool IsHouse(string? address) => address is not null && Context.HouseDomains.Any(d => EmailAddresses.DomainOf(address).Equals(d, StringComparison.OrdinalIgnoreCase));
}
