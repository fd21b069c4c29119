import fc from 'fast-check';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { givenView } from '#processing/testing/projection-spec';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import { EventUpcaster } from '#kernel/event-upcaster';
import { metresBetween, type GridPlace } from '#read-models/national-grid';
import {
  findSchoolPlace,
  listNearSchools,
  type NearSchoolsPage,
  type NearSchoolsQuery,
} from '#read-models/nearest-schools';
import { schoolMap } from '#read-models/school-map';

const school = eventFactory<SchoolEvents>('school');
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const registered = (urn: string, differences: Partial<RegisterEntry>) =>
  school(urn, 'SchoolRegistered', { urn, entry: buildRegisterEntry(differences), governance: 'maintained', source });
const moved = (urn: string, changes: SchoolEvents['RegisterEntryChanged']['changes']) =>
  school(urn, 'RegisterEntryChanged', { changes, source });

const CENTRE: GridPlace = { easting: 250_000, northing: 55_000 };
const nearCentre = (east: number, north = 0) => ({
  easting: CENTRE.easting + east,
  northing: CENTRE.northing + north,
});
const query = (differences: Partial<NearSchoolsQuery> = {}): NearSchoolsQuery => ({
  centre: CENTRE,
  withinMetres: 25_000,
  phase: null,
  except: null,
  today: '2011-12-01',
  ...differences,
});
const page = (limit = 1_000, descending = false): NearSchoolsPage => ({
  where: {},
  sort: { by: 'distanceMetres', descending },
  after: null,
  limit,
});
const distances =
  (differences: Partial<NearSchoolsQuery> = {}, request = page()) =>
  async (readModels: ReadModels) =>
    (await listNearSchools(readModels, query(differences), request)).map((row) => [row.urn, row.distanceMetres]);

const kit = (...events: readonly SpecEvent[]) => givenView(schoolMap).after(...events);

describe('The schools near a place', () => {
  it('are sorted by straight-line distance in metres, up to the radius itself', async () => {
    const map = kit(
      registered('100001', nearCentre(25_000)),
      registered('100002', nearCentre(300, 400)),
      registered('100003', nearCentre(25_001)),
      registered('100004', nearCentre(-8_000)),
    );
    await map.returns(distances(), [
      ['100002', 500],
      ['100004', 8_000],
      ['100001', 25_000],
    ]);
    await map.returns(distances({}, page(1, true)), [['100001', 25_000]]);
  });

  it('are only those that are open on the day and have a grid reference', async () => {
    const map = kit(
      registered('100001', { ...nearCentre(1), closedOn: '2011-12-01' }),
      registered('100002', { ...nearCentre(2), closedOn: '2011-11-30' }),
      registered('100003', { ...nearCentre(3), status: 'Closed' }),
      registered('100004', { ...nearCentre(4), status: 'Proposed to open' }),
      registered('100005', { ...nearCentre(5), openedOn: '2011-12-02' }),
      registered('100006', { easting: 250_000, northing: null }),
    );
    await map.returns(distances(), [['100001', 1]]);
    await map.returns((readModels) => findSchoolPlace(readModels, '100006'), null);
  });

  it('can be those of one phase, without the school that asks', async () => {
    const map = kit(
      registered('100001', { ...nearCentre(0), phase: 'Secondary' }),
      registered('100002', { ...nearCentre(10), phase: 'Secondary' }),
      registered('100003', { ...nearCentre(20), phase: 'Primary' }),
    );
    await map.returns(distances({ phase: 'Secondary', except: '100001' }), [['100002', 10]]);
    await map.returns((readModels) => findSchoolPlace(readModels, '100001'), { ...CENTRE, phase: 'Secondary' });
  });

  it('are found at the place that the register gives last', async () => {
    const map = kit(
      registered('100001', { easting: null, northing: null }),
      registered('100002', nearCentre(0)),
      moved('100001', [
        { field: 'easting', old: null, new: 250_100 },
        { field: 'northing', old: null, new: 55_000 },
      ]),
      moved('100002', [{ field: 'northing', old: 55_000, new: 555_000 }]),
    );
    await map.returns(distances(), [['100001', 100]]);
  });
});

const SIDE = 60_000;
const places = fc.array(
  fc.record({ easting: fc.integer({ min: 0, max: SIDE }), northing: fc.integer({ min: 0, max: SIDE }) }),
  { minLength: 60, maxLength: 80 },
);
const questions = fc.array(
  fc.record({
    easting: fc.integer({ min: -5_000, max: SIDE }),
    northing: fc.integer({ min: -5_000, max: SIDE }),
    withinMetres: fc.integer({ min: 0, max: 40_000 }),
    limit: fc.integer({ min: 1, max: 9 }),
    descending: fc.boolean(),
  }),
  { minLength: 8, maxLength: 8 },
);

const withSchools = async (events: readonly SpecEvent[], use: (readModels: ReadModels) => Promise<void>) => {
  const readModels = await openEmptyReadModels();
  const store = new InMemoryLog(events);
  const upcaster = new EventUpcaster([]);
  const projector = new Projector({ store, readModels, upcaster, views: [schoolMap], warn: () => undefined });
  await projector.start();
  await projector.whenCaughtUp();
  await use(readModels).finally(async () => {
    await projector.stop();
    await readModels.close();
  });
};

describe('The pages of schools near any place', () => {
  it('together are what a look at every school finds, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(places, questions, async (schools, asked) => {
        const all = schools.map((place, index) => ({ urn: String(100_000 + index), place }));
        await withSchools(
          all.map(({ urn, place }) => registered(urn, place)),
          async (readModels) => {
            for (const { withinMetres, limit, descending, ...centre } of asked) {
              const expected = all
                .map(({ urn, place }) => ({ urn, distanceMetres: metresBetween(centre, place) }))
                .filter(({ distanceMetres }) => distanceMetres <= withinMetres)
                .sort((a, b) => a.distanceMetres - b.distanceMetres || (a.urn < b.urn ? -1 : 1))
                .map(({ urn }) => urn);
              const read: string[] = [];
              let next: NearSchoolsPage = page(limit, descending);
              for (;;) {
                const rows = await listNearSchools(readModels, query({ centre, withinMetres }), next);
                read.push(...rows.map(({ urn }) => urn));
                const last = rows.at(-1);
                if (last === undefined) break;
                next = { ...next, after: { value: last.distanceMetres, key: last.urn } };
              }
              expect(read).toEqual(descending ? expected.toReversed() : expected);
            }
          },
        );
      }),
      { numRuns: 6, seed: 11 },
    );
  });
});
