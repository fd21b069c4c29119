import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import {
  ENDS,
  endedBy,
  judged,
  ready,
  reading,
  running,
  visited,
  visitHeld,
  visitPlanned,
} from '#domain/testing/a-contract';
import type { FactOf } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, token } from '#kernel/testing/decider-spec';

type Fact = FactOf<ContractEvents>;

const today: IsoDay = '2012-07-13';
const allJudged = [...running, judged('mathematics'), judged('teaching', 'partly-met')];
const early = { causeCode: 'not-progressing', endedOn: today, note: token('The work stands still') };
const concern: Fact = { type: 'ConcernNoted', data: { escalationId: 'e1', kind: 'leadership' } };

describe('Judging an aim', () => {
  const judgement = { aimId: 'mathematics', judgement: 'met' as const, evidence: token('Tests'), judgedOn: today };

  it('rests on at least one reading of that aim', () => {
    const read = [...running, reading('mathematics', 90)];
    given(contract, ...read)
      .when('JudgeAim', judgement, { today })
      .then({ type: 'AimJudged', data: judgement, occurredOn: today });
    given(contract, ...running, reading('teaching', 75))
      .when('JudgeAim', judgement, { today })
      .refused('no-reading');
    given(contract, ...read)
      .when('JudgeAim', judgement, { today: '2012-07-12' })
      .refused('in-the-future');
    given(contract, ...read)
      .when('JudgeAim', { ...judgement, aimId: 'science' }, { today })
      .refused('unknown-aim');
    given(contract, ...read)
      .when('JudgeAim', { ...judgement, judgedOn: '2011-10-09' }, { today })
      .refused('before-the-start');
    given(contract, ...ready)
      .when('JudgeAim', judgement, { today })
      .refused('not-running');
  });
});

describe('Completing a contract', () => {
  const completion = { endedOn: today, unusedPence: 0, note: token('All done') };

  it('needs a judgement of every aim', () => {
    given(contract, ...allJudged)
      .when('CompleteContract', completion, { today })
      .thenTypes('ContractEnded');
    given(contract, ...running, judged('mathematics'))
      .when('CompleteContract', completion, { today })
      .refused('aims-not-judged');
  });

  it('gives back the days that were not used, and of the money what is said not to be owed', () => {
    given(contract, ...allJudged, ...visited('v1', 10))
      .when('CompleteContract', { ...completion, unusedPence: 30_000 }, { today })
      .then({
        type: 'ContractEnded',
        data: {
          how: 'completed',
          causeCode: null,
          note: token('All done'),
          endedOn: today,
          fundId: 'fund-1',
          leaderId: 'leader-1',
          unusedPence: 30_000,
          unusedHalfDays: 2,
        },
        occurredOn: today,
      });
  });

  it('names what of the price is not owed, at most what is not paid yet', () => {
    const complete = (unusedPence: number) =>
      given(contract, ...allJudged, { type: 'PaymentNoted', data: { instalmentId: 'i', pence: 150_000 } }).when(
        'CompleteContract',
        { ...completion, unusedPence },
        { today },
      );
    complete(50_000).thenTypes('ContractEnded');
    complete(50_001).refused('more-than-unpaid');
    complete(-1).refused('more-than-unpaid');
    complete(0.5).refused('more-than-unpaid');
  });

  it('lies between start and end, and not in the future', () => {
    const complete = (endedOn: IsoDay, on: IsoDay) =>
      given(contract, ...allJudged).when('CompleteContract', { ...completion, endedOn }, { today: on });
    complete('2012-07-14', '2012-07-13').refused('in-the-future');
    complete('2011-10-09', today).refused('outside-contract');
    complete('2012-07-21', '2012-07-21').refused('outside-contract');
    complete(ENDS, '2012-07-21').thenTypes('ContractEnded');
  });
});

describe('The day on which a contract ended', () => {
  it('does not lie before the last visit that was held', () => {
    const history = [...allJudged, visitPlanned('v1'), visitHeld('v1', '2012-06-12'), visitPlanned('v2', ENDS)];
    const over = (endedOn: IsoDay) => [
      given(contract, ...history).when('EndContractEarly', { ...early, endedOn }, { today }),
      given(contract, ...history).when('CompleteContract', { endedOn, unusedPence: 0, note: token('') }, { today }),
    ];
    for (const end of over('2012-06-11')) end.refused('before-last-visit');
    for (const end of over('2012-06-12')) end.thenTypes('ContractEnded');
  });
});

describe('Ending a contract early', () => {
  it('is never refused by open matters: concerns, visits, payments', () => {
    given(contract, ...running, concern, visitPlanned('v9'))
      .when('EndContractEarly', early, { today })
      .thenTypes('ContractEnded');
  });

  it('gives back the share of the money and the days that were not delivered, in whole pence', () => {
    const after = (delivered: number) =>
      given(contract, ...running, ...(delivered === 0 ? [] : visited('v1', delivered))).when(
        'EndContractEarly',
        early,
        { today },
      );
    const unused = (pence: number, halfDays: number): Fact => ({
      type: 'ContractEnded',
      data: {
        how: 'ended-early',
        ...early,
        fundId: 'fund-1',
        leaderId: 'leader-1',
        unusedPence: pence,
        unusedHalfDays: halfDays,
      },
      occurredOn: today,
    });
    after(0).then(unused(200_000, 12));
    after(5).then(unused(116_666, 7));
    after(12).then(unused(0, 0));
  });

  it("names one of the board's causes, while the contract runs", () => {
    given(contract, ...running)
      .when('EndContractEarly', { ...early, causeCode: 'bored' }, { today })
      .refused('unknown-reason');
    given(contract, ...ready)
      .when('EndContractEarly', early, { today })
      .refused('not-running');
    given(contract, ...running, endedBy('lapsed'))
      .when('EndContractEarly', early, { today })
      .refused('not-running');
  });
});
