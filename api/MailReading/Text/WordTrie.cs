namespace IodOutlook.MailReading.Text;

/// <summary>Many words searched for in one pass over a text.</summary>
internal sealed class WordTrie
{
    private readonly Node _root = new();

    public void Add(string word, int rule)
    {
        var node = _root;
        foreach (var c in word) node = node.Child(c);
        (node.Rules ??= []).Add(rule);
    }

    /// <summary>Marks each rule one of whose words stands anywhere in the text.</summary>
    public void Mark(string text, RuleSet set)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var node = _root;
            for (var k = i; k < text.Length && node.Next(text[k]) is { } next; k++)
            {
                node = next;
                if (node.Rules is { } rules) foreach (var rule in rules) set.Add(rule);
            }
        }
    }

    private sealed class Node
    {
        private readonly Node?[] _ascii = new Node?[128];
        private Dictionary<char, Node>? _others;

        public List<int>? Rules { get; set; }

        public Node? Next(char c) => c < 128 ? _ascii[c] : _others?.GetValueOrDefault(c);

        public Node Child(char c)
        {
            if (c < 128) return _ascii[c] ??= new Node();
            _others ??= [];
            if (!_others.TryGetValue(c, out var child)) _others[c] = child = new Node();
            return child;
        }
    }
}
