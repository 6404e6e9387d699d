using System.Text.RegularExpressions;
using IodOutlook.MailReading.Attachments;
using IodOutlook.MailReading.Needs;
using IodOutlook.MailReading.References;

namespace IodOutlook.MailReading.Kind;

/// <summary>What surrounds the words: the thread, our own numbers, the files, who writes.</summary>
internal static partial class Surroundings
{
    public static void Weigh(Letter letter, KindScores scores)
    {
        Files(letter, scores);
        Thread(letter, scores);
        Bulk(letter, scores);
        Services(letter, scores);
    }

    private static void Files(Letter letter, KindScores scores)
    {
        var classes = letter.Parts.Named.Select(n => AttachmentClassifier.ByName(n).Class).ToList();
        if (classes.Contains("signed-quote")) scores[MailKind.Acceptance] += 5;
        if (classes.Contains("purchase-order")) scores[MailKind.Acceptance] += 4;
        if (classes.Contains("job-description") && letter.IsReply) scores[MailKind.DemandUpdate] += 1;
        if (classes.Contains("cv") && scores[MailKind.NotCommercial] >= 5) scores[MailKind.NotCommercial] += 2;
    }

    private static void Thread(Letter letter, KindScores scores)
    {
        var quotesUs = letter.Body.Blocks.Any(b => b.Depth > 0 && !b.Forwarded && letter.IsHouse(b.AuthorAddress));
        // "Dans l'attente de votre proposition", in a first mail: nothing was offered yet.
        var about = QuoteInPlay(letter) && (letter.IsReply || quotesUs || !letter.Text.Any(s => Hoped().IsMatch(s.Folded)));
        if (letter.IsReply || quotesUs)
        {
            // "Re:" over nothing: sellers write it to be opened.
            var answers = quotesUs || letter.Heads.InReplyTo is not null || letter.Heads.References.Count > 0 || letter.Body.Blocks.Count > 1;
            scores[MailKind.DemandUpdate] += answers ? 3 : 1;
            scores[MailKind.NewDemand] -= 1;
            scores[MailKind.NotCommercial] -= answers ? 2 : 0;
            scores[MailKind.Event] -= 3;
        }
        else
        {
            scores[MailKind.NewDemand] += about ? 0 : 3;
        }
        if (about)
        {
            scores[MailKind.QuoteQuestion] += 2;
            scores[MailKind.Acceptance] += 2;
            scores[MailKind.Refusal] += 2;
        }
        else
        {
            // Nothing was offered yet: there is nothing to accept, refuse or ask about.
            scores[MailKind.QuoteQuestion] -= letter.IsReply ? 4 : 8;
            scores[MailKind.Acceptance] -= letter.IsReply ? 2 : 10;
            scores[MailKind.Refusal] -= letter.IsReply ? 1 : 8;
        }
        if (scores[MailKind.Refusal] >= 8) scores[MailKind.Acceptance] -= 5;
        var questions = Questions(letter);
        if (questions == 0) scores[MailKind.QuoteQuestion] -= 2;
        // A question under our quote that neither takes nor leaves it is about it.
        if (questions > 0 && letter.IsReply && OurQuote().IsMatch(letter.SubjectSource.Folded) && scores.Evidence(MailKind.Acceptance).Count + scores.Evidence(MailKind.Refusal).Count == 0) scores[MailKind.QuoteQuestion] += 2;
    }

    /// <summary>A quote or proposal of ours is on the table: by number, by name, or in the mail answered.</summary>
    private static bool QuoteInPlay(Letter letter)
    {
        var subject = letter.SubjectSource.Folded;
        if (OurQuote().IsMatch(subject) || ReferenceReader.Find(subject, 0, subject.Length).Any()) return true;
        if (letter.Text.Any(s => OurQuote().IsMatch(s.Folded) || ReferenceReader.Find(s.Folded, 0, s.Folded.Length).Any())) return true;
        return letter.Body.Blocks.Where(b => b.Depth is 1 && !b.Forwarded).SelectMany(b => b.Lines.Take(30)).Any(l => QuoteSent().IsMatch(letter.Body.FoldedLine(l)));
    }

    private static int Questions(Letter letter) => letter.Text.Count(s => s.Folded.Contains('?') || Indirect().IsMatch(s.Folded));

