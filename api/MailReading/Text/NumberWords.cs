using System.Globalization;

namespace IodOutlook.MailReading.Text;

/// <summary>Numbers in figures or in French or English words: "1 500,50", "1.500,00", "vingt-quatre", "deux mille", "a dozen".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, long> Small = Table(
        "zero=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
        + "quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 "
        + "huitante=80 octante=80 nonante=90 one=1 two=2 three=3 four=4 five=5 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
        + "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 "
        + "fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");

    private static readonly Dictionary<string, long> Collective = Table(
        "demi-douzaine=6 huitaine=8 dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 "
        + "cinquantaine=50 soixantaine=60 centaine=100 dozen=12");

    private static readonly Dictionary<string, long> Scale = Table(
        "mille=1000 milles=1000 thousand=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 "
        + "billion=1000000000 billions=1000000000");

    public static bool IsNumberWord(string word) => Small.ContainsKey(word) || Scale.ContainsKey(word) || word is "cent" or "cents" or "hundred";

    /// <summary>The number that starts at a token.</summary>
    /// <param name="next">The token after it.</param>
    public static bool TryRead(Tokens t, int i, out decimal value, out int next)
    {
        if (t[i].Kind == TokenKind.Number) return Figures(t, i, out value, out next);
        return Collectives(t, i, out value, out next) || Words(t, i, out value, out next);
    }

    /// <summary>A whole number between 0 and a million, as counts of people are.</summary>
    public static bool TryReadCount(Tokens t, int i, out int value, out int next)
    {
        var found = TryRead(t, i, out var number, out next) && number == decimal.Truncate(number) && number is >= 0 and <= 1_000_000;
        value = found ? (int)number : 0;
        return found;
    }

    private static bool Figures(Tokens t, int i, out decimal value, out int next)
    {
        var digits = t[i].Text;
        next = i + 1;
        value = 0;
        if (digits.Length > 15) return false;
        digits = TakeThousands(t, digits, ref next);
        digits = TakeDecimals(t, digits, ref next);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        if (Scale.TryGetValue(t[next].Text, out var scale) && t[next].Kind == TokenKind.Word)
        {
            value *= scale;
            next++;
        }
        return true;
    }

    /// <summary>Groups of three digits after one blank, point, comma or apostrophe: "12 450 000", "1.500", "1'500".</summary>
    private static string TakeThousands(Tokens t, string digits, ref int next)
    {
        if (digits.Length > 3 || digits[0] == '0') return digits;
        while (true)
        {
            if (IsGroup(t, next) && t[next].Start == t[next - 1].End + 1 && t.Folded[t[next - 1].End] == ' ')
            {
                digits += t[next].Text;
                next++;
            }
            else if ((t.IsMark(next, ".") || t.IsMark(next, "'")) && t.Touches(next) && IsGroup(t, next + 1) && t.Touches(next + 1))
            {
                digits += t[next + 1].Text;
                next += 2;
            }
            else
            {
                return digits;
            }
        }
    }

    private static bool IsGroup(Tokens t, int i) => t[i].Kind == TokenKind.Number && t[i].Text.Length == 3 && !(t.Touches(i + 1) && t[i + 1].Kind == TokenKind.Number);

    private static string TakeDecimals(Tokens t, string digits, ref int next)
    {
        var comma = t.IsMark(next, ",") || t.IsMark(next, ".");
        if (!comma || !t.Touches(next) || t[next + 1].Kind != TokenKind.Number || !t.Touches(next + 1)) return digits;
        // "17.02.2026" and "1.2.3" are no decimals.
        if ((t.IsMark(next + 2, ".") || t.IsMark(next + 2, ",")) && t.Touches(next + 2) && t[next + 3].Kind == TokenKind.Number && t.Touches(next + 3)) return digits;
        digits += "." + t[next + 1].Text;
        next += 2;
        return digits;
    }

    private static bool Collectives(Tokens t, int i, out decimal value, out int next)
    {
        var article = t[i].Text is "un" or "une" or "a" or "la" or "l" or "half";
        var at = article ? i + 1 : i;
        var half = t.IsWord(at, "demi") && t.IsMark(at + 1, "-");
        if (half) at += 2;
        next = at + 1;
        value = 0;
        if (!Collective.TryGetValue(t[at].Text, out var count)) return false;
        value = half ? count / 2m : count;
        if (t[next].Text is "de" or "d" or "of") next++;
        return true;
    }

    private static bool Words(Tokens t, int i, out decimal value, out int next)
    {
        decimal total = 0, group = 0;
        var any = false;
        next = i;
        for (var k = i; ; k++)
        {
            var word = t[k].Text;
            if (any && (word is "et" or "and" || t.IsMark(k, "-")) && Continues(t, k)) continue;
            if (!TakeWord(word, any, ref group, ref total)) break;
            any = true;
            next = k + 1;
        }
        value = total + group;
        return any;
    }

    private static bool Continues(Tokens t, int k) => t.IsMark(k, "-")
        ? t.Touches(k) && t.Touches(k + 1) && (IsNumberWord(t[k + 1].Text) || t[k + 1].Text is "et")
        : t[k].Text == "et" ? t[k + 1].Text is "un" or "une" or "onze" || (t.IsMark(k + 1, "-") && t.IsMark(k - 1, "-")) : t[k - 1].Text is "hundred" or "thousand";

    private static Dictionary<string, long> Table(string words) => words.Split(' ')
        .Select(word => word.Split('='))
        .ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture));

    private static bool TakeWord(string word, bool any, ref decimal group, ref decimal total)
    {
        if (Small.TryGetValue(word, out var small))
        {
            if (!Adds(word, small, any, group)) return false;
            group = word is "vingt" or "vingts" && group % 100 == 4 ? group + 76 : group + small;
            return true;
        }
        if (word is "cent" or "cents" or "hundred" && (any || word is "cent"))
        {
            group = group == 0 ? 100 : group * 100;
            return true;
        }
        if (!Scale.TryGetValue(word, out var scale) || (!any && scale > 1000)) return false;
        total += (group == 0 ? 1 : group) * scale;
        group = 0;
        return true;
    }

    /// <summary>"vingt-deux" adds up, "deux trois" does not.</summary>
    private static bool Adds(string word, long small, bool any, decimal group)
    {
        var rest = group % 100;
        if (!any || rest == 0) return true;
        if (word is "vingt" or "vingts") return rest == 4;
        return rest switch
        {
            60 or 80 => small < 20,
            >= 20 and <= 90 when rest % 10 == 0 => small < 10,
            10 => small is 7 or 8 or 9,
            70 or 90 => small is 7 or 8 or 9,
            _ => false,
        };
    }
}
