import { without } from '#api/http/omit';
import { aBoard, type ABoard } from '#api/testing/board.builder';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { Term } from '#domain/board.events';

const CODED: Term[] = [{ code: 'spelling', meaning: 'Spelling' }];

describe('The vocabulary of a board', () => {
  let there: ABoard;
  beforeAll(async () => {
    there = await aBoard();
    const { service, boardId } = there;
    const administrator = await service.caller('administrator', { kind: 'everywhere', id: '*' });
    const terms = { ...DEFAULT_TERMS, needAreas: CODED };
    await administrator.made(`boards/${boardId}/terms`, { from: '2011-10-01', terms, reason: 'New words' });
    await service.quiet();
  });
  afterAll(() => there.service.close());

  const asked = (question = '') => there.head.get(`boards/${there.boardId}/vocabulary${question}`);

  it('is the lists that hold today, and no rule beside them', async () => {
    const { status, body } = await asked();
    const rules = ['quorum', 'decisionRule', 'reviewEveryDays', 'reportEveryDays', 'graceDays'] as const;
    const expected = without(DEFAULT_TERMS, ...rules);
    expect([status, body]).toEqual([200, { on: '2011-09-01', from: '2011-09-01', ...expected }]);
  });

  it('changes with the day on which revised terms begin to hold', async () => {
    const needAreas = async (on: string) => {
      const { body } = await asked(`?on=${on}`);
      return [body.on, body.from, body.needAreas];
    };
    expect(await needAreas('2011-09-30')).toEqual(['2011-09-30', '2011-09-01', DEFAULT_TERMS.needAreas]);
    expect(await needAreas('2011-10-01')).toEqual(['2011-10-01', '2011-10-01', CODED]);
    expect(await needAreas('2031-01-01')).toEqual(['2031-01-01', '2011-10-01', CODED]);
  });

  it.each([
    ['2011-08-31', 'must not lie before 2011-09-01'],
    ['2012-02-30', 'must be a day that exists, like 2012-02-29, or null'],
  ])('names the day %s when there are no lists for it', async (on, message) => {
    const { status, body } = await asked(`?on=${on}`);
    expect([status, body.code, body.errors]).toEqual([400, 'bad-body', [{ field: 'on', message }]]);
  });

  it('is open to whoever has a standing, whatever it is for, and of no board that does not exist', async () => {
    const { service, boardId, systemLeader, officer, auditor } = there;
    for (const caller of [systemLeader, officer, auditor])
      expect((await caller.get(`boards/${boardId}/vocabulary`)).status).toBe(200);
    const gone = await service.caller('clerk', { kind: 'board', id: boardId });
    expect((await gone.get('boards/00000000-0000-4000-8000-000000000000/vocabulary')).status).toBe(404);
  });
});
