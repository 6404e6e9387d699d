using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IodOutlook.Api.Tests.Architecture;

/// <summary>How every file of the solution has to look, each rule as a function from a text to one sentence for every fault.</summary>
internal static partial class Manners
{
    public const int LongestFunction = 50;
    public const int LargestFile = 1024 * 1024;

    /// <summary>A function fits on one screen. Comments and blank lines count: they are read too.</summary>
    public static IEnumerable<string> LongFunctions(string code) =>
        from node in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
        let span = node.SyntaxTree.GetLineSpan(node.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > LongestFunction
        select $"line {span.StartLinePosition.Line + 1}: {lines} lines, {LongestFunction} at most: {NameOf(node)}";

    /// <summary>The project speaks of itself alone: no package registry, no folder of the machine it was written on, no note to come back to.</summary>
    public static IEnumerable<string> ForeignWords(string text) =>
        from match in Foreign().Matches(text)
        select $"line {text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}";

    public static bool EndsWithNewline(ReadOnlySpan<byte> text) => text.IsEmpty || text[^1] == '\n';

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    // The hosts are written with a bracket so that this file does not name them.
    [GeneratedRegex(@"registry[.]npmjs[.]org|registry[.]yarnpkg[.]com|api[.]nuget[.]org|(deb|security)[.]debian[.]org|(?<![\w./~-])/(work|home|root|Users)/[\w.-]+/|(?<![\w.])[A-Z]:\\Users\\|\b(TO[D]O|FIX[M]E)\b")]
    private static partial Regex Foreign();
}
