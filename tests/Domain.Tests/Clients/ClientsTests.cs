using CsCheck;
using IodOutlook.Domain.Clients;
using IodOutlook.Domain.Process;
using IodOutlook.Domain.Quotes;

namespace IodOutlook.Domain.Tests.Clients;

public sealed class CompanyNameTests
{
    [Theory]
    [InlineData("Mercier S.A.", "MERCIER")]
    [InlineData("Société Générale", "Societe  generale")]
    [InlineData("SAS Les Œufs d'Or", "les oeufs d’or")]
    [InlineData("Groupe Hálvorsen", "Halvorsen SARL")]
    [InlineData("Penn-Kalet", "PENN KALET (SASU)")]
    public void Normalise_TwoSpellingsOfOneFirm_AreEqual(string one, string other) => Assert.Equal(CompanyName.Normalise(one), CompanyName.Normalise(other));

    [Theory]
    [InlineData("Mercier", "Mercier Conseil")]
    [InlineData("SAS", "SARL")]
    public void Normalise_TwoFirms_Differ(string one, string other) => Assert.NotEqual(CompanyName.Normalise(one), CompanyName.Normalise(other));

    [Fact]
    public void Normalise_AnyName_IsStableAndNeverFails() => Gen.OneOf(Gen.String, Samples.OneOf("S.A.", "é", " ", "Œ", "\uD83D", "😀", "\uFFFE", "-", "Groupe", "x").Array[0, 6].Select(string.Concat)).Sample(name =>
    {
        var once = CompanyName.Normalise(name);
        Assert.Equal(once, CompanyName.Normalise(once));
        Assert.Equal(once, once.Trim());
    });
}

public sealed class MailDomainTests
{
    [Theory]
    [InlineData("Anne@Mercier.FR", "mercier.fr")]
    [InlineData("<a@b@c.com>", "c.com")]
    [InlineData("a@b.fr.", "b.fr")]
    [InlineData("nobody", null)]
    [InlineData("a@", null)]
    [InlineData(null, null)]
    public void Of_AnAddress_IsWhatFollowsTheLastAt(string? address, string? domain) => Assert.Equal(domain, MailDomain.Of(address));

    [Theory]
    [InlineData("mercier.fr", true)]
    [InlineData("gmail.com", false)]
    [InlineData("Orange.FR", false)]
    [InlineData("laposte.net", false)]
    [InlineData("localhost", false)]
    [InlineData(".", false)]
    [InlineData(null, false)]
    public void IdentifiesCompany_FreeMailAndHalfDomains_DoNot(string? domain, bool company) => Assert.Equal(company, MailDomain.IdentifiesCompany(domain));
}

public sealed class KeysTests
{
    [Theory]
    [InlineData("732829320", true)]
    [InlineData("73282932000074", true)]
    [InlineData("732829321", false)]
    [InlineData("73282932", false)]
    [InlineData("73282932a", false)]
    [InlineData("٧٣٢٨٢٩٣٢٠", false)]
    public void IsValid_ASirenOrSiret_HoldsItsKey(string digits, bool valid) => Assert.Equal(valid, Siren.IsValid(digits));

    [Fact]
    public void IsValid_AnyValidSirenWithOneDigitChanged_IsNot() => Gen.Select(Gen.Int[10_000_000, 99_999_999], Gen.Int[0, 8], Gen.Int[1, 9]).Sample((number, at, shift) =>
    {
        var valid = Enumerable.Range(0, 10).Select(key => $"{number}{key}").Single(Siren.IsValid).ToCharArray();
        valid[at] = (char)('0' + (valid[at] - '0' + shift) % 10);
        return !Siren.IsValid(new string(valid));
    });

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("fr7630006000011234567890189", true)]
    [InlineData("FR76\u00a03000\u202f6000011234567890189", true)]
    [InlineData("FR7630006000011234567890188", false)]
    [InlineData("7630006000011234567890189FR", false)]
    [InlineData("FR76", false)]
    [InlineData("FR76-3000-6000-0112-3456-7890-189", false)]
    public void IsIban_AnAccount_HoldsItsKey(string iban, bool valid) => Assert.Equal(valid, CompanyProfile.IsIban(iban));
}

