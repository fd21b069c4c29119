import { AS_PLANNED } from '#domain/testing/contract-visits.builder';
import { NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import { leader } from '#domain/leader';
import { request } from '#domain/request';
import { approveRequest, prepareBoard, signContract, startContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const stageOfContract = (streams: InMemoryStreams, day: IsoDay) => contractStageOn(streams.state(contract, 'c'), day);

describe('From a request to a closed contract', () => {
  it('commits, uses and settles money and days completely', () => {
    const streams = startContract(prepareBoard('maintained'));
    expect(streams.state(request, 'r').outcome).toBe('approve');
    expect(fundTotals(streams.state(fund, 'f'))).toMatchObject({ committed: 200_000, free: 100_000 });
    streams.on('2012-01-20');
    for (const on of ['2012-01-09', '2012-01-10', '2012-01-11', '2012-01-12', '2012-01-13'] as const)
      streams
        .do('lee', contract, 'PlanVisit', 'c', {
          visitId: on,
          on,
          halfDays: 2,
          place: 'supported-school',
          purpose: personalToken('Learning walk'),
        })
        .do('lee', contract, 'RecordVisit', 'c', {
          visitId: on,
          heldOn: on,
          halfDays: 2,
          ...AS_PLANNED,
          summary: personalToken('Done'),
          attendedBy: null,
        });
    for (const aimId of ['mathematics', 'teaching'])
      streams
        .do('lee', contract, 'RecordMeasurement', 'c', {
          measurementId: aimId,
          aimId,
          value: 90,
          measuredOn: '2012-01-20',
          source: personalToken('Tests'),
          ...NO_VALUE_DETAILS,
        })
        .do('ann', contract, 'JudgeAim', 'c', {
          aimId,
          judgement: 'met',
          evidence: personalToken('Tests'),
          judgedOn: '2012-01-20',
          evidenceSeen: [],
          noEvidenceReason: null,
        });
    streams.do('clerk', contract, 'CompleteContract', 'c', {
      endedOn: '2012-01-20',
      unusedPence: 0,
      note: personalToken('All targets met'),
      noVisitReason: null,
    });
    expect(refusal(() => streams.do('clerk', contract, 'CloseContract', 'c', {}))).toBe('money-outstanding');
    streams
      .do('clerk', fund, 'ProposePayment', 'f', {
        instalmentId: 'i',
        contractId: 'c',
        pence: 200_000,
        milestone: personalToken('Completed'),
        payee: personalToken('The home school'),
      })
      .do('ann', fund, 'PayInstalment', 'f', { instalmentId: 'i', paidOn: '2012-01-20' })
      .do('vice-chair', contract, 'ConfirmJudgements', 'c', { confirmedOn: '2012-01-20', note: null })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(stageOfContract(streams, '2012-01-20')).toBe('closed');
    expect(streams.log.at(-1)).toBe('contract-c ContractClosed');
    expect(fundTotals(streams.state(fund, 'f'))).toMatchObject({ committed: 0, paid: 200_000, free: 100_000 });
  });

  it('waits for released days, and is ready after they are released and requested again', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained', 4)));
    expect(waitingFor(streams.state(contract, 'c'), '2011-10-05').map(({ kind }) => kind)).toEqual(['days-refused']);
    streams
      .do('hal', leader, 'ReleaseDays', 'leader-1', { offerId: 'o', halfDays: 12 })
      .do('clerk', contract, 'RenewArrangements', 'c', {});
    expect(stageOfContract(streams, '2011-10-05')).toBe('ready');
    expect(streams.log.filter((line) => line === 'fund-f FundsCommitted')).toHaveLength(1);
  });

  it('gives back money and days after a withdrawal before the start', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained'))).do(
      'clerk',
      contract,
      'WithdrawContract',
      'c',
      {
        reason: personalToken('Moved'),
      },
    );
    expect(fundTotals(streams.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
    expect(streams.log).toContain('leader-leader-1 DaysReturned');
  });

  it('refuses a draft from a rescinded decision', () => {
    const streams = approveRequest(prepareBoard('maintained')).do('clerk', decision, 'RescindDecision', 'd', {
      reason: personalToken('New facts'),
    });
    expect(refusal(() => signContract(streams))).toBe('decision-does-not-allow');
  });

  it('refuses a start after the decision is rescinded, and gives back money and days after the time limit', () => {
    const reason = personalToken('New facts');
    const streams = signContract(approveRequest(prepareBoard('maintained'))).do(
      'clerk',
      decision,
      'RescindDecision',
      'd',
      { reason },
    );
    streams.on('2011-10-10');
    const start = () =>
      streams.do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });
    expect(refusal(start)).toBe('decision-does-not-allow');
    streams.on('2012-02-01').do('system', contract, 'LapseContract', 'c', {});
    expect(stageOfContract(streams, '2012-02-01')).toBe('withdrawn');
    expect(fundTotals(streams.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
  });

  it('refuses a draft if the designation does not cover the whole contract', () => {
    const streams = approveRequest(prepareBoard('maintained')).do('clerk', leader, 'WithdrawDesignation', 'leader-1', {
      on: '2012-01-30',
      reason: personalToken('Retires'),
    });
    expect(refusal(() => signContract(streams))).toBe('not-designated');
  });

  it('refuses a start if the designation was withdrawn after the signatures', () => {
    const streams = signContract(approveRequest(prepareBoard('maintained'))).do(
      'clerk',
      leader,
      'WithdrawDesignation',
      'leader-1',
      {
        on: '2012-01-30',
        reason: personalToken('Retires'),
      },
    );
    streams.on('2011-10-10');
    const start = () =>
      streams.do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });
    expect(refusal(start)).toBe('not-designated');
  });
});

describe('Requests and bids', () => {
  it('are refused according to the register, the board and the designation on that day', () => {
    const streams = prepareBoard('maintained');
    const submit = (boardId: string, schoolUrn: string) =>
      refusal(() =>
        streams.do('sam', request, 'SubmitRequest', `${boardId}-${schoolUrn}`, {
          boardId,
          schoolUrn,
          reference: '1',
          from: 'school',
          allianceId: null,
          bodyId: null,
          needAreas: ['mathematics'],
          outcomesWanted: personalToken(''),
          circumstances: personalToken(''),
          urgency: 'routine',
        }),
      );
    expect([submit('b', '110001'), submit('b', '999999'), submit('x', '110001')]).toEqual([
      'nobody refused',
      'unknown-school',
      'unknown-board',
    ]);
    streams.do('clerk', request, 'ScreenRequest', 'b-110001', { eligible: true, reason: personalToken('Yes') });
    const bid = { bidId: 'x', provider: LEADER_PROVIDER, halfDays: 2, pence: 0, approach: personalToken('') };
    const bidAs = (actor: string, leaderId: string) =>
      refusal(() => streams.do(actor, request, 'BidForRequest', 'b-110001', { ...bid, leaderId }));
    expect([bidAs('lee', 'nobody'), bidAs('sam', 'leader-1'), bidAs('lee', 'leader-1')]).toEqual([
      'unknown-leader',
      'not-your-designation',
      'nobody refused',
    ]);
    const withdraw = (reasonCode: string) =>
      refusal(() =>
        streams.do('sam', request, 'WithdrawRequest', 'b-110001', {
          reasonCode,
          note: personalToken(''),
          by: 'school',
        }),
      );
    expect([withdraw('whim'), withdraw('need-met')]).toEqual(['unknown-reason', 'nobody refused']);
  });
});
