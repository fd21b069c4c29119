import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';

const TERMS = [
  { name: 'autumn', from: '2011-09-05', to: '2011-12-16', halfTerm: { from: '2011-10-24', to: '2011-10-28' } },
  { name: 'spring', from: '2012-01-03', to: '2012-03-30', halfTerm: { from: '2012-02-13', to: '2012-02-17' } },
  { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: { from: '2012-06-04', to: '2012-06-08' } },
];
const BANK_HOLIDAYS = [{ on: '2012-05-07', title: 'Early May bank holiday' }];
const YEAR = { academicYear: '2011-12', terms: TERMS, bankHolidays: BANK_HOLIDAYS, source: 'Council, term dates' };

describe('The calendar of an area', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('is recorded by the council or the clerk, and read by everybody, as a list and as CSV', async () => {
    const { officer, clerk, head, boardId } = fixture;
    await officer.submit('areas/879/school-years', YEAR);
    expect((await clerk.post('areas/879/school-years', YEAR)).body).toMatchObject({ code: 'school-year-recorded' });
    const { body } = await head.get(`boards/${boardId}/calendar?academicYear=2011-12&kind=term`);
    expect(body.entries).toMatchObject([
      { area: '879', name: 'autumn 2011', from: '2011-09-05', to: '2011-12-16', workingDays: 70 },
      { name: 'spring 2012', workingDays: 59 },
      { name: 'summer 2012', workingDays: 64 },
    ]);
    const { text } = await head.getRaw('areas/879/calendar?format=csv&kind=bank-holiday');
    expect(text).toContain('879,2011-12,bank-holiday,Early May bank holiday,2012-05-07,2012-05-07,0,');
  });

  it('is corrected with a reason, which schools do not read, and is read as it was known', async () => {
    const { clerk, head, service } = fixture;
    service.setDay('2011-10-03');
    const bankHolidays = [...BANK_HOLIDAYS, { on: '2012-06-05', title: 'Special bank holiday' }];
    await clerk.submit('areas/879/school-years/correction', { ...YEAR, bankHolidays, reason: 'Proclaimed' });
    const holidays = (await head.get('areas/879/calendar?kind=bank-holiday')).body.entries;
    expect(holidays).toMatchObject([{ name: 'Early May bank holiday' }, { name: 'Special bank holiday' }]);
    const before = await readWhenMade(head, 'areas/879/calendar?kind=bank-holiday&asOf=2011-09-30');
    expect(before.body.entries).toHaveLength(1);
    const events = async (caller: typeof head) => (await caller.get('areas/879/calendar/history')).body.events;
    expect(await events(head)).toMatchObject([{}, {}, { reason: 'withheld' }]);
    expect(await events(clerk)).toMatchObject([{}, {}, { reason: 'Proclaimed' }]);
  });

  it('is changed by nobody else, and empty where nothing is recorded', async () => {
    const { head, chair, clerk } = fixture;
    for (const caller of [head, chair]) expect((await caller.post('areas/879/school-years', YEAR)).status).toBe(403);
    expect((await clerk.post('areas/330/school-years', YEAR)).status).toBe(404);
    expect((await head.get('areas/330/calendar')).body.entries).toEqual([]);
  });
});
