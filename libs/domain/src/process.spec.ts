import { contract } from '#domain/contract';
import { stageOf, waitingFor } from '#domain/contract-stage';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { statement } from '#domain/fund-accounts';
import { leader } from '#domain/leader';
import { request } from '#domain/request';
import { school } from '#domain/school';
import { approved, prepared, signed, started } from '#domain/testing/a-case';
import { refusal, type World } from '#domain/testing/a-world';
import { token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const stageOn = (world: World, day: IsoDay) => stageOf(world.state(contract, 'c'), day);

describe('From a request to a closed contract', () => {
  it('money and days are committed, used and settled, and nothing is left over', () => {
    const world = started(prepared('maintained'));
    expect(world.state(request, 'r').outcome).toBe('approve');
    expect(statement(world.state(fund, 'f'))).toMatchObject({ committed: 200_000, free: 100_000 });
    world.on('2012-01-20');
    for (const on of ['2012-01-09', '2012-01-10', '2012-01-11', '2012-01-12', '2012-01-13'] as const)
      world
        .do('lee', contract, 'PlanVisit', 'c', { visitId: on, on, halfDays: 2, purpose: 'Learning walk' })
        .do('lee', contract, 'RecordVisit', 'c', { visitId: on, heldOn: on, halfDays: 2, summary: token('Done') });
    for (const aimId of ['mathematics', 'teaching'])
      world
        .do('lee', contract, 'TakeReading', 'c', {
          readingId: aimId,
          aimId,
          value: 90,
          takenOn: '2012-01-20',
          source: 'Tests',
        })
        .do('ann', contract, 'JudgeAim', 'c', {
          aimId,
          judgement: 'met',
          evidence: token('Tests'),
          judgedOn: '2012-01-20',
        });
    world.do('clerk', contract, 'CompleteContract', 'c', {
      endedOn: '2012-01-20',
      unusedPence: 0,
      note: token('All targets met'),
    });
    expect(refusal(() => world.do('clerk', contract, 'CloseContract', 'c', {}))).toBe('money-outstanding');
    world
      .do('clerk', fund, 'PayInstalment', 'f', {
        instalmentId: 'i',
        contractId: 'c',
        pence: 200_000,
        milestone: 'Completed',
        paidOn: '2012-01-20',
      })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(stageOn(world, '2012-01-20')).toBe('closed');
    expect(world.log.at(-1)).toBe('contract-c ContractClosed');
    expect(statement(world.state(fund, 'f'))).toMatchObject({ committed: 0, paid: 200_000, free: 100_000 });
  });

  it('waits when the home head has not released enough, and is ready once days are released and asked for again', () => {
    const world = signed(approved(prepared('maintained', 4)));
    expect(waitingFor(world.state(contract, 'c'), '2011-10-05').map(({ what }) => what)).toEqual(['days-refused']);
    world
      .do('hal', leader, 'ReleaseDays', 'leader-1', { offerId: 'o', halfDays: 12 })
      .do('clerk', contract, 'RenewArrangements', 'c', {});
    expect(stageOn(world, '2011-10-05')).toBe('ready');
    expect(world.log.filter((line) => line === 'fund-f FundsCommitted')).toHaveLength(1);
  });

  it('gives all back when it is withdrawn before the start', () => {
    const world = signed(approved(prepared('maintained'))).do('clerk', contract, 'WithdrawContract', 'c', {
      reason: token('Moved'),
    });
    expect(statement(world.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
    expect(world.log).toContain('leader-leader-1 DaysReturned');
  });

  it('is not drafted from a decision that was rescinded', () => {
    const world = approved(prepared('maintained')).do('clerk', decision, 'RescindDecision', 'd', {
      reason: token('New facts'),
    });
    expect(refusal(() => signed(world))).toBe('decision-does-not-allow');
  });

  it('does not start once its decision is rescinded, and gives all back when its time has passed', () => {
    const reason = token('New facts');
    const world = signed(approved(prepared('maintained'))).do('clerk', decision, 'RescindDecision', 'd', { reason });
    world.on('2011-10-10');
    const start = () => world.do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10' });
    expect(refusal(start)).toBe('decision-does-not-allow');
    world.on('2012-02-01').do('system', contract, 'LapseContract', 'c', {});
    expect(stageOn(world, '2012-02-01')).toBe('withdrawn');
    expect(statement(world.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
  });

  it('knows the leader only by the designation that covers the whole contract', () => {
    const world = approved(prepared('maintained')).do('clerk', leader, 'WithdrawDesignation', 'leader-1', {
      on: '2012-01-30',
      reason: token('Retires'),
    });
    expect(refusal(() => signed(world))).toBe('not-designated');
  });

  it('does not start when the designation was withdrawn after the signatures', () => {
    const world = signed(approved(prepared('maintained'))).do('clerk', leader, 'WithdrawDesignation', 'leader-1', {
      on: '2012-01-30',
      reason: token('Retires'),
    });
    world.on('2011-10-10');
    const start = () => world.do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10' });
    expect(refusal(start)).toBe('not-designated');
  });
});

describe('Work that stops progressing', () => {
  const notProgressing = (world: World): [World, string] => {
    const detail = token('The head cancels every meeting');
    started(world).do('lee', contract, 'ReportNotProgressing', 'c', {
      kind: 'leadership',
      aimIds: ['teaching'],
      detail,
    });
    return [world, world.state(contract, 'c').concerns[0]!.escalationId];
  };

  it('raises a concern, which climbs to the local authority for a maintained school and holds the closing until it is resolved', () => {
    const [world, id] = notProgressing(prepared('maintained'));
    for (const reason of ['No answer', 'Still none', 'Six weeks gone'])
      world.do('clerk', escalation, 'EscalateConcern', id, { reason: token(reason) });
    expect(world.state(escalation, id).step).toBe('formal-step');
    const end = { causeCode: 'not-progressing', endedOn: '2011-10-10' as const, note: token('') };
    world.do('clerk', contract, 'EndContractEarly', 'c', end);
    expect(refusal(() => world.do('clerk', contract, 'CloseContract', 'c', {}))).toBe('concerns-open');
    world
      .do('clerk', escalation, 'ResolveConcern', id, { outcome: token('Powers used'), resolvedOn: '2011-10-10' })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(statement(world.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
  });

  it('does not escalate while nobody has said whose law governs the school', () => {
    const [world, id] = notProgressing(prepared(null));
    const escalate = () => world.do('clerk', escalation, 'EscalateConcern', id, { reason: token('No answer') });
    expect(refusal(escalate)).toBe('school-type-unknown');
    world.do('clerk', school, 'ClassifySchool', '110001', {
      governance: 'academy',
      consultees: [],
      source: 'Funding agreement',
    });
    expect(refusal(escalate)).toBe('nobody refused');
  });

  it('takes concerns from others too, about aims of this contract and while it is not closed', () => {
    const world = started(prepared('maintained'));
    const concern = {
      contractId: 'c',
      kind: 'capacity',
      raisedBy: 'school',
      aimIds: ['teaching'],
      referredTo: null,
    } as const;
    const raise = (id: string, aimIds: string[], contractId = 'c') =>
      refusal(() =>
        world.do('sam', escalation, 'RaiseConcern', id, {
          ...concern,
          contractId,
          aimIds,
          detail: token('Too few days'),
        }),
      );
    expect([raise('e1', ['teaching']), raise('e2', ['science']), raise('e3', [], 'x')]).toEqual([
      'nobody refused',
      'unknown-aim',
      'unknown-contract',
    ]);
    expect(world.state(contract, 'c').concerns).toMatchObject([{ escalationId: 'e1', settled: false }]);
  });
});

describe('Requests and bids that the facts forbid', () => {
  it('are refused by the register, the board and the designation as they are that day', () => {
    const world = prepared('maintained');
    const submit = (boardId: string, schoolUrn: string) =>
      refusal(() =>
        world.do('sam', request, 'SubmitRequest', `${boardId}-${schoolUrn}`, {
          boardId,
          schoolUrn,
          reference: '1',
          from: 'school',
          needAreas: ['mathematics'],
          outcomesWanted: '',
          circumstances: token(''),
          urgency: 'routine',
        }),
      );
    expect([submit('b', '110001'), submit('b', '999999'), submit('x', '110001')]).toEqual([
      'nobody refused',
      'unknown-school',
      'unknown-board',
    ]);
    world.do('clerk', request, 'ScreenRequest', 'b-110001', { eligible: true, reason: token('Yes') });
    const bid = { bidId: 'x', halfDays: 2, pence: 0, approach: token('') };
    const bidding = (actor: string, leaderId: string) =>
      refusal(() => world.do(actor, request, 'BidForRequest', 'b-110001', { ...bid, leaderId }));
    expect([bidding('lee', 'nobody'), bidding('sam', 'leader-1'), bidding('lee', 'leader-1')]).toEqual([
      'unknown-leader',
      'not-your-designation',
      'nobody refused',
    ]);
    const withdraw = (reasonCode: string) =>
      refusal(() => world.do('sam', request, 'WithdrawRequest', 'b-110001', { reasonCode, note: token('') }));
    expect([withdraw('whim'), withdraw('need-met')]).toEqual(['unknown-reason', 'nobody refused']);
  });
});
