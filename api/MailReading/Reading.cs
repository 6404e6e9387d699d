namespace IodOutlook.MailReading;

/// <summary>What kind of mail this is. The reader's best guess; <see cref="Reading.Kind"/> says how sure it is.</summary>
public enum MailKind
{
    NewDemand,
    DemandUpdate,
    Acceptance,
    Refusal,
    QuoteQuestion,
    AutoReply,
    Bounce,
    NotCommercial,
    Event,
}

/// <summary>How sure a value is. High: quiet on screen; Medium and Low: shown as "à vérifier".</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>The text an <see cref="Evidence"/> points into.</summary>
public enum EvidenceSource
{
    /// <summary>Offsets count in <see cref="Reading.Subject"/>.</summary>
    Subject,

    /// <summary>Offsets count in <see cref="MailBody.Text"/>.</summary>
    Body,

    /// <summary>A header field, named by <see cref="Evidence.Name"/>; offsets count in its decoded value.</summary>
    Header,

    /// <summary>An attachment, named by <see cref="Evidence.Name"/>; offsets count in its extracted text, or in its name.</summary>
    Attachment,
}

/// <summary>The words a value was read from: verbatim, with their place, so that a person can check it in one look.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Rule">Stable id of the rule that read it, for <c>qualify --report</c>.</param>
public sealed record Evidence(EvidenceSource Source, int Start, int Length, string Text, string Rule, string? Name = null);

/// <summary>One value read from a mail, with the words it came from. A value the mail does not say is an absent <see cref="Field{T}"/> (null).</summary>
/// <param name="Alternatives">Other readings of the same words or other candidates, best first; each shown one click away.</param>
public sealed record Field<T>(T Value, Confidence Confidence, IReadOnlyList<Evidence> Evidence, IReadOnlyList<Field<T>> Alternatives);

/// <summary>Everything one mail says. The result of <see cref="MailReader.Read"/>; pure data, serialised as it is by <c>POST /api/messages/read</c>.</summary>
/// <param name="Conversation">Root of Outlook's Thread-Index: the same for all mails of a conversation; null for a mail that has none.</param>
public sealed record Reading(
    string? MessageId,
    string? InReplyTo,
    IReadOnlyList<string> ReferencedIds,
    string? Conversation,
    string Subject,
    MailAddress? From,
    IReadOnlyList<MailAddress> To,
    IReadOnlyList<MailAddress> Cc,
    DateTimeOffset? Date,
    Field<MailKind> Kind,
    bool ToReview,
    ContactReading Contact,
    Field<string>? Channel,
    Field<string>? Referrer,
    IReadOnlyList<NeedReading> Needs,
    Field<PeriodReading>? Deadline,
    IReadOnlyList<Field<MeetingReading>> Meetings,
    Field<BudgetReading>? Budget,
    IReadOnlyList<Field<string>> References,
    string Language,
    IReadOnlyList<AttachmentReading> Attachments,
    string FreshText,
    MailBody Body,
    IReadOnlyList<string> Warnings);

/// <summary>A mailbox as a header names it.</summary>
public sealed record MailAddress(string? Name, string Address);

/// <summary>The client's person to answer: not always the sender.</summary>
public sealed record ContactReading(
    Field<string>? Name,
    Field<string>? Email,
    IReadOnlyList<Field<string>> Phones,
    Field<string>? JobTitle,
    Field<string>? Company,
    Field<string>? Siren);

/// <summary>One service for one population. <see cref="Service"/> holds a code of the price grid (<c>individual-assessment</c>, ...) or <c>other</c>.</summary>
public sealed record NeedReading(Field<string> Service, Field<string>? Position, Field<int>? People, Field<string>? Place);

/// <summary>A period with either end open; both ends null when the words are vague ("avant l'été"). Both ends are inclusive.</summary>
public sealed record PeriodReading(DateOnly? From, DateOnly? To, string Text);

/// <summary>An appointment proposed; local French time, null when only the day or half-day is said.</summary>
public sealed record MeetingReading(DateOnly Date, TimeOnly? Time);

/// <summary>What the client says it can pay, in euro cents. <see cref="Per"/>: <c>total</c> or <c>person</c>; <see cref="Basis"/>: <c>HT</c>, <c>TTC</c> or null.</summary>
public sealed record BudgetReading(long? MinCents, long? MaxCents, string Per, string? Basis, string Text);

/// <summary>A part that has a file name. <see cref="Class"/>: one of the classes of the corpus, such as <c>job-description</c> or <c>signature-image</c>.</summary>
/// <param name="Index">Position among the named parts of the message, from 0: the handle to fetch its bytes.</param>
public sealed record AttachmentReading(int Index, string Name, string MediaType, long Size, bool Inline, Field<string> Class);

/// <summary>The body as one text, cut into segments that do not overlap and follow one another.</summary>
public sealed record MailBody(string Text, IReadOnlyList<Segment> Segments);

/// <summary>What a stretch of the body is.</summary>
public enum SegmentKind
{
    Current,
    SignOff,
    Signature,
    Disclaimer,
    Banner,
    Quoted,
    Forwarded,
}

/// <summary>A stretch of <see cref="MailBody.Text"/>; <see cref="Depth"/> is 0 for what the sender wrote, 1 and more for quoted or forwarded mail.</summary>
public sealed record Segment(SegmentKind Kind, int Depth, int Start, int Length);
