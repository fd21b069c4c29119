import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { visitEvents, visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import {
  ENDS,
  contractEndedEvent,
  aimJudgedEvent,
  ready,
  measurementEvent,
  running,
  terms,
} from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2012-07-13';
const allJudged = [...running, aimJudgedEvent('mathematics'), aimJudgedEvent('teaching', 'partly-met')];
const early = { causeCode: 'not-progressing', endedOn: today, note: personalToken('The work is not progressing') };
const concern: ContractEvent = { type: 'ConcernNoted', data: { escalationId: 'e1', kind: 'leadership' } };

describe('Judging an aim', () => {
  const judgement = {
    aimId: 'mathematics',
    judgement: 'met' as const,
    evidence: personalToken('Tests'),
    judgedOn: today,
    ...NOTHING_SEEN,
  };

  it('needs at least one measurement of that aim', () => {
    const read = [...running, measurementEvent('mathematics', 90)];
    given(contract, ...read)
      .when('JudgeAim', judgement, { today })
      .then({ type: 'AimJudged', data: judgement, occurredOn: today });
    given(contract, ...running, measurementEvent('teaching', 75))
      .when('JudgeAim', judgement, { today })
      .thenRefusal('no-measurement');
    given(contract, ...read)
      .when('JudgeAim', judgement, { today: '2012-07-12' })
      .thenRefusal('in-the-future');
    given(contract, ...read)
      .when('JudgeAim', { ...judgement, aimId: 'science' }, { today })
      .thenRefusal('unknown-aim');
    given(contract, ...read)
      .when('JudgeAim', { ...judgement, judgedOn: '2011-10-09' }, { today })
      .thenRefusal('before-the-start');
    given(contract, ...ready)
      .when('JudgeAim', judgement, { today })
      .thenRefusal('not-running');
  });
});

describe('Completing a contract', () => {
  const completion = {
    endedOn: today,
    unusedPence: 0,
    note: personalToken('All done'),
    noVisitReason: personalToken('A course at the other school'),
  };

  it('needs a judgement of every aim', () => {
    given(contract, ...allJudged)
      .when('CompleteContract', completion, { today })
      .thenTypes('ContractEnded');
    given(contract, ...running, aimJudgedEvent('mathematics'))
      .when('CompleteContract', completion, { today })
      .thenRefusal('aims-not-judged');
  });

  it('gives back unused days and the money that is not owed', () => {
    given(contract, ...allJudged, ...visitEvents('v1', 10))
      .when('CompleteContract', { ...completion, unusedPence: 30_000 }, { today })
      .then({
        type: 'ContractEnded',
        data: {
          how: 'completed',
          causeCode: null,
          note: personalToken('All done'),
          endedOn: today,
          fundId: 'fund-1',
          leaderId: 'leader-1',
          team: [],
          unusedPence: 30_000,
          unusedHalfDays: 2,
          withdrawnVariationId: null,
          visitsNotHeld: [],
          noVisitReason: null,
        },
        occurredOn: today,
      });
  });

  it('refuses an unused amount that is above the unpaid amount or not in whole pence', () => {
    const complete = (unusedPence: number) =>
      given(contract, ...allJudged, { type: 'PaymentNoted', data: { instalmentId: 'i', pence: 150_000 } }).when(
        'CompleteContract',
        { ...completion, unusedPence },
        { today },
      );
    complete(50_000).thenTypes('ContractEnded');
    complete(50_001).thenRefusal('more-than-unpaid');
    complete(-1).thenRefusal('more-than-unpaid');
    complete(0.5).thenRefusal('more-than-unpaid');
  });

  it('needs an end between the start and the agreed end that is not in the future', () => {
    const complete = (endedOn: IsoDay, on: IsoDay) =>
      given(contract, ...allJudged).when('CompleteContract', { ...completion, endedOn }, { today: on });
    complete('2012-07-14', '2012-07-13').thenRefusal('in-the-future');
    complete('2011-10-09', today).thenRefusal('outside-contract');
    complete('2012-07-21', '2012-07-21').thenRefusal('outside-contract');
    complete(ENDS, '2012-07-21').thenTypes('ContractEnded');
  });
});

describe('Completing a contract without a visit', () => {
  const completion = { endedOn: today, unusedPence: 0, note: personalToken('All done') };

  it('needs a reason, which the event keeps', () => {
    const reason = personalToken('The staff came to the other school');
    given(contract, ...allJudged, visitPlannedEvent('v1'))
      .when('CompleteContract', { ...completion, noVisitReason: null }, { today })
      .thenRefusal('no-visit-held');
    given(contract, ...allJudged)
      .when('CompleteContract', { ...completion, noVisitReason: reason }, { today })
      .thenState(({ ended }) => expect(ended?.how).toBe('completed'));
    given(contract, ...allJudged, ...visitEvents('v1', 2))
      .when('CompleteContract', { ...completion, noVisitReason: null }, { today })
      .thenTypes('ContractEnded');
  });
});

describe('What is open when a contract ends', () => {
  const proposed: ContractEvent = {
    type: 'VariationProposed',
    data: {
      variationId: 'a',
      proposedBy: 'school',
      reason: personalToken('Fewer days'),
      aims: [],
      parts: [],
      halfDays: { old: 12, new: 10 },
    },
  };
  const history = [...running, proposed, visitPlannedEvent('v1', today), visitPlannedEvent('v2', '2012-07-16')];

  it('is a variation, which the end withdraws, and visits after the last day, which were not held', () => {
    const end = given(contract, ...history).when('EndContractEarly', early, { today, facts: { terms } });
    end.then({
      type: 'ContractEnded',
      data: {
        how: 'ended-early',
        ...early,
        fundId: 'fund-1',
        leaderId: 'leader-1',
        team: [],
        unusedPence: 200_000,
        unusedHalfDays: 12,
        withdrawnVariationId: 'a',
        visitsNotHeld: ['v2'],
        noVisitReason: null,
      },
      occurredOn: today,
    });
    end.thenState(({ variation, pastVariationIds, visits }) => {
      expect([variation, pastVariationIds, visits.map(({ status }) => status)]).toEqual([
        null,
        ['a'],
        ['planned', 'not-held'],
      ]);
    });
  });

  it('is every planned visit when the contract lapses, because nothing can be recorded any more', () => {
    given(contract, ...running, visitPlannedEvent('v1'))
      .when('LapseContract', {}, { today: '2012-08-04' })
      .thenState(({ visits }) => expect(visits[0]?.status).toBe('not-held'));
  });
});

const on = { today, facts: { terms } } as const;

describe('The end day of a contract', () => {
  it('cannot be before the last visit that was held', () => {
    const history = [
      ...allJudged,
      visitPlannedEvent('v1'),
      visitHeldEvent('v1', '2012-06-12'),
      visitPlannedEvent('v2', ENDS),
    ];
    const endOn = (endedOn: IsoDay) => [
      given(contract, ...history).when('EndContractEarly', { ...early, endedOn }, on),
      given(contract, ...history).when(
        'CompleteContract',
        { endedOn, unusedPence: 0, note: personalToken(''), noVisitReason: null },
        { today },
      ),
    ];
    for (const end of endOn('2012-06-11')) end.thenRefusal('before-last-work');
    for (const end of endOn('2012-06-12')) end.thenTypes('ContractEnded');
  });
});

describe('Ending a contract early', () => {
  it('is possible with open concerns, visits and payments', () => {
    given(contract, ...running, concern, visitPlannedEvent('v9'))
      .when('EndContractEarly', early, on)
      .thenTypes('ContractEnded');
  });

  it('gives back undelivered half-days and their share of the money in whole pence', () => {
    const after = (delivered: number) =>
      given(contract, ...running, ...(delivered === 0 ? [] : visitEvents('v1', delivered))).when(
        'EndContractEarly',
        early,
        on,
      );
    const contractEnded = (pence: number, halfDays: number): ContractEvent => ({
      type: 'ContractEnded',
      data: {
        how: 'ended-early',
        ...early,
        fundId: 'fund-1',
        leaderId: 'leader-1',
        team: [],
        unusedPence: pence,
        unusedHalfDays: halfDays,
        withdrawnVariationId: null,
        visitsNotHeld: [],
        noVisitReason: null,
      },
      occurredOn: today,
    });
    after(0).then(contractEnded(200_000, 12));
    after(5).then(contractEnded(116_666, 7));
    after(12).then(contractEnded(0, 0));
  });

  it('takes a cause that the board added since the draft, and one that it has dropped since', () => {
    const end = (causeCode: string, codes: string[]) => {
      const earlyEndCauses = codes.map((code) => ({ code, meaning: code }));
      const facts = { terms: { ...terms, earlyEndCauses } };
      return given(contract, ...running).when('EndContractEarly', { ...early, causeCode }, { today, facts });
    };
    end('merged', ['merged']).thenTypes('ContractEnded');
    end(early.causeCode, ['merged']).thenTypes('ContractEnded');
    end('merged', ['other']).thenRefusal('unknown-reason');
  });

  it("needs one of the board's causes and a running contract", () => {
    given(contract, ...running)
      .when('EndContractEarly', { ...early, causeCode: 'bored' }, on)
      .thenRefusal('unknown-reason');
    given(contract, ...ready)
      .when('EndContractEarly', early, on)
      .thenRefusal('not-running');
    given(contract, ...running, contractEndedEvent('lapsed'))
      .when('EndContractEarly', early, on)
      .thenRefusal('not-running');
  });
});
