namespace IodOutlook.Documents.Spreadsheets;

/// <summary>How a column is written and aligned. Amounts are in cents, rates in basis points, quantities in hundredths.</summary>
internal enum ColumnKind
{
    Text,
    LongText,
    Amount,
    Rate,
    Quantity,
    Count,
    Date
}

/// <param name="Width">In characters, as Excel counts.</param>
internal sealed record Column(string Title, float Width, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>The only values a cell may take, offered as a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A table under a frozen header with filters.</summary>
/// <param name="Rows">Values in the order of the columns: text, <see cref="long"/>, <see cref="int"/>, <see cref="DateOnly"/>, or null for an empty cell.</param>
internal sealed record Worksheet(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Labelled values above the table.</summary>
    public IReadOnlyList<(string Label, object Value)> Preface { get; init; } = [];

    /// <summary>The row of the header, from 1.</summary>
    public int HeaderRow => Preface.Count == 0 ? 1 : Preface.Count + 2;
}
