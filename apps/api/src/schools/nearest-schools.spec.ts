import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { commandRequest } from '#execution/command-executor';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { RegisterEntry } from '#domain/school.events';

const SECONDARY = '113600';
const UNPLACED = '113601';

describe('The schools near a place or a school', () => {
  let fixture: TestBoard;

  const register = async (urn: string, differences: Partial<RegisterEntry>) => {
    const { service } = fixture;
    const row = {
      urn,
      entry: buildRegisterEntry({ name: `School ${urn}`, ...differences }),
      governance: null,
      source: { file: 'establishments.csv', extractedOn: null },
    };
    await service.executor.execute(commandRequest(school, 'RecordRegisterEntry', urn, row, service.commandContext()));
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    await register(SECONDARY, { phase: 'Secondary', easting: 251_000, northing: 55_000 });
    await register(UNPLACED, {});
  });

  afterAll(() => fixture.service.close());

  const listNear = async (path: string) => {
    const { status, body } = await fixture.head.get(path);
    const rows = body.schools as { urn: string; distanceMetres: number }[];
    return { status, found: rows.map(({ urn, distanceMetres }) => [urn, distanceMetres]), next: body.next };
  };

  it('are listed for a head by their distance in metres, page by page', async () => {
    const first = await listNear('schools/nearest?easting=250000&northing=55000&limit=2');
    expect(first).toMatchObject({
      status: 200,
      found: [
        [SUPPORTED, 0],
        [SECONDARY, 1_000],
      ],
    });
    const rest = await listNear(String(first.next).replace('/v1/', ''));
    expect(rest.found).toEqual([
      [HOME, 2_000],
      ['113523', 4_000],
    ]);
  });

  it('are found around a school, without itself, of all phases or of its own', async () => {
    expect((await listNear(`schools/${SUPPORTED}/nearest?within=2000`)).found).toEqual([
      [SECONDARY, 1_000],
      [HOME, 2_000],
    ]);
    expect((await listNear(`schools/${SUPPORTED}/nearest?within=2000&samePhase=true`)).found).toEqual([[HOME, 2_000]]);
  });

  it('are empty for a school without a grid reference, and the response says why', async () => {
    const { status, body } = await fixture.clerk.get(`schools/${UNPLACED}/nearest`);
    expect([status, body]).toEqual([200, { place: null, schools: [], next: null }]);
  });

  it('need a place on the grid and a distance of at most 100 kilometres', async () => {
    const { status, body } = await fixture.head.get('schools/nearest?easting=-1&northing=55000&within=100001');
    expect([status, body.errors]).toEqual([
      400,
      [
        { field: 'easting', message: 'must be a whole number from 0 to 700000' },
        { field: 'within', message: 'must be a whole number from 1 to 100000' },
      ],
    ]);
  });
});
