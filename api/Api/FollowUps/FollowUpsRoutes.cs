using IodOutlook.Api.Http;

namespace IodOutlook.Api.FollowUps;

/// <summary>After sending: a quote is followed up until its answer.</summary>
internal static class FollowUpsRoutes
{
    public static void MapFollowUps(this IEndpointRouteBuilder api)
    {
        var followUps = api.MapGroup("/follow-ups").WithTags("FollowUps");
        followUps.MapGet("", ListFollowUps.Handle).RequireAuthorization(Policies.Read);
        followUps.MapPost("/{id:guid}/draft", DraftFollowUp.Handle).RequireAuthorization(Policies.Sell);
        followUps.MapPost("/{id:guid}/postpone", PostponeFollowUp.Handle).RequireAuthorization(Policies.Sell);
        followUps.MapPost("/{id:guid}/stop", StopFollowUps.Handle).RequireAuthorization(Policies.Sell);
        followUps.MapPost("/{id:guid}/done", RecordFollowUpDone.Handle).RequireAuthorization(Policies.Sell);
        var answers = api.MapGroup("/answers").WithTags("FollowUps");
        answers.MapGet("", ListAnswers.Handle).RequireAuthorization(Policies.Read);
        answers.MapPost("/{id:guid}/confirm", ConfirmAnswer.Handle).RequireAuthorization(Policies.Sell);
        answers.MapPost("/{id:guid}/dismiss", DismissAnswer.Handle).RequireAuthorization(Policies.Sell);
        answers.MapPost("/{id:guid}/undo", UndoAnswer.Handle).RequireAuthorization(Policies.Sell);
        api.MapGet("/follow-up-choices", ListClientChoices.Handle).WithTags("FollowUps").RequireAuthorization(Policies.Read);
        var quote = api.MapGroup("/quotes/{id:guid}").WithTags("FollowUps");
        quote.MapGet("/follow-ups", GetQuoteFollowUps.Handle).RequireAuthorization(Policies.Read);
        quote.MapPost("/follow-ups/resume", ResumeFollowUps.Handle).RequireAuthorization(Policies.Sell);
        quote.MapGet("/follow-up-choice", FollowUpChoices.OfQuote).RequireAuthorization(Policies.Read);
        quote.MapPut("/follow-up-choice", FollowUpChoices.ChangeOfQuote).RequireAuthorization(Policies.Sell);
        var client = api.MapGroup("/clients/{id:guid}").WithTags("FollowUps");
        client.MapGet("/follow-up-choice", FollowUpChoices.OfClient).RequireAuthorization(Policies.Read);
        client.MapPut("/follow-up-choice", FollowUpChoices.ChangeOfClient).RequireAuthorization(Policies.Sell);
    }
}
