import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';
import type { Figure } from '#read-models/statistics/figure';

/** Schools of Plymouth in need, enough that their number is published; the first of them asks the board for support. */
const IN_NEED = [SUPPORTED, '113601', '113602', '113603', '113604', '113605'];
const OUTSTANDING = '113610';
const YEAR = 'academicYear=2011-12';

const registerDistrict = async ({ service }: TestBoard): Promise<void> => {
  const source = { file: 'edubasealldata20110901.csv', extractedOn: '2011-09-01' } as const;
  for (const [index, urn] of [...IN_NEED, OUTSTANDING].entries()) {
    const place = { easting: 247_700 + index * 1_000, northing: 54_500 };
    const district = { districtCode: 'E06000026', districtName: 'Plymouth' };
    const entry = buildRegisterEntry({ name: `School ${urn}`, laName: 'Plymouth', ...district, ...place });
    const row = { urn, entry, governance: null, source };
    const run = service.executor.execute.bind(service.executor);
    await run(commandRequest(school, 'RecordRegisterEntry', urn, row, service.commandContext()));
    const grade = urn === OUTSTANDING ? (1 as const) : (3 as const);
    const inspections = [buildInspection({ overallGrade: grade, inspectedOn: '2010-03-01' })];
    const stated = { inspections, overallGradeIsBlank: false, source };
    await run(commandRequest(school, 'RecordInspections', urn, stated, service.commandContext()));
  }
};

