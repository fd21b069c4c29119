import { DEFAULT_TERMS } from '#domain/default-terms';
import { meeting } from '#domain/meeting';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { openedWith, planned } from '#domain/testing/a-meeting';
import type { FactOf } from '#event-sourcing/decider';
import { given, token } from '#event-sourcing/testing/given';

type Fact = FactOf<RequestEvents>;

const terms = { ...DEFAULT_TERMS, from: '2011-09-01' as const };
const data: RequestEvents['RequestSubmitted'] = {
  boardId: 'board-1',
  schoolUrn: '110001',
  reference: '2011/07',
  from: 'school',
  needAreas: ['mathematics'],
  outcomesWanted: 'At least 75 % of teaching good or better by summer 2012',
  circumstances: token('The mathematics leader is new'),
  urgency: 'soon',
};
const submitted: Fact = { type: 'RequestSubmitted', data };
const eligible: Fact = { type: 'RequestScreened', data: { eligible: true, reason: 'Below the floor' } };
const notEligible: Fact = { type: 'RequestScreened', data: { eligible: false, reason: 'Not in the area' } };
const bid = { bidId: 'bid-1', leaderId: 'leader-1', halfDays: 12, pence: 200_000, approach: 'Work on the more able' };
const tabled: Fact = {
  type: 'RequestTabled',
  data: { meetingId: 'meeting-1', schoolUrn: '110001', reference: '2011/07' },
};
const outcome = (decided: 'approve' | 'defer'): Fact => ({
  type: 'RequestDecided',
  data: { decisionId: 'decision-1', meetingId: 'meeting-1', outcome: decided, decidedOn: '2011-10-05' },
});
const withdrawn: Fact = { type: 'RequestWithdrawn', data: { reasonCode: 'need-met', note: '' } };

describe('Submitting a request', () => {
  const facts = { terms, school: { closed: false } };
  const submitting = (changes: Partial<typeof data>, other: Partial<typeof facts> | { school: undefined } = {}) =>
    given(request).when('SubmitRequest', { ...data, ...changes }, { facts: { ...facts, ...other } });

  it("is about a school of the register and the board's own need areas", () => {
    submitting({}).then(submitted);
    submitting({}, { school: undefined }).refused('unknown-school');
    submitting({ needAreas: [] }).refused('unknown-need-area');
    submitting({ needAreas: ['mathematics', 'astrology'] }).refused('unknown-need-area');
    submitting({ reference: ' ' }).refused('reference-needed');
  });

  it('is not possible for a closed school, nor to a board that does not exist', () => {
    submitting({}, { school: { closed: true } }).refused('school-closed');
    given(request)
      .when('SubmitRequest', data, { facts: { ...facts, terms: null } })
      .refused('unknown-board');
  });

  it('happens once under an id', () => {
    given(request, submitted).when('SubmitRequest', data, { facts }).refused('already-exists');
  });
});

describe('Acknowledging and screening a request', () => {
  it('is acknowledged once by each party', () => {
    const acknowledged: Fact = { type: 'RequestAcknowledged', data: { by: 'head' } };
    given(request, submitted).when('AcknowledgeRequest', { by: 'head' }).then(acknowledged);
    given(request, submitted, acknowledged).when('AcknowledgeRequest', { by: 'head' }).refused('already-acknowledged');
    given(request, submitted, acknowledged)
      .when('AcknowledgeRequest', { by: 'chair-of-governors' })
      .thenTypes('RequestAcknowledged');
  });

  it('is screened with a reason, and eligibility can be lost later', () => {
    given(request, submitted).when('ScreenRequest', { eligible: true, reason: 'Below the floor' }).then(eligible);
    given(request, submitted).when('ScreenRequest', { eligible: true, reason: '' }).refused('reason-needed');
    given(request, submitted, eligible)
      .when('ScreenRequest', { eligible: false, reason: 'Moved away' })
      .thenState((state) => expect(state.eligible).toBe(false));
  });

  it('is not done on a decided or withdrawn request', () => {
    given(request, submitted, outcome('approve')).when('AcknowledgeRequest', { by: 'head' }).refused('already-decided');
    given(request, submitted, withdrawn)
      .when('ScreenRequest', { eligible: true, reason: 'Late' })
      .refused('request-withdrawn');
  });
});

