import type { AllianceEvents } from '#domain/alliance.events';
import type { PersonEvents } from '#domain/person.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { findRecordNames, recordNames } from '#read-models/record-names';
import { draftEvent } from '#read-models/testing/contract-events.builder';

const person = eventFactory<PersonEvents>('person');
const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');
const source = { file: 'establishments.csv', extractedOn: null };
const entry = buildRegisterEntry({ name: 'Old Name Primary' });

describe('The names of records', () => {
  const kit = givenView(recordNames).after(
    person('p1', 'PersonRegistered', { name: personalToken('Robin Hale'), email: null }),
    school('113521', 'SchoolRegistered', { urn: '113521', entry, governance: null, source }),
    alliance('a1', 'AllianceEstablished', {
      name: 'Tamar Alliance',
      form: 'single',
      leadSchools: [],
      from: '2011-09-01',
    }),
    draftEvent('c1'),
    school('113521', 'RegisterEntryChanged', {
      changes: [{ field: 'name', old: 'Old Name Primary', new: 'New Name Primary' }],
      source,
    }),
    school('113521', 'RegisterEntryChanged', { changes: [{ field: 'pupils', old: null, new: 184 }], source }),
  );
  const find =
    (...keys: string[]) =>
    async (readModels: Parameters<typeof findRecordNames>[0]) =>
      Object.fromEntries(await findRecordNames(readModels, keys));

  it('are those of today: a school that is renamed in the register has the new name', async () => {
    await kit.returns(find('school/113521', 'alliance/a1', 'contract/c1'), {
      'school/113521': 'New Name Primary',
      'alliance/a1': 'Tamar Alliance',
      'contract/c1': 'C-c1',
    });
  });

  it('are tokens for persons, so that nothing of a person is left after erasure', async () => {
    await kit.returns(find('person/p1'), { 'person/p1': personalToken('Robin Hale') });
  });

  it('are left out for records that do not exist', async () => {
    await kit.returns(find('person/p2', 'school/p1'), {});
  });
});
