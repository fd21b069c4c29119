import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { visitEvents } from '#domain/testing/contract-visits.builder';
import {
  drafted,
  ENDS,
  contractEndedEvent,
  ready,
  RECORDED_BY,
  running,
  withdrawn,
} from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given } from '#kernel/testing/decider-spec';

type ContractEvent = NewEvent<ContractEvents>;

describe('Lapsing a contract', () => {
  const notDue: ContractEvent = { type: 'LapseNotYetDue', data: { endsOn: ENDS } };
  const lapse = (on: IsoDay, ...history: ContractEvent[]) =>
    given(contract, ...history).when('LapseContract', {}, { today: on });

  it('ends a running contract on its last day, after the time for recording', () => {
    lapse('2012-08-04', ...running, ...visitEvents('v1', 6)).then({
      type: 'ContractEnded',
      data: {
        how: 'lapsed',
        causeCode: null,
        note: null,
        endedOn: ENDS,
        fundId: 'fund-1',
        leaderId: 'leader-1',
        team: [],
        unusedPence: 100_000,
        unusedHalfDays: 6,
        withdrawnVariationId: null,
        visitsNotHeld: [],
        noVisitReason: null,
      },
      occurredOn: ENDS,
    });
    lapse(RECORDED_BY, ...running).then(notDue);
  });

  it('gives back money and days of a contract that never started, after its last day', () => {
    const voided: ContractEvent = {
      type: 'ContractWithdrawn',
      data: { reason: null, fundId: 'fund-1', leaderId: 'leader-1', team: [], pence: 200_000 },
    };
    lapse('2012-07-21', ...ready).then(voided);
    lapse('2012-07-21', ...drafted).then(voided);
    lapse(ENDS, ...ready).then(notDue);
  });

  it('gets a reply but changes nothing if the contract has ended or was withdrawn', () => {
    lapse('2012-08-04', ...running, contractEndedEvent('completed')).then(notDue);
    lapse('2012-08-04', ...ready, withdrawn).then(notDue);
  });
});
