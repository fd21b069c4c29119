import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import type { EndCorrection } from '#domain/contract-ending.events';
import { visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { contractEndedEvent, running, terms } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const reason = personalToken('The month was mistyped');
const today: IsoDay = '2012-07-16';

const endedEvent = (how: 'completed' | 'ended-early', changes: Partial<ContractEvents['ContractEnded']> = {}) => {
  const { data } = contractEndedEvent(how) as Extract<ContractEvent, { type: 'ContractEnded' }>;
  const causeCode = how === 'ended-early' ? 'not-progressing' : null;
  return { type: 'ContractEnded', data: { ...data, causeCode, ...changes } } satisfies ContractEvent;
};

const recorded: EndCorrection = { endedOn: '2012-07-13', causeCode: null, unusedPence: null, note: null, reason };

const whenCorrecting = (changes: Partial<EndCorrection>, history: readonly ContractEvent[], on = today) =>
  given(contract, ...history).when('CorrectEnd', { ...recorded, ...changes }, { today: on, facts: { terms } });

const completed = [...running, endedEvent('completed', { unusedPence: 5_000 })];
const early = [...running, endedEvent('ended-early')];

describe('The end of a contract that was typed wrongly', () => {
  it('is corrected with its old and new values, and with the new text only', () => {
    const note = personalToken('Agreed by both');
    whenCorrecting({ endedOn: '2012-06-13', causeCode: 'school-withdrew', note }, early).then({
      type: 'EndCorrected',
      data: {
        endedOn: { old: '2012-07-13', new: '2012-06-13' },
        causeCode: { old: 'not-progressing', new: 'school-withdrew' },
        unusedPence: { old: 0, new: 0 },
        note,
        visitsNotHeld: [],
        visitsPlannedAgain: [],
        reason,
      },
      occurredOn: '2012-06-13',
    });
    whenCorrecting({ endedOn: '2012-06-13', causeCode: 'school-withdrew' }, early).thenState(({ ended }) =>
      expect(ended).toEqual({ how: 'ended-early', on: '2012-06-13', causeCode: 'school-withdrew', unusedPence: 0 }),
    );
  });

  it('settles planned visits after the right day, and plans those again that the wrong day settled', () => {
    const planned = [visitPlannedEvent('june', '2012-06-20'), visitPlannedEvent('july', '2012-07-16')];
    const history = [...running, ...planned, endedEvent('completed', { visitsNotHeld: ['july'] })];
    const statuses = (changes: Partial<EndCorrection>, on?: IsoDay) => {
      const found: string[] = [];
      whenCorrecting(changes, history, on).thenState(({ visits }) => found.push(...visits.map(({ status }) => status)));
      return found;
    };
    expect(statuses({ endedOn: '2012-06-13' })).toEqual(['not-held', 'not-held']);
    expect(statuses({ endedOn: '2012-07-16' })).toEqual(['planned', 'planned']);
    // The grace days after the right end are over, so that nobody could record the visit.
    expect(statuses({ endedOn: '2012-07-16' }, '2012-07-31')).toEqual(['planned', 'not-held']);
  });

  it('is within the contract, not in the future and not before a visit', () => {
    whenCorrecting({ endedOn: '2012-07-17' }, completed).thenRefusal('in-the-future');
    whenCorrecting({ endedOn: '2012-07-21' }, completed, '2012-07-23').thenRefusal('outside-contract');
    whenCorrecting({ endedOn: '2011-10-09' }, completed).thenRefusal('outside-contract');
    const visited = [...running, visitPlannedEvent('v', '2012-06-20'), visitHeldEvent('v'), endedEvent('completed')];
    whenCorrecting({ endedOn: '2011-10-31' }, visited).thenRefusal('before-last-work');
  });

  it("has one of the board's causes if it was early, and none if the contract was completed", () => {
    whenCorrecting({ causeCode: 'bored' }, early).thenRefusal('unknown-reason');
    whenCorrecting({ causeCode: 'school-withdrew' }, completed).thenRefusal('cause-of-early-end-only');
    whenCorrecting({ causeCode: 'not-progressing' }, early).thenRefusal('nothing-changed');
  });

  it('leaves the money of a fund as it is, and says what to do instead', () => {
    whenCorrecting({ unusedPence: 6_000 }, completed).thenRefusal('money-still-committed');
    whenCorrecting({ unusedPence: 4_000 }, completed).thenRefusal('pence-already-released');
    whenCorrecting({ unusedPence: 1 }, early).thenRefusal('unused-pence-follow-from-days');
    whenCorrecting({ unusedPence: 5_000 }, completed).thenRefusal('nothing-changed');
  });

  it('puts the unused money right if no fund pays', () => {
    const [drafted, ...rest] = completed;
    if (drafted?.type !== 'ContractDrafted') throw new Error('The history begins with the draft.');
    const byCouncil: ContractEvent = { ...drafted, data: { ...drafted.data, payer: 'council', fundId: null } };
    whenCorrecting({ unusedPence: 6_000 }, [byCouncil, ...rest]).thenState(({ ended }) =>
      expect(ended?.unusedPence).toBe(6_000),
    );
    whenCorrecting({ unusedPence: 200_001 }, [byCouncil, ...rest]).thenRefusal('more-than-unpaid');
  });

  it('can be corrected after an end that somebody typed, and before the contract is closed', () => {
    whenCorrecting({}, completed).thenRefusal('nothing-changed');
    whenCorrecting({ endedOn: '2012-06-13' }, running).thenRefusal('not-ended');
    whenCorrecting({ endedOn: '2012-06-13' }, [...running, contractEndedEvent('lapsed')]).thenRefusal('ended-by-limit');
    const closed: ContractEvent = {
      type: 'ContractClosed',
      data: { metAims: 2, partlyMetAims: 0, unmetAims: 0, unjudgeableAims: 0, paid: 0, deliveredHalfDays: 0 },
    };
    whenCorrecting({ endedOn: '2012-06-13' }, [...completed, closed]).thenRefusal('contract-closed');
  });
});
