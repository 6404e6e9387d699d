using IodOutlook.Domain.Clients;
using static IodOutlook.Domain.Tests.Samples;

namespace IodOutlook.Domain.Tests.Clients;

public sealed class ObjectionTests
{
    [Fact]
    public void Objection_IsNotedOnce_AndLifted()
    {
        var contact = Contact.Create(Id(1), Id(2), new ContactDetails("Anne Durand", "anne@client.example", [], null));
        Assert.NotNull(contact.NoteObjection(objects: true, Manager));
        Assert.Null(contact.NoteObjection(objects: true, Manager));
        contact.Change(new ContactDetails("Anne Durand", "anne@client.example", [], "DRH"));
        Assert.Equal("Paul Iod", contact.Objection!.ByName);
        Assert.Equal("Anne Durand accepte de nouveau d'être invité.", contact.NoteObjection(objects: false, Manager)!.Summary);
        Assert.Null(contact.Objection);
    }
}
