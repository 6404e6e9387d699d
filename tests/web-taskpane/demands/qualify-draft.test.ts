import { expect, test } from 'vitest';
import { draftOfDemand, draftOfReading, missingIn, requestOf } from '@/demands/qualify-draft';
import { hintsOf, uncertainIn } from '@/demands/read-fields';
import { demand, field, reading } from '../samples';

test('Draft_WhenReadFromAMail_HoldsWhatItSays', () => {
  const draft = draftOfReading(reading());
  expect(draft).toMatchObject({
    title: 'Demande de devis',
    company: 'Mercier SA',
    contactName: 'Sophie Mercier',
    email: 's.mercier@mercier.example',
    domain: 'mercier.example',
    deadlineTo: '2027-06-30',
    needs: [
      {
        service: 'individual-assessment',
        people: 3,
        position: 'directeur commercial',
        place: 'Lyon',
      },
    ],
  });
});

test('Draft_WhenTheAddressIsAFreeOne_NamesNoCompanysDomain', () => {
  const contact = { ...reading().contact, email: field('sophie@gmail.com') };
  expect(draftOfReading(reading({ contact })).domain).toBeNull();
});

test('Draft_WhenTheSubjectIsAReply_DropsItsPrefixes', () => {
  expect(draftOfReading(reading({ subject: 'RE: TR: Fwd: Besoin' })).title).toBe('Besoin');
});

test('Draft_WhenTheMailNamesNoNeed_StillAsksForOne', () => {
  const draft = draftOfReading(reading({ needs: [] }));
  expect(missingIn(draft)).toEqual(['needs.0.service']);
});

test('Draft_WhenTheEssentialIsMissing_SaysWhat', () => {
  const draft = {
    ...draftOfReading(reading()),
    title: ' ',
    company: '',
    contactName: '',
  };
  expect(missingIn(draft)).toEqual(['title', 'company', 'contactName']);
});

test('Draft_OfAQualifiedDemand_KeepsWhatIsKnownOfTheClient', () => {
  const client = { id: 'c1', name: 'Mercier SA', siren: '732829320', addressLines: ['1 rue A', '69800 Saint-Priest'] };
  const draft = draftOfDemand(
    demand({ stage: 'qualified', client: { ...client, openDemands: 1, lastExchange: null } }),
  );
  expect(requestOf(draft).client).toMatchObject({ id: 'c1', siren: '732829320', addressLines: client.addressLines });
});

test('Request_WhenFieldsAreEmpty_SaysNullRatherThanNothing', () => {
  const request = requestOf({
    ...draftOfReading(reading()),
    phones: '04 78 00 00 01, 06 00 00 00 02',
    address: 'a\n\n b ',
  });
  expect(request.client).toEqual({
    id: null,
    name: 'Mercier SA',
    siren: null,
    addressLines: ['a', 'b'],
    domain: 'mercier.example',
  });
  expect(request.contact.phones).toEqual(['04 78 00 00 01', '06 00 00 00 02']);
  expect(request.budget).toBeNull();
  expect(request.notes).toBeNull();
});

test('Hints_WhenAValueIsUnsure_AskForALookUntilConfirmed', () => {
  const hints = hintsOf(reading(), (code) => code);
  const draft = draftOfReading(reading());
  expect(uncertainIn(hints, draft)).toEqual(['company', 'needs.0.service']);
  expect(uncertainIn(hints, { ...draft, confirmed: ['company'] })).toEqual(['needs.0.service']);
});

test('Alternative_WhenChosen_TakesThePlaceOfTheValue', () => {
  const hints = hintsOf(reading(), (code) => code);
  const draft = { ...draftOfReading(reading()), clientId: 'c1' };
  const changed = hints['company']?.alternatives[0]?.apply(draft);
  expect(changed).toMatchObject({
    company: 'Mercier Industries',
    clientId: null,
  });
});
