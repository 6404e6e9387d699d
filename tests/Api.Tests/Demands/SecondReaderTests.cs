using System.Net;
using System.Text.Json;
using IodOutlook.Api.Http;
using IodOutlook.MailReading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IodOutlook.Api.Tests.Demands;

/// <summary>The second reader against an endpoint on this machine that answers as OpenAI's does.</summary>
public sealed class SecondReaderTests(SecondReaderTests.WithModel fixture) : IClassFixture<SecondReaderTests.WithModel>
{
    private const string Proposals = """{"proposals":[{"field":"place","words":"l'étang aux grenouilles","code":null,"need":1}]}""";

    private ApiClient Api => fixture.Api;

    [Fact]
    public async Task Read_WhenTheFirmConfiguredAModel_ShowsItsProposal_AndWhereItStands()
    {
        fixture.Answer = _ => (HttpStatusCode.OK, Proposals);
        var mail = ApiClient.Mail(text: "Nous souhaitons faire évaluer deux candidats au poste de directeur d'usine ; cela se passerait du côté de l'étang aux grenouilles.");
        var read = (await Api.PostMail("/api/messages/read", mail)).Ok();

        Assert.Contains("second-reader.place", read.At("reading.needs")[0].GetProperty("place").ToString(), StringComparison.Ordinal);
        var (authorization, asked) = fixture.Asked[^1];
        Assert.Equal(("Bearer sesame", "petit-modele"), (authorization, asked.GetProperty("model").GetString()));

        var demand = (await Api.PostMail("/api/demands", mail)).Ok();
        var opened = await Api.Get($"/api/demands/{demand.Id}");
        Assert.Contains("second-reader.place", opened.At("reading.needs")[0].GetProperty("place").ToString(), StringComparison.Ordinal);
        Assert.Single(fixture.Asked, a => a.Body.ToString().Contains("grenouilles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_WhenTheModelFails_ShowsWhatTheRulesRead_AndSaysSo()
    {
        fixture.Answer = _ => (HttpStatusCode.InternalServerError, "");
        var read = (await Api.PostMail("/api/messages/read", ApiClient.Mail())).Ok();
        fixture.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("Le second lecteur n'est pas joignable", Assert.Single(read.At("reading.warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("individual-assessment", read.At("reading.needs")[0].GetProperty("service").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Host_WhenNothingIsSet_HasNoModelAtAll()
    {
        var folder = Directory.CreateTempSubdirectory("iod-rules-").FullName;
        await using var app = ApiHost.Build([$"--Iod:DataFolder={folder}"]);
        Assert.IsType<RulesReader>(app.Services.GetRequiredService<IMailReader>());
        Assert.Null(app.Services.GetService<Microsoft.Extensions.AI.IChatClient>());
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Endpoint", "--Iod:SecondReader:Endpoint=http://models.example/v1", "--Iod:SecondReader:Model=m")]
    [InlineData("Endpoint", "--Iod:SecondReader:Endpoint=models", "--Iod:SecondReader:Model=m")]
    [InlineData("Model", "--Iod:SecondReader:Endpoint=https://models.example/v1")]
    [InlineData("Seconds", "--Iod:SecondReader:Endpoint=https://models.example/v1", "--Iod:SecondReader:Model=m", "--Iod:SecondReader:Seconds=vite")]
    [InlineData("Seconds", "--Iod:SecondReader:Endpoint=https://models.example/v1", "--Iod:SecondReader:Model=m", "--Iod:SecondReader:Seconds=0")]
    public void Host_WhenASettingIsWrong_IsRefusedWithItsName(string name, params string[] args) =>
        Assert.Contains($"Iod__SecondReader__{name} :", Assert.Throws<StartRefusedException>(() => ApiHost.Build(args)).Message, StringComparison.Ordinal);

    public sealed class WithModel : ApiFixture
    {
        private WebApplication? endpoint;

        public Func<JsonElement, (HttpStatusCode Status, string Content)> Answer { get; set; } = _ => (HttpStatusCode.OK, """{"proposals":[]}""");

        public List<(string? Authorization, JsonElement Body)> Asked { get; } = [];

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await endpoint!.DisposeAsync();
        }

        protected override async Task<string[]> Settings()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            endpoint = builder.Build();
            endpoint.MapPost("/v1/chat/completions", Complete);
            await endpoint.StartAsync();
            return [$"--Iod:SecondReader:Endpoint={endpoint.Urls.First()}/v1", "--Iod:SecondReader:Model=petit-modele", "--Iod:SecondReader:Key=sesame", "--Iod:SecondReader:Seconds=30"];
        }

        private IResult Complete(HttpRequest request, JsonElement body)
        {
            Asked.Add((request.Headers.Authorization, body));
            var (status, content) = Answer(body);
            return status != HttpStatusCode.OK
                ? Results.StatusCode((int)status)
                : Results.Json(new
                {
                    id = "1",
                    @object = "chat.completion",
                    created = 0,
                    model = "petit-modele",
                    choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } },
                    usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
                });
        }
    }
}
