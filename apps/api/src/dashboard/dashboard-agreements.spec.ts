import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildInspection } from '#domain/testing/inspection.builder';
import { commandRequest } from '#execution/command-executor';

interface Row {
  readonly urn: string;
  readonly risk: string | null;
  readonly flags: readonly { readonly rule: string; readonly rulesFrom: string }[];
}

describe('The flag rules and the sharing of a dashboard', () => {
  let fixture: TestBoard;
  const urns = (rows: readonly Row[]): string[] => rows.map(({ urn }) => urn);

  const list = async (reader: Caller, query = ''): Promise<readonly Row[]> => {
    const { status, body } = await readWhenMade(reader, `boards/${fixture.boardId}/dashboard${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body.schools as readonly Row[];
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, clerk, boardId } = fixture;
    const headship = { from: '2011-01-01', kind: 'permanent' };
    await clerk.submit(`schools/${SUPPORTED}/headships`, headship, 'headshipId');
    const areas = [{ area: 'inclusion', grade: 'needs-attention' as const }];
    const card = { framework: 'report-card', inspectedOn: '2011-05-12', overallGrade: null, areas } as const;
    const stated = {
      inspections: [buildInspection(card)],
      overallGradeIsBlank: false,
      source: { file: 'Ofsted', extractedOn: null },
    };
    await service.executor.execute(commandRequest(school, 'RecordInspections', HOME, stated, service.commandContext()));
    for (const [urn, rating] of [
      [HOME, 'critical'],
      [SUPPORTED, 'moderate'],
    ]) {
      const risk = { rating, trend: 'steady', rationale: 'The results', ratedOn: '2011-09-01' };
      await clerk.submit(`boards/${boardId}/schools/${urn}/risk-ratings`, risk);
    }
  });

  afterAll(() => fixture.service.close());

  it('sorts by risk, schools without a rating first, and filters by an area grade of any framework', async () => {
    const { clerk, members } = fixture;
    expect(urns(await list(clerk, '?sort=-risk'))).toEqual([HOME, SUPPORTED, '113523']);
    expect(urns(await list(clerk, '?sort=risk'))).toEqual(['113523', SUPPORTED, HOME]);
    // What is withheld sorts like what is not known.
    expect(urns(await list(members[0], '?sort=risk'))).toEqual([SUPPORTED, '113523', HOME]);
    expect(urns(await list(clerk, '?areaGrade=needs-attention'))).toEqual([HOME]);
    expect(urns(await list(clerk, '?areaGrade=urgent-improvement'))).toEqual([]);
  });

  it('finds and sorts schools by the latest published value of an indicator', async () => {
    const { service, clerk, officer, boardId } = fixture;
    const stated = (academicYear: string, value: number | null) => ({
      ...{ academicYear, indicator: 'PTRWM_EXP', value, cohort: 30, status: 'final' as const },
      mark: value === null ? ('suppressed' as const) : null,
    });
    for (const [urn, indicators] of [
      [HOME, [stated('2008-09', 40), stated('2009-10', 62.5), stated('2010-11', null)]],
      [SUPPORTED, [stated('2010-11', 35)]],
    ] as const) {
      const data = { indicators: [...indicators], source: { file: 'ks2.csv', extractedOn: null } };
      await service.executor.execute(commandRequest(school, 'RecordIndicators', urn, data, service.commandContext()));
    }
    const named = 'indicator=PTRWM_EXP';
    expect(urns(await list(officer, `?${named}&sort=indicator`))).toEqual(['113523', SUPPORTED, HOME]);
    expect(urns(await list(clerk, `?${named}&sort=-indicator`))).toEqual([HOME, SUPPORTED, '113523']);
    expect(await list(clerk, `?${named}&indicatorFrom=60`)).toMatchObject([
      { urn: HOME, indicator: { academicYear: '2009-10', value: 62.5, status: 'final' } },
    ]);
    expect(urns(await list(clerk, `?${named}&indicatorFrom=30&indicatorTo=40&risk=moderate`))).toEqual([SUPPORTED]);
    for (const query of ['sort=indicator', 'indicatorFrom=60'])
      expect((await clerk.get(`boards/${boardId}/dashboard?${query}`)).status).toBe(400);
    const file = await clerk.getRaw(`boards/${boardId}/dashboard?${named}&format=csv&sort=-indicator`);
    expect(file.text).toContain('PTRWM_EXP,2009-10,62.5,final');
  });

  it('flags schools by the rules of the board from their first day, and names these rules', async () => {
    const { service, clerk, boardId, head } = fixture;
    const set = { from: '2011-09-02', changes: { newHeadDays: 90, belowGoodReportCard: 'needs-attention' } };
    expect((await head.post(`boards/${boardId}/flag-rules`, { ...set, reason: 'x' })).status).toBe(403);
    await clerk.submit(`boards/${boardId}/flag-rules`, { ...set, reason: 'Agreed by the board' });
    expect(urns(await list(clerk, '?flag=new-head'))).toEqual([SUPPORTED]);
    service.setDay('2011-09-02');
    expect(urns(await list(clerk, '?flag=new-head'))).toEqual([]);
    expect(await list(clerk, '?flag=below-good')).toMatchObject([
      { urn: HOME, flags: [{ rule: 'below-good', rulesFrom: '2011-09-02' }] },
    ]);
    const { body } = await clerk.get(`boards/${boardId}/dashboard?limit=1`);
    expect(body.rules).toMatchObject({
      setBy: 'board',
      parameters: { newHeadDays: 90 },
      definitions: { 'new-head': 'The headship changed in the last 90 days.' },
    });
    expect(urns(await list(clerk, '?flag=new-head&asOf=2011-09-01'))).toEqual([SUPPORTED]);
    await clerk.submit(`boards/${boardId}/flag-rules`, { from: '2011-09-02', changes: null, reason: 'A slip' });
    expect(urns(await list(clerk, '?flag=new-head'))).toEqual([SUPPORTED]);
    expect((await clerk.get(`boards/${boardId}`)).body).toMatchObject({
      state: { flagRules: [{ reason: 'Agreed by the board' }, { parameters: null, recordedBy: clerk.id }] },
    });
  });

  it('shares the dashboard with the directors of an alliance for a period, without risk and soft intelligence', async () => {
    const { service, clerk, boardId } = fixture;
    const { allianceId, director } = await establishAlliance(fixture, HOME);
    const read = async (): Promise<number> => (await director.get(`boards/${boardId}/dashboard`)).status;
    expect(await read()).toBe(404);
    const agreed = { allianceId, from: '2011-09-02', to: null, agreement: 'Minutes, item 4' };
    const sharingId = await clerk.submit(`boards/${boardId}/dashboard-sharings`, agreed, 'sharingId');
    const [shown] = await list(director, `?flag=new-head`);
    expect(shown).toMatchObject({ urn: SUPPORTED, support: 'none', risk: null, oversightWithheld: true });
    expect(await list(director, '?risk=moderate')).toEqual([]);
    const hidden = [`boards/${boardId}`, `boards/${boardId}/schools/${SUPPORTED}/oversight`];
    for (const path of hidden) expect([path, (await director.get(path)).status]).not.toContain(200);
    await clerk.submit(`boards/${boardId}/dashboard-sharings/${sharingId}/end`, { on: '2011-09-02', reason: 'Agreed' });
    expect(await read()).toBe(200);
    service.setDay('2011-09-03');
    expect(await read()).toBe(404);
  });
});
