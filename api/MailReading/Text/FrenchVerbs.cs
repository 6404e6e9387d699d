namespace IodOutlook.MailReading.Text;

/// <summary>
/// The forms of French verbs as patterns for folded text, so that the lexicon names a verb once ("~retenir") and every person, tense and participle
/// is read: "retenons", "retiendra", "retenue".
/// </summary>
internal static class FrenchVerbs
{
    private const string Future = "(ai|as|a|ez|ons|ont|ais|ait|aient|ions|iez)";
    private const string Past = "(ais|ait|aient|ions|iez|ant)";

    /// <summary>Endings of infinitives, the first that fits, each with the forms that stand in its place.</summary>
    private static readonly (string Ending, string Forms)[] Families =
    [
        ("avoir", $"(avoir|ai|as|a|avons|avez|ont|av{Past}|aur{Future}|aies?|ait|aient|ayons|ayez|eue?s?)"),
        ("faire", $"f(aire|ais|ait|aisons|aites|ont|ais{Past}|er{Future}|asses?|assent|assions|assiez|aites?|irent|it)"),
        ("tenir", "t" + Tenir), ("venir", "v" + Tenir),
        ("prendre", $"pr(endre|ends?|en(ons|ez)|ennent|en{Past}|endr{Future}|ennes?|ise?s?|it|irent)"),
        ("mettre", $"m(ettre|ets?|ett(ons|ez|ent|es?)|ett{Past}|ettr{Future}|ise?s?|it|irent)"),
        ("indre", $"in(dre|s|t|tes?|ts)|ign(ons|ez|ent|es?)|ign{Past}|indr{Future}"),
        ("suivre", $"sui(vre|s|t|v(ons|ez|ent|es?)|v{Past}|vr{Future}|vie?s?)"),
        ("clure", $"clu(re|s|t|ons|ez|ent|{Past}|r{Future}|es?)"),
        ("crire", $"cri(re|s|t|v(ons|ez|ent|es?)|v{Past}|r{Future}|tes?|ts)"),
        ("duire", $"dui(re|s|t|s(ons|ez|ent|es?)|s{Past}|r{Future}|tes?|ts)"),
        ("dre", $"d(re|s|(ons|ez|ent|es?)|{Past}|r{Future}|ue?s?|it|irent)?"),
        ("cevoir", $"c(evoir|ois|oit|ev(ons|ez)|oiv(ent|es?)|ev{Past}|evr{Future}|ue?s?|ut|urent)"),
        ("pouvoir", $"p(ouvoir|eux|eut|ouv(ons|ez)|euvent|ouv{Past}|ourr{Future}|uisses?|uissent|u)"),
        ("vouloir", $"v(ouloir|eux|eut|oul(ons|ez)|eulent|oul{Past}|oudr{Future}|euilles?|oulue?s?)"),
        ("devoir", $"d(evoir|ois|oit|ev(ons|ez)|oiv(ent|es?)|ev{Past}|evr{Future}|ue?s?)"),
        ("pourvoir", $"pourv(oir|ois|oit|oy(ons|ez)|oient|oy{Past}|oir{Future}|ue?s?)"),
        ("voir", $"v(oir|ois|oit|oy(ons|ez)|oient|oy{Past}|err{Future}|oir{Future}|ue?s?|it|irent)"),
        ("partir", $"par(tir|s|t|t(ons|ez|ent|es?)|t{Past}|tir{Future}|tie?s?)"),
        ("ffrir", $"ffr(ir|(ons|ez|ent|es?)|{Past}|ir{Future}|erte?s?)"), ("ouvrir", $"ouv(rir|r(ons|ez|ent|es?)|r{Past}|rir{Future}|erte?s?)"),
        ("ir", $"i(r|s|t|ss(ons|ez|ent|es?)|ss{Past}|r{Future}|e|es|rent)?"),
        ("yer", $"(y(er|(ons|ez)|{Past}|ee?s?)|i(es?|ent|er{Future}))"),
        ("ger", $"g(er{Future}?|es?|ent|ee?s?|e(ons|ais|ait|aient|ant)|ez|i(ons|ez)|a|erent)"),
        ("eler", $"el{Doubled("l")}"), ("eter", $"et{Doubled("t")}"),
        ("er", $"(er{Future}?|es?|ent|ee?s?|ons|ez|{Past}|a|erent)"),
    ];

    private const string Tenir = $"(enir|iens|ient|en(ons|ez)|iennent|en{Past}|iendr{Future}|iennes?|enue?s?|int|inrent)";

    private static string Doubled(string letter) => $"(er|(ons|ez)|{Past}|ee?s?|{letter}?(es?|ent|er{Future}))";

    /// <summary>A pattern of all forms of a verb, reflexive or not.</summary>
    /// <param name="infinitive">Folded, without "se".</param>
    public static string Pattern(string infinitive)
    {
        var (ending, forms) = Array.Find(Families, f => infinitive.EndsWith(f.Ending, StringComparison.Ordinal));
        return ending is null ? throw new ArgumentException($"'{infinitive}' is no French infinitive.") : $"{infinitive[..^ending.Length]}({forms})";
    }
}
