import { createTestBoard, type TestBoard } from '#api/testing/board.builder';

const TERMS = [
  { name: 'autumn', from: '2011-09-05', to: '2011-12-16', halfTerm: { from: '2011-10-24', to: '2011-10-28' } },
  { name: 'spring', from: '2012-01-03', to: '2012-03-30', halfTerm: { from: '2012-02-13', to: '2012-02-17' } },
  { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: { from: '2012-06-04', to: '2012-06-08' } },
];
const YEAR = { academicYear: '2011-12', terms: TERMS, bankHolidays: [], source: 'Council, term dates' };

interface Plan {
  readonly missingAreas: string[];
  readonly meetings: { readonly on: string }[];
  readonly skipped: { readonly plannedFor: string }[];
}

describe('A clerk who plans the year of a board', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('gets a proposal by the rule of the board and the terms of its areas, and schedules it in one step', async () => {
    const { clerk, boardId, members } = fixture;
    const path = `boards/${boardId}/meeting-plan?academicYear=2011-12`;
    const read = async () => (await clerk.get(path)).body as unknown as Plan;
    expect(await read()).toMatchObject({ pattern: null, missingAreas: ['879'], meetings: [] });
    const pattern = { frequency: 'monthly', weekday: 'wednesday', week: 2 };
    await clerk.submit(`boards/${boardId}/meeting-patterns`, { from: '2011-09-01', pattern, reason: 'Annual meeting' });
    await clerk.submit('areas/879/school-years', YEAR);
    const proposed = await read();
    expect(proposed.meetings.map(({ on }) => on)).toEqual([
      ...['2011-09-14', '2011-10-12', '2011-11-09', '2011-12-14', '2012-01-11', '2012-02-08', '2012-03-14'],
      ...['2012-04-18', '2012-05-09', '2012-06-13', '2012-07-11'],
    ]);
    expect(proposed.skipped).toMatchObject([{ plannedFor: '2012-08-08', why: 'Summer holiday' }]);
    const meetings = proposed.meetings.map(({ on }) => ({ on }));
    const plan = { academicYear: '2011-12', meetings, place: 'Council House' };
    const closed = { ...plan, meetings: [...meetings, { on: '2011-10-26' }] };
    expect((await clerk.post(`boards/${boardId}/meeting-plans`, closed)).body).toMatchObject({
      code: 'schools-closed',
    });
    expect((await clerk.get(`boards/${boardId}/meetings`)).body.meetings).toEqual([]);
    await clerk.submit(`boards/${boardId}/meeting-plans`, plan, 'planId');
    const scheduled = (await members[0].get(`boards/${boardId}/meetings?sort=on`)).body.meetings as { on: string }[];
    expect(scheduled).toHaveLength(11);
    expect(scheduled[0]).toMatchObject({ on: '2011-09-14', place: 'Council House', state: 'scheduled' });
    expect((await read()).meetings.map(({ on }) => on)).not.toContain('2011-09-14');
    expect((await clerk.post(`boards/${boardId}/meeting-plans`, plan)).body.code).toBe('meeting-planned-already');
  });

  it('sees seats, vacancies and terms that end, also as CSV, and so do members', async () => {
    const { clerk, boardId, service, members } = fixture;
    const person = await service.createCaller('school-head', { kind: 'school', id: '113523' });
    const constituencies = [{ code: 'north', meaning: 'Primary schools in the north', seats: 2 }];
    const divided = { from: '2011-09-01', constituencies, reason: 'Annual meeting' };
    await clerk.submit(`boards/${boardId}/constituencies`, divided);
    const seat = { personId: person.id, office: 'member', from: '2011-10-01', to: '2011-12-31', constituency: 'north' };
    await (
      await service.createCaller('administrator', { kind: 'everywhere', id: '*' })
    ).submit(`boards/${boardId}/members`, seat, 'memberId');
    service.setDay('2011-10-03');
    expect((await members[0].get(`boards/${boardId}/seats?kind=constituency`)).body.seats).toMatchObject([
      { code: 'north', seats: 2, filled: 1, vacant: 1 },
    ]);
    expect((await members[0].get(`boards/${boardId}/terms-of-office?endsWithinDays=100`)).body.terms).toMatchObject([
      { personId: person.id, constituency: 'north', to: '2011-12-31', daysLeft: 89 },
    ]);
    const { text } = await clerk.getRaw(`boards/${boardId}/seats?format=csv`);
    expect(text).toContain('office,chair,Chair,1,1,0');
    expect((await clerk.get(`boards/${boardId}`)).body.state).toMatchObject({
      constituencies: [{ from: '2011-09-01', constituencies }],
    });
  });
});
