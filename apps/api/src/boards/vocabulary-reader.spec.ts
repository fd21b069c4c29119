import { omit } from '#api/omit';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { Term } from '#domain/board.events';

const CODED: Term[] = [{ code: 'spelling', meaning: 'Spelling' }];

describe('The vocabulary of a board', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service, boardId } = fixture;
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const terms = { ...DEFAULT_TERMS, needAreas: CODED };
    await administrator.submit(`boards/${boardId}/terms`, { from: '2011-10-01', terms, reason: 'New codes' });
    await service.whenIdle();
  });
  afterAll(() => fixture.service.close());

  const readVocabulary = (query = '') => fixture.head.get(`boards/${fixture.boardId}/vocabulary${query}`);

  it('contains the lists of today and no rules', async () => {
    const { status, body } = await readVocabulary();
    const rules = [
      'quorum',
      'decisionRule',
      'power',
      'reviewEveryDays',
      'reportEveryDays',
      'graceDays',
      'daysToAnswer',
    ] as const;
    const expected = omit(DEFAULT_TERMS, ...rules);
    expect([status, body]).toEqual([200, { on: '2011-09-01', from: '2011-09-01', ...expected }]);
  });

  it('changes on the first day of revised terms', async () => {
    const needAreas = async (on: string) => {
      const { body } = await readVocabulary(`?on=${on}`);
      return [body.on, body.from, body.needAreas];
    };
    expect(await needAreas('2011-09-30')).toEqual(['2011-09-30', '2011-09-01', DEFAULT_TERMS.needAreas]);
    expect(await needAreas('2011-10-01')).toEqual(['2011-10-01', '2011-10-01', CODED]);
    expect(await needAreas('2031-01-01')).toEqual(['2031-01-01', '2011-10-01', CODED]);
  });

  it.each([
    ['2011-08-31', 'must not be before 2011-09-01'],
    ['2012-02-30', 'must be a real date in the years 1900 to 2200, such as 2012-02-29, or null'],
  ])('rejects the day %s, for which there are no lists', async (on, message) => {
    const { status, body } = await readVocabulary(`?on=${on}`);
    expect([status, body.code, body.errors]).toEqual([400, 'validation-failed', [{ field: 'on', message }]]);
  });

  it('is open to everyone with an assigned role, and returns 404 for an unknown board', async () => {
    const { service, boardId, systemLeader, officer, auditor } = fixture;
    for (const caller of [systemLeader, officer, auditor])
      expect((await caller.get(`boards/${boardId}/vocabulary`)).status).toBe(200);
    const outsider = await service.createCaller('clerk', { kind: 'board', id: boardId });
    expect((await outsider.get('boards/00000000-0000-4000-8000-000000000000/vocabulary')).status).toBe(404);
  });
});