public sealed class ClientTests
{
    private static readonly ClientDetails Details = new(" Mercier S.A. ", "732 829 320", " FR44732829320 ", ["1 rue X", " ", "69003 Lyon"], ["Mercier.FR", "gmail.com", "mercier.fr"], "en");

    [Fact]
    public void Create_FromDetails_CleansThem()
    {
        var client = Client.Create(Samples.Id(1), Details);
        Assert.Equal(("Mercier S.A.", "mercier", "732829320", "FR44732829320", "en"), (client.Name, client.NormalisedName, client.Siren, client.VatNumber, client.Language));
        Assert.Equal(["1 rue X", "69003 Lyon"], client.AddressLines);
        Assert.Equal(["mercier.fr"], client.Domains);
        Assert.Equal((Samples.Id(1), 0), (client.Id, client.Version));
    }

    [Theory]
    [InlineData("732829321")]
    [InlineData("73282932000074")]
    [InlineData("1")]
    public void Create_WhenTheSirenIsNone_IsRefused(string siren) => Assert.Equal("client.siren", Samples.FieldOf(() => Client.Create(Samples.Id(1), Details with { Siren = siren })));

    [Fact]
    public void Create_WhenTheNameIsMissingOrTooLong_IsRefused()
    {
        Assert.Equal("client.name", Samples.FieldOf(() => Client.Create(Samples.Id(1), Details with { Name = " " })));
        Assert.Equal("client.name", Samples.FieldOf(() => Client.Create(Samples.Id(1), Details with { Name = new string('a', 201) })));
    }

    [Fact]
    public void Create_TwoNamesOfSignsAlone_AreTwoFirms() => Assert.NotEqual(
        Client.Create(Samples.Id(1), Details with { Name = "★" }).NormalisedName, Client.Create(Samples.Id(2), Details with { Name = "☆" }).NormalisedName);

    [Fact]
    public void Change_TheName_IsJournalled()
    {
        var client = Client.Create(Samples.Id(1), Details);
        var note = client.Change(Details with { Name = "Mercier", Siren = "", VatNumber = " " });
        Assert.Equal(("Mercier S.A.", "Mercier", 1), (note.Before, note.After, client.Version));
        Assert.Null(client.Siren);
        Assert.Null(client.VatNumber);
        Assert.Null(client.Change(Details with { Name = "Mercier" }).Before);
    }

    [Fact]
    public void LearnDomain_OnlyCompaniesAndOnce()
    {
        var client = Client.Create(Samples.Id(1), Details);
        foreach (var domain in new[] { " Mercier-Group.com ", "mercier-group.com", "Gmail.com", null, "mercier.fr" })
        {
            client.LearnDomain(domain);
        }

        Assert.Equal(["mercier.fr", "mercier-group.com"], client.Domains);
    }
}

public sealed class ContactTests
{
    private static readonly ContactDetails Details = new(" Anne Mercier ", " Anne@Mercier.fr ", [" +33612345678", ""], " DRH ");

    [Fact]
    public void Create_FromDetails_CleansThem()
    {
        var contact = Contact.Create(Samples.Id(1), Samples.Id(2), Details);
        Assert.Equal(("Anne Mercier", "Anne@Mercier.fr", "anne@mercier.fr", "DRH"), (contact.Name, contact.Email, contact.NormalisedEmail, contact.JobTitle));
        Assert.Equal(["+33612345678"], contact.Phones);
        Assert.Equal((Samples.Id(1), Samples.Id(2)), (contact.Id, contact.ClientId));
    }

    [Fact]
    public void Change_ToAlmostNothing_KeepsTheName()
    {
        var contact = Contact.Create(Samples.Id(1), Samples.Id(2), Details);
        contact.Change(new ContactDetails("Anne", " ", [], null));
        Assert.Equal(("Anne", null, null, null), (contact.Name, contact.Email, contact.NormalisedEmail, contact.JobTitle));
    }

    [Theory]
    [InlineData("", "a@b.fr", "contact.name")]
    [InlineData("Anne", "nobody", "contact.email")]
    [InlineData("Anne", "a b@c.fr", "contact.email")]
    public void Create_WhenAValueCannotBe_IsRefused(string name, string email, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => Contact.Create(Samples.Id(1), Samples.Id(2), new ContactDetails(name, email, [], null))).Field);
}
