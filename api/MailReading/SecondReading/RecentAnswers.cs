namespace IodOutlook.MailReading.SecondReading;

/// <summary>What the model answered lately: a mail opened again is not sent again.</summary>
internal sealed class RecentAnswers
{
    private const int Most = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<Question, IReadOnlyList<Proposal>> _answers = [];
    private readonly Queue<Question> _order = [];

    public IReadOnlyList<Proposal>? Of(Question question)
    {
        lock (_gate) return _answers.GetValueOrDefault(question);
    }

    public void Keep(Question question, IReadOnlyList<Proposal> proposals)
    {
        lock (_gate)
        {
            if (!_answers.TryAdd(question, proposals)) return;
            _order.Enqueue(question);
            if (_order.Count > Most) _answers.Remove(_order.Dequeue());
        }
    }
}
