namespace IodOutlook.Documents.Layout;

/// <summary>Puts neighbouring right-to-left words of a line in the order they are read.</summary>
internal static class Direction
{
    public static IReadOnlyList<(Word Word, float X)> Order(List<(Word Word, float X)> line, Func<Word, float> widthOf)
    {
        if (!line.Exists(placed => placed.Word.Shape.RightToLeft)) return line;
        for (var start = 0; start < line.Count; start++)
        {
            if (!line[start].Word.Shape.RightToLeft) continue;
            var end = start;
            for (var i = start + 1; i < line.Count && !HasLatin(line[i].Word); i++)
                if (line[i].Word.Shape.RightToLeft) end = i;
            Reverse(line, start, end, widthOf);
            start = end;
        }

        return line;
    }

    private static bool HasLatin(Word word) => !word.Shape.RightToLeft && word.Content.Any(char.IsLetter);

    private static void Reverse(List<(Word Word, float X)> line, int start, int end, Func<Word, float> widthOf)
    {
        var x = line[start].X;
        line.Reverse(start, end - start + 1);
        for (var i = start; i <= end; i++)
        {
            line[i] = (line[i].Word, x);
            x += widthOf(line[i].Word);
        }
    }
}
