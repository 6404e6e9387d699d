namespace IodOutlook.Documents.Layout;

/// <summary>Puts glued strips on one page where a page can hold them, and a table's header above its continued rows.</summary>
internal sealed class PageFiller(Func<int, float> heightOf)
{
    private readonly List<List<Strip>> _pages = [[]];
    private float _used;
    private bool _isFresh = true;

    public static List<List<Strip>> Fill(List<Strip> strips, Func<int, float> heightOf)
    {
        var filler = new PageFiller(heightOf);
        for (var start = 0; start < strips.Count;)
        {
            var end = start;
            while (end < strips.Count - 1 && strips[end].Glued) end++;
            filler.Add(strips.GetRange(start, end - start + 1));
            start = end + 1;
        }

        filler.DropEmptyEnd();
        return filler._pages;
    }

    private List<Strip> Page => _pages[^1];

    private float Room => heightOf(_pages.Count - 1) - _used;

    private void Add(List<Strip> group)
    {
        var height = Strip.TotalHeight(group);
        if (height > Room && !_isFresh && !group.TrueForAll(strip => strip.IsBlank)) Turn(group[0]);
        foreach (var strip in group) AddOne(strip);
    }

    private void AddOne(Strip strip)
    {
        if (strip.IsBlank && (_isFresh || strip.Height > Room)) return;
        if (strip.Height > Room && !_isFresh) Turn(strip);
        Put(strip);
        _isFresh = false;
    }

    private void Turn(Strip next)
    {
        if (_isFresh) return;
        _pages.Add([]);
        _used = 0;
        _isFresh = true;
        foreach (var strip in next.Header) Put(strip);
    }

    private void Put(Strip strip)
    {
        Page.Add(strip);
        _used += strip.Height;
    }

    private void DropEmptyEnd()
    {
        if (_pages.Count > 1 && Page.TrueForAll(strip => strip.IsBlank || strip.Marks.Count == 0)) _pages.RemoveAt(_pages.Count - 1);
    }
}
