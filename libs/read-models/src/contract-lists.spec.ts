import type { ReadModels } from '#processing/read-models';
import { token } from '#kernel/testing/decider-spec';
import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { contractRegister, contractRegisterOf, type RegisterPage } from '#read-models/contract-register';
import { STAGES } from '#read-models/contract-stage';
import { arranged, closed, contract, drafted, ended, running, signedByAll } from '#read-models/testing/contract-story';

const unlike = { endsOn: '2012-05-01', startsOn: '2011-09-01', pence: 90_000, leaderId: 'leader-2' } as const;

/** A contract at every stage, and one more that runs until 1 May and one that waits until then. */
const story = [
  drafted('draft'),
  ...[drafted('signing'), signedByAll('signing')[0]!],
  ...[drafted('arranging'), ...signedByAll('arranging')],
  ...[drafted('ready'), ...signedByAll('ready'), ...arranged('ready')],
  ...running('running'),
  ...[...running('ended'), ended('ended')],
  ...[...running('closed'), ended('closed'), closed('closed')],
  drafted('withdrawn'),
  contract('withdrawn', 'ContractWithdrawn', {
    ...{ reason: token('no'), fundId: 'fund-1', leaderId: 'leader-1', pence: 0 },
  }),
  ...running('short', { ...unlike, schoolUrn: '110999' }),
  drafted('late', { ...unlike, level: 'light-touch' }),
];

const register = viewOf(contractRegister).after(...story);

const found = (today: IsoDay, page: Partial<RegisterPage>) => async (readModels: ReadModels) =>
  (await contractRegisterOf(readModels, 'board-1', today, { ...wholeList('reference'), ...page })).map(
    ({ contractId }) => contractId,
  );

describe('The contracts of a board', () => {
  it.each(['2012-05-01', '2012-05-02', '2012-07-20', '2012-07-21'] as const)(
    'are found by the stage that they show on %s, and by no other',
    async (today) => {
      const bySight = async (readModels: ReadModels) => {
        const all = await contractRegisterOf(readModels, 'board-1', today, wholeList('reference'));
        return STAGES.map((stage) => all.filter((each) => each.stage === stage).map(({ contractId }) => contractId));
      };
      const asked = async (readModels: ReadModels) => [
        ...(await Promise.all(STAGES.map((stage) => found(today, { where: { stage } })(readModels)))),
      ];
      await register.answers(
        async (readModels) => {
          const [seen, filtered] = [await bySight(readModels), await asked(readModels)];
          return [JSON.stringify(filtered) === JSON.stringify(seen), filtered.flat().length];
        },
        [true, 10],
      );
    },
  );

  it('lapse out of their stage with the day', async () => {
    const running = { where: { stage: 'running' } };
    await register.answers(found('2012-05-01', running), ['running', 'short']);
    await register.answers(found('2012-05-02', running), ['running']);
    await register.answers(found('2012-05-02', { where: { stage: 'ended' } }), ['ended', 'short']);
    await register.answers(found('2012-05-02', { where: { stage: 'withdrawn' } }), ['late', 'withdrawn']);
    await register.answers(found('2012-07-21', { where: { stage: 'draft' } }), []);
  });

  it('are found by school, leader, fund, level and judgement', async () => {
    const today = '2012-01-01';
    await register.answers(found(today, { where: { schoolUrn: '110999' } }), ['short']);
    await register.answers(found(today, { where: { leaderId: 'leader-2' } }), ['late', 'short']);
    await register.answers(found(today, { where: { leaderId: 'leader-2', stage: 'draft' } }), ['late']);
    await register.answers(found(today, { where: { level: 'light-touch' } }), ['late']);
    await register.answers(found(today, { where: { fundId: 'fund-2' } }), []);
    await register.answers(found(today, { where: { boardJudgement: 'red' } }), []);
  });

  it('are sorted by each of the days and sums that they show', async () => {
    for (const by of ['startsOn', 'endsOn', 'pence'] as const) {
      const first = { sort: { by, descending: false }, limit: 2 };
      await register.answers(found('2012-01-01', first), ['late', 'short']);
      const last = { sort: { by, descending: true }, limit: 10 };
      await register.answers(
        async (readModels) => (await found('2012-01-01', last)(readModels)).slice(-2),
        ['short', 'late'],
      );
    }
  });
});
