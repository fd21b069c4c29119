import { contract } from '#domain/contract';
import { contractStageOn } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import {
  drafted,
  notFunded,
  signed,
  twoSignatures,
  ENDS,
  ready,
  running,
  withdrawn,
} from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2011-10-07';

describe('The stage of a contract and what it waits for', () => {
  const at = (...history: typeof running) => {
    const state = given(contract, ...history).state();
    return [
      contractStageOn(state, today),
      ...waitingFor(state, today).map(({ kind, since }) => `${kind} since ${since}`),
    ];
  };

  it('follow from the recorded events', () => {
    expect(at(...drafted)).toEqual(['draft', 'aims since 2011-10-05']);
    expect(at(...twoSignatures)).toEqual(['signing', 'signature-of-home-head since 2011-10-06']);
    expect(at(...signed, notFunded)).toEqual(['arranging', 'money-refused since 2012-01-10', 'days since 2012-01-10']);
    expect(at(...ready)).toEqual(['ready', 'start since 2012-01-10']);
    expect(at(...running)).toEqual(['running']);
    expect(at(...ready, withdrawn)).toEqual(['withdrawn']);
  });

  it('are ended after the last day, even before the lapse is recorded', () => {
    const state = given(contract, ...running).state();
    expect(contractStageOn(state, ENDS)).toBe('running');
    expect(contractStageOn(state, '2012-07-21')).toBe('ended');
  });

  it('are withdrawn after the last day if the contract never started, even before the lapse is recorded', () => {
    const state = given(contract, ...ready).state();
    expect(contractStageOn(state, ENDS)).toBe('ready');
    expect(contractStageOn(state, '2012-07-21')).toBe('withdrawn');
  });
});

describe('What a contract waits for after its last day', () => {
  const describeAfter = (day: IsoDay, ...history: ContractEvent[]) => {
    const state = given(contract, ...history).state();
    return [contractStageOn(state, day), waitingFor(state, day).map(({ kind, since }) => `${kind} ${since}`)];
  };

  it('is nothing if it never started, even before the lapse is recorded', () => {
    expect(describeAfter(ENDS, ...ready)).toEqual(['ready', ['start 2012-01-10']]);
    expect(describeAfter('2012-07-21', ...ready)).toEqual(['withdrawn', []]);
    expect(describeAfter('2012-07-21', ...drafted)).toEqual(['withdrawn', []]);
    expect(describeAfter('2012-07-21', ...ready, withdrawn)).toEqual(['withdrawn', []]);
  });

  it('is the settlement if it ran, and no longer the consent to a variation', () => {
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
    const owed = [`settlement-of-money ${ENDS}`, `settlement-of-days ${ENDS}`];
    expect(describeAfter(ENDS, ...running, proposed)).toEqual(['running', ['consent-to-variation 2012-01-10']]);
    expect(describeAfter('2012-07-21', ...running, proposed)).toEqual(['ended', owed]);
  });
});
