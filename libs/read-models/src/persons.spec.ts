import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { PersonEvents } from '#domain/person.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { Role, Scope } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import {
  listAllPersons,
  listPersonsInPlaces,
  listPlacesOfAreas,
  personList,
  placeFor,
  toRegistrarPlace,
  type PersonsPage,
} from '#read-models/persons';

const person = eventFactory<PersonEvents>('person');
const board = eventFactory<BoardEvents>('board');
const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');

const register = (id: string, day: string, actor = 'clerk-1'): SpecEvent =>
  person(
    id,
    'PersonRegistered',
    { name: personalToken(id), email: null },
    { at: `${day}T12:00:00.000Z` as SpecEvent['at'], actor },
  );
const assign = (id: string, role: Role, scope: Scope): SpecEvent =>
  person(id, 'RoleAssigned', { roleAssignmentId: `${id}-${role}`, role, scope, from: '2011-09-01', to: null });

const page = (differences: Partial<PersonsPage> = {}): PersonsPage => ({
  where: {},
  sort: { by: 'registeredOn', descending: false },
  after: null,
  limit: 100,
  ...differences,
});

const registerSchool = (urn: string, laCode: string): SpecEvent =>
  school(urn, 'SchoolRegistered', {
    urn,
    entry: buildRegisterEntry({ laCode }),
    governance: null,
    source: { file: 'establishments.csv', extractedOn: null },
  });

describe('The list of persons', () => {
  const history = [
    registerSchool('113521', '879'),
    registerSchool('113599', '826'),
    alliance('a1', 'AllianceEstablished', {
      name: 'Tamar',
      form: 'single',
      leadSchools: ['113521'],
      from: '2011-09-01',
    }),
    register('head', '2011-09-03'),
    register('director', '2011-09-02'),
    register('member', '2011-09-01'),
    register('stranger', '2011-09-04'),
    register('new', '2011-09-05', 'clerk-2'),
    assign('head', 'school-head', { kind: 'school', id: '113521' }),
    assign('director', 'alliance-director', { kind: 'alliance', id: 'a1' }),
    assign('stranger', 'school-head', { kind: 'school', id: '113599' }),
    board('b1', 'MemberAppointed', {
      memberId: 'm1',
      personId: 'member',
      office: 'member',
      schoolUrn: null,
      from: '2011-09-01',
      to: null,
    }),
  ];
  const kit = givenView(personList).after(...history);
  const inArea = async (readModels: ReadModels, differences: Partial<PersonsPage> = {}): Promise<string[]> => {
    const places = [...(await listPlacesOfAreas(readModels, ['879'])), placeFor('board', 'b1')];
    const found = await listPersonsInPlaces(readModels, places, page(differences));
    return found.map(({ personId }) => personId);
  };

  it('has everybody for an administrator, in the order of registration', async () => {
    await kit.returns(
      async (readModels) => (await listAllPersons(readModels, '2012-01-10', page())).map(({ personId }) => personId),
      ['member', 'director', 'head', 'stranger', 'new'],
    );
  });

  it('has those with a role or a seat in the area of a board for its clerk, and nobody of another area', async () => {
    await kit.returns(inArea, ['member', 'director', 'head']);
    await kit.returns(
      (readModels) => inArea(readModels, { sort: { by: 'registeredOn', descending: true } }),
      ['head', 'director', 'member'],
    );
    await kit.returns(
      (readModels) => inArea(readModels, { after: { value: '2011-09-01', key: 'member' }, limit: 1 }),
      ['director'],
    );
  });

  it('has the director of an alliance for the areas of the schools that lead it now', async () => {
    const passedOn = givenView(personList).after(
      ...history,
      alliance('a1', 'LeadSchoolsChanged', {
        from: '2012-01-01',
        joined: ['113599'],
        left: ['113521'],
        form: { old: 'single', new: 'single' },
        reason: personalToken('The school closed'),
      }),
    );
    await passedOn.returns(inArea, ['member', 'head']);
    await passedOn.returns(
      (readModels) => listPlacesOfAreas(readModels, ['826']),
      [placeFor('area', '826'), placeFor('school', '113599'), placeFor('alliance', 'a1')],
    );
  });

  it('has a person who has no role yet for the clerk who registered them', async () => {
    await kit.returns(
      async (readModels) =>
        (await listPersonsInPlaces(readModels, [toRegistrarPlace('clerk-2')], page())).map(({ personId }) => personId),
      ['new'],
    );
  });
});