    private static void Bulk(Letter letter, KindScores scores)
    {
        if (!IsBulk(letter)) return;
        scores[MailKind.NewDemand] -= 4;
        scores[scores[MailKind.Event] >= 8 ? MailKind.Event : MailKind.NotCommercial] += 4;
    }

    /// <summary>Sent to a list, by its headers.</summary>
    public static bool IsBulk(Letter letter) => letter.Heads.Get("List-Unsubscribe") is not null || letter.Heads.Get("List-Id") is not null
        || letter.Heads.Get("Precedence") is { } precedence && (precedence.Contains("bulk", StringComparison.OrdinalIgnoreCase) || precedence.Contains("list", StringComparison.OrdinalIgnoreCase));

    private static void Services(Letter letter, KindScores scores)
    {
        var mentions = letter.Mentions;
        if (mentions.Count > 0)
        {
            scores[MailKind.NewDemand] += 2;
            if (scores[MailKind.Event] < 6) scores[MailKind.Event] -= 2;
        }
        if (scores[MailKind.NotCommercial] >= 8 && scores[MailKind.NotCommercial] > scores[MailKind.NewDemand] - 4) scores[MailKind.NewDemand] -= 6;
        if (scores[MailKind.Event] >= 8)
        {
            // A lunch offered beside a service for so many persons, or for so much, is no event.
            if (AsksForWork(letter)) scores[MailKind.Event] -= 6;
            else scores[MailKind.NewDemand] -= 6;
        }
        if (mentions.Count == 0 && letter.Parts.Named.Count == 0) scores[MailKind.NewDemand] -= 2;
        if (Seller().IsMatch(letter.Body.Folded)) scores[MailKind.NotCommercial] += 3;
        if (mentions.Count == 0 && Accountant().IsMatch(letter.Body.Folded)) scores[MailKind.NotCommercial] += 4;
    }

    private static bool AsksForWork(Letter letter) => letter.Mentions.Any(m => m.Sentence.Origin is Origin.Current or Origin.Forwarded && Headcounts.Find(m.Sentence).Count > 0);

    [GeneratedRegex(@"^\W*(account (executive|manager)|business developer|ingenieure? (d'affaires|commerciale?)|responsable commerciale?|(charge|chargee) (de clientele|d'affaires)|commerciale?|directeur commercial|directrice commerciale|sales\b.{0,20}|customer success.{0,20}|consultante? commerciale?|sdr|bdr|conseiller commercial|head of sales|technico[- ]commerciale?|partnership.{0,20}|fondateur|fondatrice|founder)( [@|-].{0,40}| france)?\W*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 2000)]
    private static partial Regex Seller();

    [GeneratedRegex(@"\b(expert[- ]comptable|cabinet comptable|commissaire aux comptes|urssaf|tresor public|huissier|assureur|courtier en assurances?)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Accountant();

    [GeneratedRegex(@"\b(votre|vos|ton|ta|tes|your|le|ce|cette|la) (derniere? )?(devis|proposition|offre|chiffrage|quote|quotation|proposal)\b|\b(devis|proposition|offre|quote|proposal) (n|ref|dev|d-|p-|p\d|commerciale|signe)|\bbon pour accord\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OurQuote();

    [GeneratedRegex(@"\b(attente de|recevoir|transmettre|adresser|envoyer|(jug|decid|tranch|choisi)era\w*|etudiera\w*|comparera\w*|examinera\w*|etablir|faire|look forward to|await|send (me|us)) ([\w']+ ){0,2}(votre|vos|your) (meilleure |future )?(devis|proposition|offre|chiffrage|quote|quotation|proposal)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Hoped();

    [GeneratedRegex(@"\b(notre|ci-joint|voici|joint|envoi|our) .{0,30}\b(devis|proposition|offre|quote|proposal)\b|\b(devis|proposition) [a-z]{0,4}-?\d", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex QuoteSent();

    [GeneratedRegex(@"\b(si (la|le|les|vous|l')|nous indiquer|me preciser|nous preciser|je ne comprends|difference entre|savoir si|j'aimerais savoir|clarif\w+|trop|3|remise|geste)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Indirect();
}
