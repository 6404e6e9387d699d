using SkiaSharp;

namespace IodOutlook.Documents.Layout;

/// <summary>
/// The fonts of one document. A character can lead to one glyph of a font only, or text read back from the file would be wrong; so a
/// second shape of the same character (a tabular digit, an Arabic letter inside a word) goes to another sheet of the same font.
/// </summary>
internal sealed class FontSheets : IDisposable
{
    private readonly Dictionary<(FontFile Font, bool Tabular), List<Sheet>> _sheets = [];
    private readonly Dictionary<(FontFile Font, bool Tabular, ushort Id, int CodePoint), (Sheet Sheet, ushort Id)> _glyphs = [];

    public void Add(GlyphRun run)
    {
        for (var i = 0; i < run.Ids.Length; i++) Add(run, run.Ids[i], run.CodePoints[i]);
    }

    public (SKTypeface Typeface, ushort Id) Find(GlyphRun run, int index)
    {
        var (sheet, id) = _glyphs[(run.Font, run.Tabular, run.Ids[index], run.CodePoints[index])];
        return (sheet.Typeface, id);
    }

    public void Dispose()
    {
        foreach (var sheet in _sheets.Values.SelectMany(sheets => sheets)) sheet.Dispose();
    }

    private void Add(GlyphRun run, ushort id, int codePoint)
    {
        var key = (run.Font, run.Tabular, id, codePoint);
        if (_glyphs.ContainsKey(key)) return;
        if (!_sheets.TryGetValue((run.Font, run.Tabular), out var sheets)) _sheets[(run.Font, run.Tabular)] = sheets = [];
        var sheet = sheets.Find(candidate => candidate.Takes(codePoint));
        if (sheet is null) sheets.Add(sheet = new Sheet(run.Font));
        _glyphs[key] = (sheet, sheet.Add(id, codePoint));
    }

    private sealed class Sheet(FontFile font) : IDisposable
    {
        private readonly List<ushort> _ids = [0];
        private readonly Dictionary<int, ushort> _characters = [];
        private SKTypeface? _typeface;

        public SKTypeface Typeface => _typeface ??= Open();

        public bool Takes(int codePoint) => codePoint == 0 || !_characters.ContainsKey(codePoint);

        public ushort Add(ushort id, int codePoint)
        {
            var number = (ushort)_ids.Count;
            _ids.Add(id);
            if (codePoint != 0) _characters[codePoint] = number;
            return number;
        }

        public void Dispose() => _typeface?.Dispose();

        private SKTypeface Open()
        {
            using var data = SKData.CreateCopy(SubsetFont.Write(font.Tables, _ids, _characters, font.Name));
            return SKTypeface.FromData(data, 0);
        }
    }
}