describe('The figures of a board', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
    await registerDistrict(fixture);
    const { allianceId, director } = await establishAlliance(fixture, HOME);
    const supported = IN_NEED.slice(1).map((schoolUrn) => ({ schoolUrn, forms: ['senior-team-support'] }));
    const delivery = { deliverySchool: HOME, activities: ['school-to-school-support'], supported };
    await director.submit(`alliances/${allianceId}/returns`, { academicYear: '2011-12', deliveries: [delivery] });
    await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    await fixture.service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const readFigures = async (reader: Caller, path: string): Promise<Figure[]> => {
    const { status, body } = await reader.get(path);
    expect(status).toBe(200);
    return body.figures as Figure[];
  };

  it('count schools that a return names and schools with a contract, and hide small numbers', async () => {
    const figures = await readFigures(fixture.clerk, `boards/${fixture.boardId}/figures?${YEAR}`);
    const find = (code: string) => figures.find(({ figure }) => figure === code);
    expect(find('supported-schools')).toMatchObject({ value: 6, suppressed: false });
    expect(find('below-good-schools-supported')).toMatchObject({ numerator: 6, denominator: 6, value: 1 });
    expect(find('forms-of-support')).toMatchObject({ group: 'senior-team-support', numerator: 5, denominator: 5 });
    expect(find('delivery-schools')).toMatchObject({ numerator: null, value: null, suppressed: true });
    expect(find('alliances')).toMatchObject({ value: 1 });
  });

  it('are for board roles and council officers, and the national ones for auditors and administrators', async () => {
    const { boardId, head, officer, auditor, chair, clerk, service } = fixture;
    for (const reader of [officer, auditor, chair]) await readFigures(reader, `boards/${boardId}/figures?${YEAR}`);
    expect((await head.get(`boards/${boardId}/figures?${YEAR}`)).status).toBe(403);
    const everywhere = { kind: 'everywhere', id: '*' } as const;
    for (const role of ['administrator', 'auditor'] as const)
      await readFigures(await service.createCaller(role, everywhere), `statistics?${YEAR}&by=area`);
    expect((await clerk.get(`statistics?${YEAR}`)).status).toBe(403);
  });

  it('need an academic year, and can be read as CSV', async () => {
    const path = `boards/${fixture.boardId}/figures`;
    expect((await fixture.clerk.get(path)).body).toMatchObject({ errors: [{ field: 'academicYear' }] });
    expect((await fixture.clerk.get(`${path}?academicYear=2011-13`)).status).toBe(400);
    const { text } = await fixture.clerk.getRaw(`${path}?${YEAR}&format=csv`);
    expect(text).toContain('position,figure,group,definition,numerator,denominator,value,suppressed');
    expect(text).toContain(',supported-schools,,');
  });

  it('are also of other topics, each with its definition and few cases hidden', async () => {
    const path = `boards/${fixture.boardId}/figures?${YEAR}`;
    const potential = await readFigures(fixture.officer, `${path}&topic=potential&by=region-and-phase`);
    const inNeed = potential.find(({ figure, group }) => figure === 'schools-in-need' && group === null);
    expect(inNeed).toMatchObject({ numerator: 6, definition: expect.stringContaining('3 or 4') as string });
    const times = await readFigures(fixture.clerk, `${path}&topic=times&limit=200`);
    expect(times.find(({ group }) => group === 'drafted to started')).toMatchObject({ value: null, suppressed: true });
    for (const topic of ['early-help', 'equity', 'concentration', 'receiving-and-giving'])
      expect(await readFigures(fixture.chair, `${path}&topic=${topic}`)).not.toHaveLength(0);
    const { text } = await fixture.clerk.getRaw(`${path}&topic=equity&format=csv`);
    expect(text).toContain(',supported-by-rurality,unknown,');
  });

  it('say by district how many schools are in need and what is within reach, also as a map', async () => {
    const path = `boards/${fixture.boardId}/cold-spots`;
    const spot = {
      districtCode: 'E06000026',
      districtName: 'Plymouth',
      schoolsInNeed: 6,
      supported: 6,
      unmetRequests: 0,
      supportersInReach: 1,
      schoolsWithoutSupporter: 1,
      // The leader of the home school has twenty half-days, of which the contract takes twelve.
      freeHalfDays: 8,
      nearestSupporterMetres: 3_000,
      easting: 250_200,
      northing: 54_500,
    };
    expect((await fixture.clerk.get(`${path}?withinMetres=5000`)).body).toMatchObject({ coldSpots: [spot] });
    const { body } = await fixture.officer.get(`${path}/map?withinMetres=5000`);
    expect(body).toMatchObject({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: spot }] });
    const [feature] = body.features as { geometry: { coordinates: readonly [number, number] } }[];
    expect(feature?.geometry.coordinates[0]).toBeCloseTo(-4.1, 1);
    expect(feature?.geometry.coordinates[1]).toBeCloseTo(50.4, 1);
  });
  it.each([
    ['cold-spots', 'schoolsWithoutSupporter', 'schoolsInNeed'],
    ['cold-spots/map', 'supported', 'schoolsInNeed'],
    ['schools-in-need', 'supportersInReach', null],
    ['schools-in-need/map', 'because', null],
    ['provider-performance', 'aimsMet', 'aimsJudged'],
  ])('say in the answer of %s what %s counts, and of what', async (path, field, of) => {
    const { body } = await fixture.clerk.get(`boards/${fixture.boardId}/${path}`);
    const found = (body.definitions as Record<string, { definition: string; of: string | null }>)[field];
    expect(found).toMatchObject({ of });
    expect(found?.definition).toMatch(/\.$/);
  });

  it('name the rules by which schools are in need on the day of a list', async () => {
    const { body } = await fixture.clerk.get(`boards/${fixture.boardId}/cold-spots?withinMetres=5000`);
    expect(JSON.stringify(body.definitions)).toContain('In need by the published rules from');
    expect(JSON.stringify(body.definitions)).toContain('within 5000 metres in a straight line');
  });

  it('list the schools in need with the schools near them that could help, by name', async () => {
    const path = `boards/${fixture.boardId}/schools-in-need`;
    const { body } = await fixture.officer.get(`${path}?withinMetres=5000`);
    const schools = body.schools as { urn: string; supporters: object[] }[];
    expect(schools.map(({ urn }) => urn)).toEqual([...IN_NEED].sort());
    expect(schools.find(({ urn }) => urn === '113605')).toMatchObject({
      schoolName: 'School 113605',
      overallGrade: 3,
      supportersInReach: 1,
      nearestSupporterMetres: 1_000,
      supporters: [{ urn: OUTSTANDING, schoolName: `School ${OUTSTANDING}`, distanceMetres: 1_000 }],
    });
    // The first school is six kilometres away.
    expect(schools.find(({ urn }) => urn === SUPPORTED)).toMatchObject({ supportersInReach: 0, supporters: [] });
    const { text } = await fixture.clerk.getRaw(`${path}?withinMetres=5000&format=csv`);
    expect(text).toContain(`${OUTSTANDING} (1000 m)`);
    const map = (await fixture.clerk.get(`${path}/map?withinMetres=5000`)).body;
    expect(map).toMatchObject({ type: 'FeatureCollection' });
    const features = map.features as { id: string; geometry: object; properties: object }[];
    expect(features.map(({ id }) => id)).toEqual([...[...IN_NEED].sort(), OUTSTANDING]);
    expect(features.at(-1)).toMatchObject({
      geometry: { type: 'Point', coordinates: [expect.closeTo(-4.1, 1), expect.closeTo(50.4, 1)] },
      properties: { role: 'supporter', schoolName: `School ${OUTSTANDING}`, supportersInReach: null },
    });
  });

  it('name the providers of a period, and hide the numbers of those with few contracts', async () => {
    const path = `boards/${fixture.boardId}/provider-performance`;
    const provider = {
      providerKind: 'leader',
      providerId: fixture.leaderId,
      providerName: expect.any(String) as string,
    };
    const { body } = await fixture.clerk.get(path);
    expect(body).toMatchObject({ providers: [{ ...provider, suppressed: true, contracts: null, pence: null }] });
    expect((await fixture.clerk.get(`${path}?from=2030-01-01`)).body).toMatchObject({ providers: [] });
    expect((await fixture.head.get(path)).status).toBe(403);
  });

  it('are open to the council for its own area, also where a board has several, and to no other', async () => {
    const { officer, clerk, auditor, boardId } = fixture;
    for (const path of [`figures?${YEAR}`, 'cold-spots', 'cold-spots/map', 'schools-in-need', 'provider-performance']) {
      const ofBoard = (await officer.get(`boards/${boardId}/${path}`)).body;
      const own = await officer.get(`areas/879/${path}`);
      expect([path, own.status, own.body]).toEqual([path, 200, ofBoard]);
      expect([path, (await officer.get(`areas/826/${path}`)).status]).toEqual([path, 404]);
      expect([path, (await clerk.get(`areas/879/${path}`)).status]).toEqual([path, 403]);
      expect([path, (await auditor.get(`areas/879/${path}`)).status]).toEqual([path, 200]);
      expect([path, (await auditor.get(`areas/nonsense/${path}`)).status]).toEqual([path, 404]);
    }
  });

  it('of a board follow the rules that it has set, and those of an area the published ones', async () => {
    const { clerk, officer, boardId, service } = fixture;
    const changes = { inNeedOverallGrade: 4 };
    const from = '2012-06-01';
    await clerk.submit(`boards/${boardId}/flag-rules`, { from, changes, reason: 'Agreed by the board' });
    const path = `figures?${YEAR}&topic=potential`;
    const find = (figures: readonly Figure[], code: string) => figures.find(({ figure }) => figure === code);
    const before = await readFigures(officer, `boards/${boardId}/${path}`);
    expect(find(before, 'schools-in-need')).toMatchObject({ numerator: 6 });
    service.setDay(from);
    const own = await readFigures(officer, `boards/${boardId}/${path}`);
    expect(find(own, 'schools-in-need')).toMatchObject({ numerator: 0 });
    expect(find(own, 'schools-in-need')?.definition).toContain(`by the board's rules from ${from}: The last overall`);
    const ofArea = await readFigures(officer, `areas/879/${path}`);
    expect(find(ofArea, 'schools-in-need')).toMatchObject({ numerator: 6 });
    expect(find(ofArea, 'schools-in-need')?.definition).toContain('by the published rules from 2011-09-01');
    expect((await clerk.get(`boards/${boardId}/schools-in-need`)).body).toMatchObject({ schools: [] });
    expect((await clerk.get(`boards/${boardId}/cold-spots`)).body).toMatchObject({ coldSpots: [{ schoolsInNeed: 0 }] });
  });
});
