import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { contractEndedEvent, ready, running, STARTS, NO_CALENDAR } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const reason = personalToken('The month was mistyped');
const leader = { designated: true };
const clerk = { today: '2011-12-01' as IsoDay, roles: ['clerk'], facts: { ...NO_CALENDAR, leader } };

const whenCorrecting = (
  startedOn: IsoDay,
  history: readonly ContractEvent[] = running,
  given_: Partial<typeof clerk> = {},
  begunEarly: ReturnType<typeof personalToken> | null = null,
) => given(contract, ...history).when('CorrectStart', { startedOn, begunEarly, reason }, { ...clerk, ...given_ });

const moved = {
  startedOn: { old: STARTS, new: '2011-11-10' },
  isEarly: false,
  begunEarly: null,
  nextReviewOn: '2011-12-22',
  nextReportOn: '2011-12-22',
  reason,
} as const;

describe('The start of a contract that was recorded for a wrong day', () => {
  it('is corrected with its old and new day, and due days count from the new one', () => {
    whenCorrecting('2011-11-10').then({ type: 'StartCorrected', data: moved, occurredOn: '2011-11-10' });
    whenCorrecting('2011-11-10').thenState((state) =>
      expect([state.startedOn, state.nextReviewOn, state.nextReportOn]).toEqual([
        '2011-11-10',
        '2011-12-22',
        '2011-12-22',
      ]),
    );
  });

  it('leaves what is due as it is after the end of the contract', () => {
    whenCorrecting('2011-11-10', [...running, contractEndedEvent('ended-early')], { today: '2012-07-16' }).then({
      type: 'StartCorrected',
      data: { ...moved, nextReviewOn: null, nextReportOn: null },
      occurredOn: '2011-11-10',
    });
  });

  it('is within the contract, not in the future and not after a visit', () => {
    whenCorrecting('2011-12-02').thenRefusal('in-the-future');
    whenCorrecting('2011-10-09').thenRefusal('outside-contract');
    whenCorrecting('2011-11-10', [...running, visitPlannedEvent('v', '2011-11-09')]).thenRefusal('after-first-entry');
  });

  it('needs a leader who was designated on the right day', () => {
    whenCorrecting('2011-11-10', running, { facts: { ...NO_CALENDAR, leader: { designated: false } } }).thenRefusal(
      'not-designated',
    );
  });

  it('needs a reason for an early beginning only if it becomes one', () => {
    const late = running.map((event): ContractEvent =>
      event.type === 'ContractSigned' ? { ...event, data: { ...event.data, signedOn: '2011-10-14' } } : event,
    );
    const why = personalToken('The head asked for help at once');
    const early: ContractEvent = {
      type: 'ContractStarted',
      data: { startedOn: STARTS, nextReviewOn: '2011-11-21', nextReportOn: '2011-11-21', begunEarly: why },
    };
    const begun = late.map((event): ContractEvent => (event.type === 'ContractStarted' ? early : event));
    whenCorrecting('2011-10-12', begun).thenTypes('StartCorrected');
    whenCorrecting('2011-10-17', begun).thenTypes('StartCorrected');
    whenCorrecting('2011-10-17', begun, {}, why).thenRefusal('not-begun-early');
    const onTime = begun.concat({
      type: 'StartCorrected',
      data: { ...moved, startedOn: { old: STARTS, new: '2011-10-17' } },
    });
    whenCorrecting('2011-10-12', onTime).thenRefusal('before-the-last-signature');
    whenCorrecting('2011-10-12', onTime, {}, why).thenTypes('StartCorrected');
  });

  it('can be corrected to another day after the start and before the contract is closed', () => {
    whenCorrecting(STARTS).thenRefusal('nothing-changed');
    whenCorrecting('2011-11-10', ready).thenRefusal('not-started');
    const closed: ContractEvent = {
      type: 'ContractClosed',
      data: { metAims: 0, partlyMetAims: 0, unmetAims: 0, unjudgeableAims: 0, paid: 0, deliveredHalfDays: 0 },
    };
    whenCorrecting('2011-11-10', [...running, contractEndedEvent('ended-early'), closed]).thenRefusal(
      'contract-closed',
    );
  });
});
