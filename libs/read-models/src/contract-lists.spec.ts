import type { ReadModels } from '#processing/read-models';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { contractRegister, listContracts, type RegisterPage } from '#read-models/contract-register';
import { STAGES } from '#domain/contract-stage';
import {
  arrangementEvents,
  closeEvent,
  contract,
  draftEvent,
  endEvent,
  runningContractEvents,
  signatureEvents,
} from '#read-models/testing/contract-events.builder';

const unlike = { endsOn: '2012-05-01', startsOn: '2011-09-01', pence: 90_000, leaderId: 'leader-2' } as const;

/** A contract at every stage, a running contract that ends on 1 May, and a draft that ends on that day. */
const story = [
  draftEvent('draft'),
  draftEvent('signing'),
  signatureEvents('signing')[0]!,
  draftEvent('arranging'),
  ...signatureEvents('arranging'),
  draftEvent('ready'),
  ...signatureEvents('ready'),
  ...arrangementEvents('ready'),
  ...runningContractEvents('running'),
  ...runningContractEvents('ended'),
  endEvent('ended'),
  ...runningContractEvents('closed'),
  endEvent('closed'),
  closeEvent('closed'),
  draftEvent('withdrawn'),
  contract('withdrawn', 'ContractWithdrawn', {
    reason: personalToken('no'),
    fundId: 'fund-1',
    leaderId: 'leader-1',
    team: [],
    pence: 0,
  }),
  ...runningContractEvents('short', { ...unlike, schoolUrn: '110999' }),
  draftEvent('late', { ...unlike, level: 'light-touch' }),
];

const register = givenView(contractRegister).after(...story);

const findIds = (today: IsoDay, page: Partial<RegisterPage>) => async (readModels: ReadModels) =>
  (await listContracts(readModels, 'board-1', today, { ...wholeListRequest('reference'), ...page })).map(
    ({ contractId }) => contractId,
  );

describe('The contracts of a board', () => {
  it.each(['2012-05-01', '2012-05-02', '2012-07-20', '2012-07-21'] as const)(
    'are filtered by the stage that they have on %s',
    async (today) => {
      const byStage = async (readModels: ReadModels) => {
        const all = await listContracts(readModels, 'board-1', today, wholeListRequest('reference'));
        return STAGES.map((stage) => all.filter((each) => each.stage === stage).map(({ contractId }) => contractId));
      };
      const byFilter = async (readModels: ReadModels) => [
        ...(await Promise.all(STAGES.map((stage) => findIds(today, { where: { stage } })(readModels)))),
      ];
      await register.returns(
        async (readModels) => {
          const [seen, filtered] = [await byStage(readModels), await byFilter(readModels)];
          return [JSON.stringify(filtered) === JSON.stringify(seen), filtered.flat().length];
        },
        [true, 10],
      );
    },
  );

  it('change their stage when the time limit passes', async () => {
    const running = { where: { stage: 'running' } };
    await register.returns(findIds('2012-05-01', running), ['running', 'short']);
    await register.returns(findIds('2012-05-02', running), ['running']);
    await register.returns(findIds('2012-05-02', { where: { stage: 'ended' } }), ['ended', 'short']);
    await register.returns(findIds('2012-05-02', { where: { stage: 'withdrawn' } }), ['late', 'withdrawn']);
    await register.returns(findIds('2012-07-21', { where: { stage: 'draft' } }), []);
  });

  it('are filtered by school, leader, fund, level and judgement', async () => {
    const today = '2012-01-01';
    await register.returns(findIds(today, { where: { schoolUrn: '110999' } }), ['short']);
    await register.returns(findIds(today, { where: { leaderId: 'leader-2' } }), ['late', 'short']);
    await register.returns(findIds(today, { where: { leaderId: 'leader-2', stage: 'draft' } }), ['late']);
    await register.returns(findIds(today, { where: { level: 'light-touch' } }), ['late']);
    await register.returns(findIds(today, { where: { fundId: 'fund-2' } }), []);
    await register.returns(findIds(today, { where: { boardJudgement: 'red' } }), []);
  });

  it('are sorted by start, end and price', async () => {
    for (const by of ['startsOn', 'endsOn', 'pence'] as const) {
      const first = { sort: { by, descending: false }, limit: 2 };
      await register.returns(findIds('2012-01-01', first), ['late', 'short']);
      const last = { sort: { by, descending: true }, limit: 10 };
      await register.returns(
        async (readModels) => (await findIds('2012-01-01', last)(readModels)).slice(-2),
        ['short', 'late'],
      );
    }
  });
});
