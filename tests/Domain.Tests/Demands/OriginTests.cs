using IodOutlook.Domain.Demands;
using IodOutlook.Domain.Process;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Demands;

public sealed class OriginTests
{
    [Fact]
    public void ChangeOrigin_AtAnyStage_KeepsWhatItWas()
    {
        var demand = Captured();
        demand.ChangeOrigin(new Origin("referral", " Jean Martin ", "jean@martin.example"), Manager);
        var note = demand.ChangeOrigin(new Origin(Origin.Breakfast, "", "lost@with.example", Id(7)), Manager);
        Assert.Equal(("Recommandation, Jean Martin", "Petit déjeuner"), (note.Before, note.After));
        Assert.Equal(new Origin(Origin.Breakfast, null, null, Id(7)), demand.Origin);
        Assert.Equal(2, demand.Version);
        // Only a breakfast has a breakfast.
        demand.ChangeOrigin(demand.Origin with { Channel = "website" }, Manager);
        Assert.Null(demand.Origin.BreakfastId);
    }

    [Fact]
    public void ChangeOrigin_WithAnAddressThatIsNone_IsRefused() => Assert.Equal(
        "origin.referrerEmail", Assert.Throws<InvalidValueException>(() => Captured().ChangeOrigin(new Origin("referral", "Jean", "jean"), Manager)).Field);

    [Fact]
    public void Qualify_WhichAsksForChannelAndReferrerAlone_KeepsTheRest()
    {
        var demand = Captured();
        demand.ChangeOrigin(new Origin(Origin.Breakfast, "Jean", "jean@martin.example", Id(7)), Manager);
        demand.Qualify(Qualification(Need()) with { Origin = new Origin(null, null) }, Manager);
        Assert.Equal(Id(7), demand.Origin.BreakfastId);
        demand.Qualify(Qualification(Need()) with { Origin = new Origin(Origin.Breakfast, "Jean") }, Manager);
        Assert.Equal(("jean@martin.example", Id(7)), (demand.Origin.ReferrerEmail, demand.Origin.BreakfastId!.Value));
        demand.Qualify(Qualification(Need()) with { Origin = new Origin("network", "Lise") }, Manager);
        Assert.Equal(new Origin("network", "Lise"), demand.Origin);
    }

    [Fact]
    public void ThankReferrer_OnceForEach()
    {
        var demand = Captured();
        Assert.Equal(Refusal.ReferrerMissing, RefusalOf(() => demand.ThankReferrer(Manager)));
        demand.ChangeOrigin(new Origin("referral", "Jean Martin"), Manager);
        Assert.Equal(Refusal.RoleNotAllowed, RefusalOf(() => demand.ThankReferrer(As(Role.Finance))));
        Assert.Equal("Remerciement préparé pour Jean Martin, qui nous a recommandés.", demand.ThankReferrer(Manager).Summary);
        Assert.Equal(Refusal.ReferrerThanked, RefusalOf(() => demand.ThankReferrer(Manager)));
        demand.ChangeOrigin(new Origin("referral", "Lise Petit"), Manager);
        demand.ThankReferrer(Manager);
        Assert.Equal("Lise Petit", demand.Thanks!.Referrer);
    }
}