describe('Bidding for a request', () => {
  const leader = { personId: 'lee', homeSchoolUrn: '110002', designated: true };
  const bidding = (
    known: typeof leader | undefined,
    history: Fact[] = [submitted, eligible],
    changes: Partial<typeof bid> = {},
  ) =>
    given(request, ...history).when(
      'BidForRequest',
      { ...bid, ...changes },
      { actor: 'lee', facts: { leader: known } },
    );

  it('is open to a designated leader, for themselves', () => {
    bidding(leader).then({ type: 'BidReceived', data: bid });
    bidding(undefined).refused('unknown-leader');
    bidding({ ...leader, designated: false }).refused('not-designated');
    bidding({ ...leader, personId: 'max' }).refused('not-your-designation');
  });

  it("is not open for the leader's own school", () => {
    bidding({ ...leader, homeSchoolUrn: '110001' }).refused('own-school');
  });

  it('waits for an eligible screening', () => {
    bidding(leader, [submitted]).refused('not-eligible');
    bidding(leader, [submitted, notEligible]).refused('not-eligible');
    bidding(leader, [submitted, eligible, outcome('approve')]).refused('already-decided');
    bidding(leader, [submitted, eligible, outcome('defer')]).thenTypes('BidReceived');
  });

  it('is received once, in whole half-days and pence', () => {
    bidding(leader, [submitted, eligible, { type: 'BidReceived', data: bid }]).refused('bid-known');
    bidding(leader, undefined, { halfDays: 0 }).refused('half-days-must-be-positive');
    bidding(leader, undefined, { pence: 0.5 }).refused('pence-must-be-whole');
  });
});

describe('Tabling a request', () => {
  const facts = { meeting: { boardId: 'board-1', closed: false }, carriedOver: false };
  const tabling = (history: Fact[], other: Partial<typeof facts> | { meeting: undefined } = {}) =>
    given(request, ...history).when('TableRequest', { meetingId: 'meeting-1' }, { facts: { ...facts, ...other } });

  it('brings an eligible request before a coming meeting of the same board', () => {
    tabling([submitted, eligible]).then(tabled);
    tabling([submitted]).refused('not-eligible');
    tabling([submitted, eligible], { meeting: undefined }).refused('unknown-meeting');
    tabling([submitted, eligible], { meeting: { boardId: 'board-2', closed: false } }).refused('another-board');
    tabling([submitted, eligible], { meeting: { boardId: 'board-1', closed: true } }).refused('meeting-closed');
  });

  it('is done once, and again when it was declined, carried over or deferred', () => {
    tabling([submitted, eligible, tabled]).refused('already-tabled');
    tabling([submitted, eligible, tabled], { carriedOver: true }).then(tabled);
    tabling([submitted, eligible, tabled, outcome('defer')]).then(tabled);
    const declined: Fact = { type: 'TablingDeclined', data: { meetingId: 'meeting-1', reason: 'meeting-closed' } };
    tabling([submitted, eligible, tabled, declined]).then(tabled);
  });

  it('is not done once it is decided or withdrawn', () => {
    tabling([submitted, eligible, outcome('approve')]).refused('already-decided');
    tabling([submitted, eligible, withdrawn]).refused('request-withdrawn');
  });

  it('counts as carried over when its meeting closed without deciding on it', () => {
    const state = { ...given(request, submitted, eligible, tabled).state(), requestId: 'request-1' };
    const question = request.facts.TableRequest.carriedOver({ meetingId: 'meeting-2' }, undefined as never, state);
    const closed = { type: 'MeetingClosed' as const, data: { decided: 0, carriedOver: ['request-1'] } };
    expect(question.id).toBe('meeting-1');
    expect(question.pick(given(meeting, ...planned).state() as never)).toBe(false);
    expect(question.pick(given(meeting, ...openedWith([]), closed).state() as never)).toBe(true);
  });
});

describe('Withdrawing a request', () => {
  it("gives one of the board's reasons, before the decision", () => {
    const withdrawal = { reasonCode: 'need-met', note: '' };
    given(request, submitted).when('WithdrawRequest', withdrawal, { facts: { terms } }).then(withdrawn);
    given(request, submitted)
      .when('WithdrawRequest', { ...withdrawal, reasonCode: 'whim' }, { facts: { terms } })
      .refused('unknown-reason');
    given(request, submitted)
      .when('WithdrawRequest', withdrawal, { facts: { terms: null } })
      .refused('unknown-reason');
    given(request, submitted, outcome('approve'))
      .when('WithdrawRequest', withdrawal, { facts: { terms } })
      .refused('already-decided');
    given(request, submitted, withdrawn)
      .when('WithdrawRequest', withdrawal, { facts: { terms } })
      .refused('request-withdrawn');
  });
});

describe('What meetings say to a request', () => {
  it('is noted whatever its state', () => {
    for (const history of [
      [submitted],
      [submitted, eligible, tabled],
      [submitted, outcome('approve')],
      [submitted, withdrawn],
    ]) {
      const known = given(request, ...history);
      known.when('NoteAgendaItem', { meetingId: 'meeting-1', itemId: 'request-1' }).thenTypes('RequestPlacedOnAgenda');
      known
        .when('NoteTablingDeclined', { meetingId: 'meeting-1', reason: 'meeting-closed' })
        .thenTypes('TablingDeclined');
      known
        .when('NoteDecision', outcome('approve').data as RequestEvents['RequestDecided'])
        .then({ ...outcome('approve'), occurredOn: '2011-10-05' });
    }
  });
});
