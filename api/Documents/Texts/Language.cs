using System.Globalization;
using System.Text.RegularExpressions;
using IodOutlook.Domain.Calendar;
using IodOutlook.Domain.Money;

namespace IodOutlook.Documents.Texts;

/// <summary>How a document writes numbers and dates in the client's language, and sets its texts.</summary>
internal abstract partial class Language
{
    public static Language French { get; } = new FrenchLanguage();

    public static Language English { get; } = new EnglishLanguage();

    public static Language Of(string code) => code == "en" ? English : French;

    public abstract bool IsFrench { get; }

    public string Say(string french, string english) => IsFrench ? french : english;

    public abstract string Money(long cents);

    public abstract string Percent(int basisPoints);

    public abstract string Quantity(long hundredths);

    public abstract string Date(DateOnly day);

    public abstract string Typeset(string text);

    private sealed class FrenchLanguage : Language
    {
        public override bool IsFrench => true;

        public override string Money(long cents) => FrenchMoney.Of(cents);

        public override string Percent(int basisPoints) => FrenchMoney.Percent(basisPoints);

        public override string Quantity(long hundredths) => FrenchMoney.Quantity(hundredths);

        public override string Date(DateOnly day) => FrenchDates.InWords(day).Replace(' ', '\u00a0');

        public override string Typeset(string text) => FrenchTypography.Set(text);
    }

    private sealed class EnglishLanguage : Language
    {
        private static readonly NumberFormatInfo Format = new() { NegativeSign = "\u2212" };

        public override bool IsFrench => false;

        public override string Money(long cents) => (cents < 0 ? "\u2212€" : "€") + Math.Abs(cents / 100m).ToString("#,0.00", Format);

        public override string Percent(int basisPoints) => (basisPoints / 100m).ToString("#,0.##", Format) + "%";

        public override string Quantity(long hundredths) => (hundredths / 100m).ToString("#,0.##", Format);

        public override string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00a0');

        public override string Typeset(string text) => AfterTitle().Replace(text.Replace('\'', '’'), "\u00a0");
    }

    /// <summary>“Ms Fontaine”, “Mr. Roy”: never torn apart at the end of a line.</summary>
    [GeneratedRegex(@"(?<=\b(?:Mr|Mrs|Ms|Dr|Prof)\.?) (?=\p{Lu})")]
    private static partial Regex AfterTitle();
}
