namespace IodOutlook.Domain.Process;

/// <summary>The process in the words of its users, for refusals, the journal and the documents.</summary>
public static class FrenchNames
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.Captured => "à qualifier",
        Stage.Qualified => "qualifiée",
        Stage.Feasible => "faisable",
        Stage.Quoted => "devis en préparation",
        Stage.Sent => "devis envoyé",
        Stage.Won => "gagnée",
        Stage.Ordered => "commandée",
        Stage.HandedOver => "transmise à la production",
        Stage.Dismissed => "classée sans suite",
        Stage.Declined => "déclinée",
        Stage.Lost => "perdue",
        Stage.Expired => "expirée",
        Stage.Cancelled => "commande annulée",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Of(QuoteState state) => state switch
    {
        QuoteState.Draft => "en rédaction",
        QuoteState.Ready => "prêt à envoyer",
        QuoteState.Prepared => "en brouillon de mail",
        QuoteState.Sent => "envoyé",
        QuoteState.Accepted => "accepté",
        QuoteState.Refused => "refusé",
        QuoteState.Expired => "expiré",
        QuoteState.Superseded => "remplacé",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(Step step) => step switch
    {
        Step.Capture => "enregistrer la demande",
        Step.Join => "rattacher un message",
        Step.Qualify => "qualifier",
        Step.Correct => "corriger le besoin",
        Step.Dismiss => "classer sans suite",
        Step.ReviewFeasibility => "revoir la faisabilité",
        Step.DecideGo => "décider le Go",
        Step.DecideNoGo => "décider le No-Go",
        Step.IssueQuote => "préparer le devis",
        Step.EditQuote => "modifier le devis",
        Step.ReviseQuote => "créer une nouvelle version",
        Step.ReviewContract => "faire la revue de contrat",
        Step.PrepareMail => "préparer le mail",
        Step.RecordSent => "noter l'envoi",
        Step.RecordAcceptance => "enregistrer l'accord",
        Step.RecordRefusal => "enregistrer le refus",
        Step.Expire => "laisser expirer",
        Step.Reopen => "rouvrir",
        Step.TakeBack => "annuler la réponse",
        Step.RecordOrder => "enregistrer la commande",
        Step.HandOver => "passer le relais",
        Step.AmendOrder => "enregistrer un avenant",
        Step.CancelOrder => "annuler la commande",
        Step.EndMission => "terminer la mission",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
