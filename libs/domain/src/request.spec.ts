import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import {
  bid,
  bidden,
  data,
  eligible,
  notEligible,
  outcome,
  received,
  submitted,
  tabled,
  terms,
  withdrawn,
} from '#domain/testing/a-request';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

type Fact = FactOf<RequestEvents>;

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

  it('is screened with a reason that may name people, and eligibility can be lost later', () => {
    given(request, submitted)
      .when('ScreenRequest', { eligible: true, reason: token('Below the floor') })
      .then(eligible);
    given(request, submitted, eligible)
      .when('ScreenRequest', { eligible: false, reason: token('Moved away') })
      .thenState((state) => expect(state.eligible).toBe(false));
  });

  it('is not done on a decided or withdrawn request', () => {
    given(request, submitted, outcome('approve')).when('AcknowledgeRequest', { by: 'head' }).refused('already-decided');
    given(request, submitted, withdrawn)
      .when('ScreenRequest', { eligible: true, reason: token('Late') })
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
    bidding(leader).then(bidden);
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

  it('keeps who bid and from which home school, and tells the meeting that has the request before it', () => {
    const { bidders } = given(request, submitted, eligible, bidden).state();
    expect(bidders).toEqual([{ leaderId: 'leader-1', personId: 'lee', homeSchoolUrn: '110002' }]);
    bidding(leader, [submitted, eligible, tabled]).then({
      type: 'BidReceived',
      data: { ...received, meetingId: 'meeting-1' },
    });
  });

  it('is received once, in whole half-days and pence', () => {
    bidding(leader, [submitted, eligible, bidden]).refused('bid-known');
    bidding(leader, undefined, { halfDays: 0 }).refused('half-days-must-be-positive');
    bidding(leader, undefined, { pence: 0.5 }).refused('pence-must-be-whole');
  });
});

describe('Withdrawing a request', () => {
  it("gives one of the board's reasons, before the decision", () => {
    const withdrawal = { reasonCode: 'need-met', note: token('') };
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
