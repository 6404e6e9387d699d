using IodOutlook.MailReading.Text;

namespace IodOutlook.MailReading.Amounts;

/// <summary>Currency marks, codes and words.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, string> Words = Build(
        "EUR=€ eur euro euros keur", "USD=$ usd dollar dollars us$", "GBP=£ gbp livre livres sterling quid", "CHF=chf", "JPY=¥ yen yens jpy", "CNY=yuan yuans rmb cny", "INR=roupie roupies inr rupee rupees",
        "CAD=cad", "AUD=aud", "NZD=nzd", "MXN=mxn", "SEK=sek", "NOK=nok", "DKK=dkk", "PLN=pln zloty zlotys", "AED=aed dirham dirhams", "SAR=riyal riyals", "KWD=dinar dinars", "BRL=real reais brl", "RUB=rouble roubles rub",
        "CENT=cent cents centime centimes", "PENCE=pence penny pennies", "PESEWA=pesewas pesewa", "NLG=florin florins", "FRF=franc francs frf", "DEM=mark marks dm", "PTS=peso pesos peseta pesetas", "LBP=lbp", "HKD=hkd", "THB=baht bahts", "KRW=won wons krw", "ILS=shekel shekels nis", "TRY=try", "VND=dong dongs", "PKR=pkr", "IDR=idr", "MYR=ringgit ringgits myr rm", "LIT=lire lires");

    public static bool IsMark(string text) => text is "€" or "$" or "£" or "¥" or "eur" or "euros" or "euro";

    public static bool TryRead(Tokens t, int i, out string? currency, out int next)
    {
        currency = null;
        next = i + 1;
        if (!Words.TryGetValue(t[i].Text, out var code)) return false;
        currency = code;
        // "€uros", "US$", "$ US", "$ CA", "dollars australiens".
        if (code is "USD" && t[next].Text is "us" or "usd" or "ca" or "c" or "hk" or "canadiens" or "australiens" or "americains" or "canadien" && t[next].Text is not "c" | t.Touches(next)) next++;
        else if (code != "USD" && code.Length == 3 && t.IsMark(next, "$") && t.Touches(next)) next++;
        else if (t[i].Is("€") && t[next].Is("uros") && t.Touches(next)) next++;
        return true;
    }

    private static Dictionary<string, string> Build(params string[] groups) =>
        groups.SelectMany(g => g[(g.IndexOf('=') + 1)..].Split(' ').Select(word => (word, Code: g[..g.IndexOf('=')]))).ToDictionary(p => p.word, p => p.Code);
}
