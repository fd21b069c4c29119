import type { ReadModels } from '#processing/read-models';
import { token } from '#kernel/testing/decider-spec';
import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { contractRegister, contractRegisterOf, expiredContracts, registeredContract } from '#read-models/contract-register';
import {
  aim,
  arranged,
  closed,
  contract,
  drafted,
  ended,
  running,
  signedByAll,
  started,
  visited,
} from '#read-models/testing/contract-story';

const register = viewOf(contractRegister);
const stageOn = (today: IsoDay) => async (readModels: ReadModels) => {
  const found = await registeredContract(readModels, '1', today);
  return found && [found.stage, found.daysLeft, found.lapsed];
};

describe('The contract register', () => {
  it('shows the stage that follows from what is on record', async () => {
    const [school, provider, homeHead] = signedByAll('1');
    const signed = [drafted('1'), school!, provider!, homeHead!];
    const today = stageOn('2011-10-02');
    await register.after(drafted('1')).answers(today, ['draft', null, false]);
    await register.after(drafted('1'), school!).answers(today, ['signing', null, false]);
    await register.after(...signed).answers(today, ['arranging', null, false]);
    await register.after(...signed, ...arranged('1')).answers(today, ['ready', null, false]);
    await register.after(...running('1')).answers(today, ['running', 292, false]);
    await register.after(...running('1'), ended('1')).answers(today, ['ended', null, false]);
    await register.after(...running('1'), ended('1'), closed('1')).answers(today, ['closed', null, false]);
    const withdrawn = contract('1', 'ContractWithdrawn', {
      reason: token('no'),
      fundId: 'fund-1',
      leaderId: 'leader-1',
      pence: 0,
    });
    await register.after(...signed, withdrawn, ...arranged('1')).answers(today, ['withdrawn', null, false]);
    await register.after(...running('1'), ...arranged('1')).answers(today, ['running', 292, false]);
  });

  it('counts the time left by the day that is asked for, and the limit ends with its day', async () => {
    const kit = register.after(...running('1'));
    await kit.answers(stageOn('2012-07-19'), ['running', 1, false]);
    await kit.answers(stageOn('2012-07-20'), ['running', 0, false]);
    await kit.answers(stageOn('2012-07-21'), ['ended', null, true]);
    const unstarted = register.after(drafted('1'), ...signedByAll('1'), ...arranged('1'));
    await unstarted.answers(stageOn('2012-07-20'), ['ready', null, false]);
    await unstarted.answers(stageOn('2012-07-21'), ['withdrawn', null, true]);
    const over = register.after(...running('1'), ended('1', 'lapsed'));
    await over.answers(stageOn('2012-08-10'), ['ended', null, false]);
  });

  it('gives the clock what has lapsed: a running contract after the time for recording, another after its last day', async () => {
    const expired = (today: IsoDay) => (readModels: ReadModels) => expiredContracts(readModels, today);
    const kit = register.after(...running('1'));
    await kit.answers(expired('2012-08-03'), []);
    await kit.answers(expired('2012-08-04'), [{ contractId: '1', lastDay: '2012-08-03' }]);
    for (const unstarted of [[drafted('1')], [drafted('1'), ...signedByAll('1'), ...arranged('1')]]) {
      await register.after(...unstarted).answers(expired('2012-07-20'), []);
      await register.after(...unstarted).answers(expired('2012-07-21'), [{ contractId: '1', lastDay: '2012-07-20' }]);
    }
    await register.after(...running('1'), ended('1', 'lapsed')).answers(expired('2012-08-10'), []);
  });

  it('shows for each aim the reading taken last, the provider’s rating and the judgement', async () => {
    const reading = (readingId: string, value: number, takenOn: IsoDay) =>
      contract('1', 'ReadingTaken', { readingId, aimId: 'a', value, takenOn, source: 'tests' });
    const report = contract('1', 'ProgressReported', {
      ...{ reportId: 'r1', reportedOn: '2011-11-09', narrative: token('Well'), nextReportOn: '2011-12-21' },
      ratings: [{ aimId: 'a', rating: 'amber', evidence: 'Books' }],
    });
    const judged = contract('1', 'AimJudged', {
      ...{ aimId: 'a', judgement: 'met', evidence: token('Tests'), judgedOn: '2012-07-01' },
    });
    await register
      .after(
        ...[drafted('1'), contract('1', 'AimAgreed', aim('a')), contract('1', 'AimAgreed', aim('b'))],
        ...[contract('1', 'AimAgreed', aim('c')), contract('1', 'AimDropped', { aimId: 'c' }), started('1')],
        ...[reading('1', 70, '2012-01-10'), reading('2', 90, '2012-06-20'), reading('3', 75, '2012-03-01')],
        ...[report, judged],
      )
      .answers(
        async (readModels) => (await registeredContract(readModels, '1', '2012-07-02'))?.aims,
        [
          { ...aim('a'), latest: { value: 90, takenOn: '2012-06-20' }, rating: 'amber', judgement: 'met' },
          { ...aim('b'), latest: null, rating: null, judgement: null },
        ],
      );
  });

  it('follows a variation that was agreed and leaves out one that was refused', async () => {
    const changes = { aims: [{ aimId: 'a', old: aim('a'), new: aim('a', { statement: 'Year 6 first' }) }] };
    const halfDays = { old: 12, new: 14 };
    const proposed = contract('1', 'VariationProposed', {
      ...{ variationId: 'v', proposedBy: 'provider', reason: token('Results'), ...changes, halfDays },
    });
    const agreed = contract('1', 'VariationAgreed', { variationId: 'v', agreedBy: 'school', ...changes, halfDays });
    const refused = contract('1', 'VariationRefused', { variationId: 'v', refusedBy: 'school', reason: token('No') });
    const story = [...running('1'), contract('1', 'AimAgreed', aim('a')), proposed];
    const ask = async (readModels: ReadModels) => {
      const found = await registeredContract(readModels, '1', '2012-03-01');
      return [found?.aims[0]?.statement, found?.plannedHalfDays];
    };
    await register.after(...story, agreed).answers(ask, ['Year 6 first', 14]);
    await register.after(...story, refused).answers(ask, ['Aim a', 12]);
  });

  it('adds up what was delivered and paid, and shows the board’s last judgement and the concerns that are open', async () => {
    const review = (judgement: 'red' | 'green', reviewedOn: IsoDay) =>
      contract('1', 'BoardReviewed', { reviewedOn, judgement, note: token(''), nextReviewOn: '2012-01-01' });
    const concern = (escalationId: string, kind: 'leadership' | 'safeguarding') =>
      contract('1', 'ConcernNoted', { escalationId, kind });
    await register
      .after(
        ...running('1'),
        ...[visited('1', 'v1', 2), visited('1', 'v2', 1), review('green', '2011-11-12'), review('red', '2011-12-20')],
        ...[concern('e1', 'leadership'), concern('e2', 'leadership'), concern('e2', 'leadership')],
        ...[
          concern('e3', 'safeguarding'),
          contract('1', 'ConcernSettled', { escalationId: 'e1', outcome: token('better') }),
        ],
        ...[contract('1', 'PaymentNoted', { instalmentId: 'i', pence: 150_000 })],
        contract('1', 'RecoveryNoted', { pence: 30_000 }),
      )
      .answers(
        async (readModels) => {
          const found = await registeredContract(readModels, '1', '2012-01-01');
          const { boardJudgement, reviewedOn, deliveredHalfDays, paidPence, openConcerns } = found!;
          return { boardJudgement, reviewedOn, deliveredHalfDays, paidPence, openConcerns };
        },
        {
          ...{ boardJudgement: 'red', reviewedOn: '2011-12-20', deliveredHalfDays: 3 },
          ...{ paidPence: 120_000, openConcerns: ['e2'] },
        },
      );
  });

  it('lists the contracts of one board by reference', async () => {
    await register
      .after(drafted('2'), drafted('1'), drafted('3', { boardId: 'board-2' }))
      .answers(
        async (readModels) =>
          (await contractRegisterOf(readModels, 'board-1', '2011-10-01', wholeList('reference'))).map(
            ({ reference }) => reference,
          ),
        ['C-1', 'C-2'],
      );
    await register
      .after(drafted('1'))
      .answers((readModels) => registeredContract(readModels, 'unknown', '2011-10-01'), undefined);
  });
});
