import type { DecisionEvents } from '#domain/decision.events';
import type { FundEvents } from '#domain/fund.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';
import { runningContractEvents } from '#read-models/testing/contract-events.builder';

const decision = eventFactory<DecisionEvents>('decision');
const fund = eventFactory<FundEvents>('fund');
const text = personalToken('Text');
const TODAY = '2012-01-10';

/** Kinds, days and paths of the tasks of this kind. */
const tasksOf =
  (kind: string, holders: readonly string[], personId: string | null = null) =>
  async (readModels: ReadModels): Promise<unknown[]> =>
    (await listTasks(readModels, holders, TODAY, wholeListRequest('due'), personId))
      .filter((task) => task.kind === kind)
      .map(({ since, due, path }) => [since, due, path]);
const kit = (...events: SpecEvent[]) => givenView(taskList).after(...events);

describe('The task to pay a proposed payment', () => {
  const payment = { instalmentId: 'p1', contractId: '1', pence: 100, milestone: text };
  const proposed = fund('fund-1', 'PaymentProposed', { ...payment, payee: text, proposedBy: 'clerk-1' });
  const paid = fund('fund-1', 'InstalmentPaid', { ...payment, payee: text, paidOn: TODAY });
  const payers = (personId: string | null = null) =>
    tasksOf('pay-proposed-instalment', ['clerk/board-1', 'finance-officer/board-1', 'chair/board-1'], personId);

  it('is for everybody who may pay from the fund but the proposer, until it was paid or withdrawn', async () => {
    const open = [[TODAY, TODAY, '/v1/funds/fund-1/instalments/p1/payment']];
    const running = runningContractEvents('1', { fundId: 'fund-1' });
    await kit(...running, proposed).returns(payers('finance-1'), open);
    await kit(...running, proposed).returns(payers('clerk-1'), []);
    await kit(...running, proposed, paid).returns(payers(), []);
    const withdrawn = fund('fund-1', 'PaymentProposalWithdrawn', {
      instalmentId: 'p1',
      contractId: '1',
      reason: text,
    });
    await kit(...running, proposed, withdrawn).returns(payers(), []);
  });
});

describe('The tasks after a decision', () => {
  const taken = (outcome: 'recommend' | 'approve') =>
    decision('d1', 'DecisionTaken', {
      boardId: 'board-1',
      meetingId: 'm1',
      itemId: 'i1',
      requestId: 'r1',
      schoolUrn: '110317',
      outcome,
      award: {
        provider: LEADER_PROVIDER,
        leaderId: 'leader-1',
        level: 'targeted',
        mostHalfDays: 12,
        mostPence: 100,
        latestEnd: '2012-07-20',
      },
      madeOn: TODAY,
      effectiveFrom: '2012-01-20',
      conditions: [],
    });
  const answers = tasksOf('answer-recommendation', ['la-officer/board-1']);
  const ratifications = tasksOf('ratify-rescission', ['chair/board-1']);
  const contracts = tasksOf('draft-contract', ['clerk/board-1']);

  it('are an answer of the council to a recommendation by the day on which it should apply, and then the contract', async () => {
    await kit(taken('approve')).returns(answers, []);
    await kit(taken('recommend')).returns(answers, [[TODAY, '2012-01-20', '/v1/decisions/d1/recommendation-answer']]);
    const answered = (answer: 'accept' | 'reject') =>
      decision('d1', 'RecommendationAnswered', { answer, reason: text });
    await kit(taken('recommend'), answered('accept')).returns(answers, []);
    await kit(taken('recommend'), answered('accept')).returns(contracts, [
      [TODAY, null, '/v1/boards/board-1/contracts'],
    ]);
    await kit(taken('recommend'), answered('reject')).returns(contracts, []);
    const rescinded = decision('d1', 'DecisionRescindedByBoard', { meetingId: 'm2', by: 'd2', on: TODAY });
    await kit(taken('recommend'), rescinded).returns(answers, []);
  });

  it('are an answer of the authoriser whom the board has named, and then the contract', async () => {
    const awaited = decision('d1', 'AuthorisationAwaited', { boardId: 'board-1', authoriserId: 'olga' });
    const authorisations = tasksOf('authorise-award', ['authoriser/olga']);
    await kit(taken('approve'), awaited).returns(contracts, []);
    await kit(taken('approve'), awaited).returns(authorisations, [
      [TODAY, '2012-01-20', '/v1/decisions/d1/authorisation'],
    ]);
    const answered = (answer: 'authorise' | 'refuse') =>
      decision('d1', 'AuthorisationAnswered', { boardId: 'board-1', answer, reason: text });
    await kit(taken('approve'), awaited, answered('authorise')).returns(authorisations, []);
    await kit(taken('approve'), awaited, answered('authorise')).returns(contracts, [
      [TODAY, null, '/v1/boards/board-1/contracts'],
    ]);
    await kit(taken('approve'), awaited, answered('refuse')).returns(contracts, []);
  });

  it('are an answer of the council and of the authoriser in either order, and then the contract', async () => {
    const awaited = [
      taken('recommend'),
      decision('d1', 'AuthorisationAwaited', { boardId: 'board-1', authoriserId: 'o' }),
    ];
    const accepted = decision('d1', 'RecommendationAnswered', { answer: 'accept', reason: text });
    const answered = (answer: 'authorise' | 'refuse') =>
      decision('d1', 'AuthorisationAnswered', { boardId: 'board-1', answer, reason: text });
    const corrected = decision('d1', 'AuthorisationAnswerCorrected', {
      ...{ answer: { old: 'refuse', new: 'authorise' }, answerReason: null, contractId: null, reason: text },
    });
    const contract = [[TODAY, null, '/v1/boards/board-1/contracts']];
    const answer = [[TODAY, '2012-01-20', '/v1/decisions/d1/recommendation-answer']];
    await kit(...awaited, accepted, answered('authorise')).returns(contracts, contract);
    await kit(...awaited, answered('authorise'), accepted).returns(contracts, contract);
    await kit(...awaited, answered('refuse'), accepted).returns(contracts, []);
    await kit(...awaited, accepted, answered('refuse')).returns(contracts, []);
    await kit(...awaited, accepted, answered('refuse'), corrected).returns(contracts, contract);
    await kit(...awaited, accepted, answered('refuse'), corrected).returns(answers, []);
    await kit(...awaited, answered('refuse'), corrected).returns(answers, answer);
    await kit(...awaited, answered('refuse'), corrected).returns(contracts, []);
  });

  it('are no contract any more once a later decision takes the place of the first', async () => {
    const superseded = decision('d1', 'DecisionSuperseded', { by: 'd2', meetingId: 'm2', on: TODAY });
    await kit(taken('approve'), superseded).returns(contracts, []);
  });

  it('are a meeting that ratifies what the chair rescinded, until one has decided', async () => {
    const rescinded = [
      decision('d1', 'DecisionRescinded', { reason: text }),
      decision('d1', 'RatificationRequested', { boardId: 'board-1' }),
    ];
    await kit(taken('approve'), ...rescinded).returns(ratifications, [[TODAY, TODAY, '/v1/boards/board-1/meetings']]);
    const minuted = { boardId: 'board-1', meetingId: 'm2', by: 'd2', on: TODAY } as const;
    for (const type of ['RescissionRatified', 'DecisionRestored'] as const)
      await kit(taken('approve'), ...rescinded, decision('d1', type, minuted)).returns(ratifications, []);
  });
});
