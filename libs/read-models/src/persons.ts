import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { PersonEvents } from '#domain/person.events';
import type { SchoolEvents } from '#domain/school.events';
import { readPage, tableListing, type PageRequest } from '#processing/keyset-paging';
import type { ScopeKind } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, json, table, text, view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

const EVERYWHERE = 'everywhere';

const persons = table(
  'persons',
  'personId',
  { personId: text(), list: text<typeof EVERYWHERE>(), registeredOn: text<IsoDay>() },
  [{ of: ['list'], by: ['registeredOn'] }],
);

/** Where a person has or had a role, a seat or a home school, and who registered them. Nobody else needs to know the person. */
const places = table('person_places', 'placeKey', { placeKey: text(), place: text(), personId: text() }, [
  { of: ['place'], by: ['personId'] },
]);

/** The local authority of each school. */
const schools = table('person_schools', 'urn', { urn: text(), laCode: text() }, [{ of: ['laCode'], by: ['urn'] }]);

const alliances = table('person_alliances', 'allianceId', { allianceId: text(), leadSchools: json<string[]>() });

const leads = table('person_alliance_leads', 'leadKey', { leadKey: text(), urn: text(), allianceId: text() }, [
  { of: ['urn'], by: ['allianceId'] },
]);

const listLeads = ({ allianceId, leadSchools }: RowOf<typeof alliances.columns>): RowOf<typeof leads.columns>[] =>
  [...new Set(leadSchools)].map((urn) => ({ leadKey: `${allianceId}/${urn}`, urn, allianceId }));

/** The place of those with a role, a seat or a designation for a scope. */
export const placeFor = (kind: ScopeKind, id: string): string => `${kind}/${id}`;

/** The place of those whom a person registered. */
export const toRegistrarPlace = (personId: string): string => `registered-by/${personId}`;

const person = rowPerStream(persons);
const school = rowPerStream(schools);
const alliance = rowPerStream(alliances);
const inPlace = rowsByKey(places);

const toPlaceRow = (personId: string, place: string): RowOf<typeof places.columns> => ({
  placeKey: `${place}/${personId}`,
  place,
  personId,
});

const put = <Data>(
  find: (event: { id: string; data: Data; actor: string }) => { personId: string; place: string | null },
) =>
  inPlace.put<Data>(
    (event) => {
      const { personId, place } = find(event);
      return place === null ? null : toPlaceRow(personId, place).placeKey;
    },
    (event) => {
      const { personId, place } = find(event);
      return toPlaceRow(personId, place ?? '');
    },
  );

export const personList = view<AllianceEvents & BoardEvents & LeaderEvents & PersonEvents & SchoolEvents>({
  name: 'persons',
  version: 3,
  tables: [persons, places, schools, alliances, leads],
  derived: [derive(leads, alliances, listLeads)],
  on: {
    PersonRegistered: [
      person.insert(({ id, day }) => ({ personId: id, list: EVERYWHERE, registeredOn: day })),
      put(({ id, actor }) => ({ personId: id, place: toRegistrarPlace(actor) })),
    ],
    RoleAssigned: [put(({ id, data: { scope } }) => ({ personId: id, place: placeFor(scope.kind, scope.id) }))],
    SchoolRegistered: [school.insert(({ id, data: { entry } }) => ({ urn: id, laCode: entry.laCode }))],
    RegisterEntryChanged: [
      school.update((_, { data: { changes } }) => {
        const laCode = changes.find(({ field }) => field === 'laCode')?.new;
        return typeof laCode === 'string' ? { laCode } : {};
      }),
    ],
    AllianceEstablished: [alliance.insert(({ id, data: { leadSchools } }) => ({ allianceId: id, leadSchools }))],
    LeadSchoolsChanged: [
      alliance.update(({ leadSchools }, { data: { joined, left } }) => ({
        leadSchools: [...leadSchools.filter((urn) => !left.includes(urn)), ...joined],
      })),
    ],
    LeadSchoolsCorrected: [
      alliance.update((_, { data: { new: corrected, isLatest } }) =>
        isLatest ? { leadSchools: corrected.leadSchools } : {},
      ),
    ],
    MemberAppointed: [put(({ id, data: { personId } }) => ({ personId, place: placeFor('board', id) }))],
    LeaderDesignated: [
      put(({ data: { personId, homeSchoolUrn } }) => ({
        personId,
        place: homeSchoolUrn === null ? null : placeFor('school', homeSchoolUrn),
      })),
    ],
    DesignationRenewed: [
      put(({ data: { personId, homeSchoolUrn } }) => ({
        personId,
        place: homeSchoolUrn === null ? null : placeFor('school', homeSchoolUrn),
      })),
    ],
  },
});

/** The places in these local authorities: the areas themselves, their schools, and the alliances that schools there lead. */
export const listPlacesOfAreas = async (readModels: ReadModels, areas: readonly string[]): Promise<string[]> => {
  const found = await rowsByValues(readModels, schools, 'laCode', areas, { orderBy: 'urn' });
  const urns = found.map(({ urn }) => urn);
  const led = await rowsByValues(readModels, leads, 'urn', urns, { orderBy: 'allianceId' });
  return [
    ...areas.map((area) => placeFor('area', area)),
    ...urns.map((urn) => placeFor('school', urn)),
    ...led.map(({ allianceId }) => placeFor('alliance', allianceId)),
  ];
};

export type ListedPerson = Omit<RowOf<typeof persons.columns>, 'list'>;

export type PersonsPage = PageRequest<'name', 'registeredOn'>;

const personListing = tableListing(persons, { filters: {}, sorts: { registeredOn: 'registeredOn' } });

const withoutList = ({ list: _, ...row }: RowOf<typeof persons.columns>): ListedPerson => row;

/** Lists all persons. The filter by name is left to those who can decrypt names. */
export const listAllPersons = async (
  readModels: ReadModels,
  today: IsoDay,
  { sort, after, limit }: PersonsPage,
): Promise<ListedPerson[]> => {
  const page = { where: {}, sort, after, limit };
  const found = await readPage(readModels, personListing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  return found.map(withoutList);
};

/** Ids of the persons who have or had a role, a seat or a home school in this place. */
export const listPersonIdsInPlace = async (readModels: ReadModels, place: string): Promise<string[]> =>
  (await rowsByValues(readModels, places, 'place', [place], { orderBy: 'personId' })).map(({ personId }) => personId);

/** Lists the persons of these places. Those of one area are few enough to be sorted in memory. */
export const listPersonsInPlaces = async (
  readModels: ReadModels,
  placesToRead: readonly string[],
  { sort, after, limit }: PersonsPage,
): Promise<ListedPerson[]> => {
  const found = await rowsByValues(readModels, places, 'place', placesToRead, { orderBy: 'personId' });
  const ids = found.map(({ personId }) => personId);
  const rows = (await rowsByValues(readModels, persons, 'personId', ids)).map(withoutList);
  const sorted = rows.sort(byRegistration);
  if (sort.descending) sorted.reverse();
  const isLater = (row: ListedPerson): boolean => {
    if (after === null) return true;
    const order = byRegistration(row, { personId: after.key, registeredOn: after.value as IsoDay });
    return sort.descending ? order < 0 : order > 0;
  };
  return sorted.filter(isLater).slice(0, limit);
};

const byRegistration = (one: ListedPerson, other: ListedPerson): number => {
  const [first, second] = [one, other].map(({ registeredOn, personId }) => `${registeredOn} ${personId}`) as [
    string,
    string,
  ];
  return first === second ? 0 : first < second ? -1 : 1;
};
