import { NO_VALUE_DETAILS, NOTHING_SEEN } from '#domain/testing/sample-aims';
import type { ReadModels } from '#processing/read-models';
import { personalToken } from '#kernel/testing/decider-spec';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import type { IsoDay } from '#kernel/time';
import { contractRegister, listContracts, listExpiredContracts } from '#read-models/contract-register';
import {
  buildAim,
  arrangementEvents,
  closeEvent,
  contract,
  draftEvent,
  endEvent,
  passedOnEvent,
  runningContractEvents,
  signatureEvents,
  startEvent,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const register = givenView(contractRegister);
const findContract = async (readModels: ReadModels, id: string, today: IsoDay) =>
  (await listContracts(readModels, 'board-1', today, wholeListRequest('reference'))).find(
    ({ contractId }) => contractId === id,
  );
const stageOn = (today: IsoDay) => async (readModels: ReadModels) => {
  const found = await findContract(readModels, '1', today);
  return found && [found.stage, found.daysLeft, found.lapsed];
};

describe('The contract register', () => {
  it('shows the stage that follows from the recorded events', async () => {
    const [school] = signatureEvents('1');
    const signed = [draftEvent('1'), ...signatureEvents('1')];
    const today = stageOn('2011-10-02');
    await register.after(draftEvent('1')).returns(today, ['draft', null, false]);
    await register.after(draftEvent('1'), school!).returns(today, ['signing', null, false]);
    await register.after(...signed).returns(today, ['arranging', null, false]);
    await register.after(...signed, ...arrangementEvents('1')).returns(today, ['ready', null, false]);
    await register.after(...runningContractEvents('1')).returns(today, ['running', 292, false]);
    await register.after(...runningContractEvents('1'), endEvent('1')).returns(today, ['ended', null, false]);
    await register
      .after(...runningContractEvents('1'), endEvent('1'), closeEvent('1'))
      .returns(today, ['closed', null, false]);
    const withdrawn = contract('1', 'ContractWithdrawn', {
      reason: personalToken('no'),
      fundId: 'fund-1',
      leaderId: 'leader-1',
      team: [],
      pence: 0,
    });
    await register.after(...signed, withdrawn, ...arrangementEvents('1')).returns(today, ['withdrawn', null, false]);
    await register
      .after(...runningContractEvents('1'), ...arrangementEvents('1'))
      .returns(today, ['running', 292, false]);
  });

  it('counts the days left on the given day, and the time limit includes its day', async () => {
    const kit = register.after(...runningContractEvents('1'));
    await kit.returns(stageOn('2012-07-19'), ['running', 1, false]);
    await kit.returns(stageOn('2012-07-20'), ['running', 0, false]);
    await kit.returns(stageOn('2012-07-21'), ['ended', null, true]);
    const unstarted = register.after(draftEvent('1'), ...signatureEvents('1'), ...arrangementEvents('1'));
    await unstarted.returns(stageOn('2012-07-20'), ['ready', null, false]);
    await unstarted.returns(stageOn('2012-07-21'), ['withdrawn', null, true]);
    const over = register.after(...runningContractEvents('1'), endEvent('1', 'lapsed'));
    await over.returns(stageOn('2012-08-10'), ['ended', null, true]);
  });

  it('lists contracts that must lapse: running ones after the time for recording, others after their last day', async () => {
    const expired = (today: IsoDay) => (readModels: ReadModels) => listExpiredContracts(readModels, today);
    const kit = register.after(...runningContractEvents('1'));
    await kit.returns(expired('2012-08-03'), []);
    await kit.returns(expired('2012-08-04'), [{ contractId: '1', lastDay: '2012-08-03' }]);
    for (const unstarted of [
      [draftEvent('1')],
      [draftEvent('1'), ...signatureEvents('1'), ...arrangementEvents('1')],
    ]) {
      await register.after(...unstarted).returns(expired('2012-07-20'), []);
      await register.after(...unstarted).returns(expired('2012-07-21'), [{ contractId: '1', lastDay: '2012-07-20' }]);
    }
    await register.after(...runningContractEvents('1'), endEvent('1', 'lapsed')).returns(expired('2012-08-10'), []);
  });

  it("shows for each aim the latest measurement, the provider's rating and the judgement", async () => {
    const measurementEvent = (measurementId: string, value: number, measuredOn: IsoDay) =>
      contract('1', 'MeasurementRecorded', {
        measurementId,
        aimId: 'a',
        value,
        measuredOn,
        source: personalToken('tests'),
        ...NO_VALUE_DETAILS,
      });
    const report = contract('1', 'ProgressReported', {
      reportId: 'r1',
      reportedOn: '2011-11-09',
      narrative: personalToken('Well'),
      nextReportOn: '2011-12-21',
      ratings: [{ aimId: 'a', rating: 'amber', evidence: personalToken('Books') }],
    });
    const judged = contract('1', 'AimJudged', {
      aimId: 'a',
      judgement: 'met',
      evidence: personalToken('Tests'),
      judgedOn: '2012-07-01',
      ...NOTHING_SEEN,
    });
    await register
      .after(
        draftEvent('1'),
        contract('1', 'AimAgreed', buildAim('a')),
        contract('1', 'AimAgreed', buildAim('b')),
        contract('1', 'AimAgreed', buildAim('c')),
        contract('1', 'AimDropped', { aimId: 'c' }),
        startEvent('1'),
        measurementEvent('1', 70, '2012-01-10'),
        measurementEvent('2', 90, '2012-06-20'),
        measurementEvent('3', 75, '2012-03-01'),
        report,
        judged,
      )
      .returns(
        async (readModels) => (await findContract(readModels, '1', '2012-07-02'))?.aims,
        [
          { ...buildAim('a'), latest: { value: 90, measuredOn: '2012-06-20' }, rating: 'amber', judgement: 'met' },
          { ...buildAim('b'), latest: null, rating: null, judgement: null },
        ],
      );
  });

  it('applies an agreed variation and ignores a refused one', async () => {
    const changes = {
      aims: [{ aimId: 'a', old: buildAim('a'), new: buildAim('a', { statement: personalToken('Year 6 first') }) }],
      parts: [],
    };
    const halfDays = { old: 12, new: 14 };
    const proposed = contract('1', 'VariationProposed', {
      variationId: 'v',
      proposedBy: 'provider',
      reason: personalToken('Results'),
      ...changes,
      halfDays,
    });
    const agreed = contract('1', 'VariationAgreed', { variationId: 'v', agreedBy: 'school', ...changes, halfDays });
    const refused = contract('1', 'VariationRefused', {
      variationId: 'v',
      refusedBy: 'school',
      reason: personalToken('No'),
    });
    const story = [...runningContractEvents('1'), contract('1', 'AimAgreed', buildAim('a')), proposed];
    const ask = async (readModels: ReadModels) => {
      const found = await findContract(readModels, '1', '2012-03-01');
      return [found?.aims[0]?.statement, found?.plannedHalfDays];
    };
    await register.after(...story, agreed).returns(ask, [personalToken('Year 6 first'), 14]);
    await register.after(...story, refused).returns(ask, [personalToken('Aim a'), 12]);
  });

  it("adds up delivered half-days and payments, and shows the board's last judgement and the open concerns", async () => {
    const review = (judgement: 'red' | 'green', reviewedOn: IsoDay) =>
      contract('1', 'BoardReviewed', {
        reviewId: null,
        reviewedOn,
        judgement,
        note: personalToken(''),
        nextReviewOn: '2012-01-01',
      });
    const concern = (escalationId: string, kind: 'leadership' | 'safeguarding') =>
      contract('1', 'ConcernNoted', { escalationId, kind });
    await register
      .after(
        ...runningContractEvents('1'),
        visitHeldEvent('1', 'v1', 2),
        visitHeldEvent('1', 'v2', 1),
        review('green', '2011-11-12'),
        review('red', '2011-12-20'),
        concern('e1', 'leadership'),
        concern('e2', 'leadership'),
        concern('e2', 'leadership'),
        concern('e3', 'safeguarding'),
        contract('1', 'ConcernSettled', { escalationId: 'e1', outcome: personalToken('better') }),
        contract('1', 'PaymentNoted', { instalmentId: 'i', pence: 150_000 }),
        contract('1', 'RecoveryNoted', { pence: 30_000 }),
      )
      .returns(
        async (readModels) => {
          const found = await findContract(readModels, '1', '2012-01-01');
          const { boardJudgement, reviewedOn, deliveredHalfDays, paidPence, openConcerns } = found!;
          return { boardJudgement, reviewedOn, deliveredHalfDays, paidPence, openConcerns };
        },
        {
          boardJudgement: 'red',
          reviewedOn: '2011-12-20',
          deliveredHalfDays: 3,
          paidPence: 120_000,
          openConcerns: ['e2'],
        },
      );
  });

  it('lists the contracts of one board by reference', async () => {
    await register
      .after(draftEvent('2'), draftEvent('1'), draftEvent('3', { boardId: 'board-2' }))
      .returns(
        async (readModels) =>
          (await listContracts(readModels, 'board-1', '2011-10-01', wholeListRequest('reference'))).map(
            ({ reference }) => reference,
          ),
        ['C-1', 'C-2'],
      );
  });

  it('names the alliance to which a contract passed on, also as the provider if the alliance gives the support', async () => {
    const alliances = async (readModels: ReadModels) =>
      (await listContracts(readModels, 'board-1', '2011-12-06', wholeListRequest('reference'))).map(
        ({ contractId, allianceId, providerAllianceId }) => [contractId, allianceId, providerAllianceId],
      );
    const provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
    const contracts = [
      ...runningContractEvents('1', { provider }),
      ...runningContractEvents('2'),
      ...runningContractEvents('3', { provider }),
    ];
    await register.after(...contracts, passedOnEvent('1'), passedOnEvent('2')).returns(alliances, [
      ['1', 'alliance-2', 'alliance-2'],
      ['2', 'alliance-2', null],
      ['3', 'alliance-1', 'alliance-1'],
    ]);
  });
});
