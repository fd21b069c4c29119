import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';

const TERMS = [
  { name: 'autumn', from: '2011-09-05', to: '2011-12-16', halfTerm: { from: '2011-10-24', to: '2011-10-28' } },
  { name: 'spring', from: '2012-01-03', to: '2012-03-30', halfTerm: { from: '2012-02-13', to: '2012-02-17' } },
  { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: { from: '2012-06-04', to: '2012-06-08' } },
];
const YEAR = { academicYear: '2011-12', terms: TERMS, bankHolidays: [], source: 'Council, term dates' };

describe('The half-days of a leader by term', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  it('are those of the academic year until the council has recorded its terms', async () => {
    const { leaderId, systemLeader, officer } = fixture;
    const path = `leaders/${leaderId}/capacity`;
    expect((await systemLeader.get(path)).body.terms).toMatchObject([
      { name: '2011-12', term: null, area: '879', offered: 20, released: 20, reserved: 0, free: 20, ceiling: null },
    ]);
    await officer.submit('areas/879/school-years', YEAR);
    expect((await systemLeader.get(path)).body.terms).toMatchObject([
      { name: 'autumn 2011', offered: 7, free: 7 },
      { name: 'spring 2012', offered: 5, free: 5 },
      { name: 'summer 2012', offered: 8, free: 8 },
    ]);
  });

  it('are limited by the home head, who then cannot release more, and is told why', async () => {
    const { leaderId, homeHead, head, systemLeader, service } = fixture;
    const later = { from: '2012-09-03', to: '2012-12-21', halfDays: 10 };
    const offer = await systemLeader.submit(`leaders/${leaderId}/offers`, later, 'offerId');
    const next = TERMS.map(({ name, from, to }) => {
      const shift = (day: string) => day.replace(/^\d+/, (year) => String(Number(year) + 1));
      return { name, from: shift(from), to: shift(to), halfTerm: null };
    });
    await fixture.officer.submit('areas/879/school-years', { ...YEAR, academicYear: '2012-13', terms: next });
    const ceiling = {
      academicYear: '2012-13',
      term: 'autumn',
      halfDays: 4,
      decidedOn: '2011-09-01',
      reason: 'Inspection',
    };
    expect((await head.post(`leaders/${leaderId}/ceilings`, ceiling)).status).toBe(404);
    await homeHead.submit(`leaders/${leaderId}/ceilings`, ceiling);
    const release = await homeHead.post(`leaders/${leaderId}/offers/${offer}/release`, { halfDays: 5 });
    expect(release.body).toMatchObject({ code: 'beyond-ceiling' });
    expect(String(release.body.detail)).toContain('at most 4 half-days in the autumn term of 2012-13');
    await homeHead.submit(`leaders/${leaderId}/offers/${offer}/release`, { halfDays: 4 });
    const terms = (await homeHead.get(`leaders/${leaderId}/capacity?academicYear=2012-13`)).body.terms;
    expect(terms).toMatchObject([{ term: 'autumn', offered: 10, released: 4, ceiling: 4 }, {}, {}]);
    const lifting = { academicYear: '2012-13', term: 'autumn', on: '2011-09-01', reason: 'Inspected' };
    await homeHead.submit(`leaders/${leaderId}/ceilings/lifting`, lifting);
    await homeHead.submit(`leaders/${leaderId}/offers/${offer}/release`, { halfDays: 5 });
    expect((await homeHead.get(`leaders/${leaderId}`)).body).toMatchObject({
      homeSchoolUrn: HOME,
      ceilings: [{ halfDays: 4, reason: 'Inspection', lifted: { reason: 'Inspected' } }],
    });
    await service.whenIdle();
  });

  it('are listed for a board with those who are free, also as CSV', async () => {
    const { clerk, boardId, leaderId } = fixture;
    const path = `boards/${boardId}/leader-capacity?term=autumn`;
    expect((await clerk.get(`${path}&free=6`)).body.terms).toMatchObject([{ leaderId, name: 'autumn 2011', free: 7 }]);
    expect((await clerk.getRaw(`${path}&format=csv`)).text).toContain(`${leaderId},`);
  });
});
