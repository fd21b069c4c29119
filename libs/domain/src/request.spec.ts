import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import {
  bid,
  bidden,
  data,
  eligible,
  notEligible,
  requestDecidedEvent,
  received,
  submitted,
  tabled,
  terms,
  withdrawn,
} from '#domain/testing/request.builder';
import type { ProviderFacts } from '#domain/provider';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const tablingFacts = {
  facts: {
    matchingRules: PUBLISHED_MATCHING_RULES.rules,
    ...{ meeting: { boardId: data.boardId, cancelled: false, closed: false }, carriedOver: false, declared: [] },
  },
};
const tabledData = { meetingId: 'meeting-1', schoolUrn: '110001', reference: '2011/07' };

describe('Submitting a request', () => {
  const matchingRules = PUBLISHED_MATCHING_RULES.rules;
  const facts = { terms, areas: ['826'], school: { closed: false, laCode: '826' }, matchingRules };
  const whenSubmitting = (changes: Partial<typeof data>, other: Partial<typeof facts> | { school: undefined } = {}) =>
    given(request).when('SubmitRequest', { ...data, ...changes }, { facts: { ...facts, ...other } });

  it('needs a school in the register and need areas of the board', () => {
    whenSubmitting({}).then(submitted);
    whenSubmitting({}, { school: undefined }).thenRefusal('unknown-school');
    whenSubmitting({ needAreas: [] }).thenRefusal('unknown-need-area');
    whenSubmitting({ needAreas: ['mathematics', 'astrology'] }).thenRefusal('unknown-need-area');
    whenSubmitting({ reference: ' ' }).thenRefusal('reference-needed');
  });

  it('is refused for a closed school and for an unknown board', () => {
    whenSubmitting({}, { school: { closed: true, laCode: '826' } }).thenRefusal('school-closed');
    given(request)
      .when('SubmitRequest', data, { facts: { ...facts, terms: null } })
      .thenRefusal('unknown-board');
  });

  it("is possible for a school of the board's area, or for another school if the board itself takes the request", () => {
    const elsewhere = { school: { closed: false, laCode: '879' } };
    for (const from of ['school', 'la'] as const) {
      whenSubmitting({ from }).thenTypes('RequestSubmitted');
      whenSubmitting({ from }, elsewhere).thenRefusal('another-area');
      whenSubmitting({ from }, { areas: [] }).thenRefusal('another-area');
    }
    for (const from of ['board', 'diocese', 'trust', 'alliance'] as const)
      whenSubmitting({ from }, elsewhere).thenTypes('RequestSubmitted');
  });

  it('names an alliance or a body only if one asks', () => {
    whenSubmitting({ from: 'alliance', allianceId: 'alliance-1' }).thenTypes('RequestSubmitted');
    for (const from of ['trust', 'diocese'] as const)
      whenSubmitting({ from, bodyId: 'body-1' }).thenTypes('RequestSubmitted');
    whenSubmitting({ from: 'trust', allianceId: 'alliance-1' }).thenRefusal('requester-mismatch');
    whenSubmitting({ from: 'alliance', bodyId: 'body-1' }).thenRefusal('requester-mismatch');
    whenSubmitting({ from: 'school', bodyId: 'body-1' }).thenRefusal('requester-mismatch');
  });

  it('is possible once under an id', () => {
    given(request, submitted).when('SubmitRequest', data, { facts }).thenRefusal('already-exists');
  });
});

describe('Acknowledging and screening a request', () => {
  it('allows each party to acknowledge it once', () => {
    const acknowledged: RequestEvent = { type: 'RequestAcknowledged', data: { by: 'head' } };
    given(request, submitted).when('AcknowledgeRequest', { by: 'head' }).then(acknowledged);
    given(request, submitted, acknowledged)
      .when('AcknowledgeRequest', { by: 'head' })
      .thenRefusal('already-acknowledged');
    given(request, submitted, acknowledged)
      .when('AcknowledgeRequest', { by: 'chair-of-governors' })
      .thenTypes('RequestAcknowledged');
  });

  it('records a reason that may name people, and a later screening can remove eligibility', () => {
    given(request, submitted)
      .when('ScreenRequest', { eligible: true, reason: personalToken('Below the floor') })
      .then(eligible);
    given(request, submitted, eligible)
      .when('ScreenRequest', { eligible: false, reason: personalToken('Moved away') })
      .thenState((state) => expect(state.eligible).toBe(false));
  });

  it('is refused for a decided or withdrawn request', () => {
    given(request, submitted, requestDecidedEvent('approve'))
      .when('AcknowledgeRequest', { by: 'head' })
      .thenRefusal('already-decided');
    given(request, submitted, withdrawn)
      .when('ScreenRequest', { eligible: true, reason: personalToken('Late') })
      .thenRefusal('request-withdrawn');
  });
});

describe('Bidding for a request', () => {
  const leader = {
    personId: 'lee',
    homeSchoolUrn: '110002',
    employer: null,
    allianceId: 'alliance-1',
    designated: true,
  };
  const alone = { exists: true, endedOn: null, schools: [] };
  const whenBidding = (
    known: typeof leader | undefined,
    history: RequestEvent[] = [submitted, eligible],
    changes: Partial<typeof bid> = {},
    provider: ProviderFacts = alone,
  ) =>
    given(request, ...history).when(
      'BidForRequest',
      { ...bid, ...changes },
      { actor: 'lee', facts: { leader: known, provider } },
    );

  it('is possible only for a designated leader on their own behalf', () => {
    whenBidding(leader).then(bidden);
    whenBidding(undefined).thenRefusal('unknown-leader');
    whenBidding({ ...leader, designated: false }).thenRefusal('not-designated');
    whenBidding({ ...leader, personId: 'max' }).thenRefusal('not-your-designation');
  });

  it('is corrected by the person who bid, until the board decides', () => {
    const right = { bidId: 'bid-1', halfDays: 12, pence: 20_000, approach: null, reason: personalToken('A nought') };
    const correcting = (changes: Partial<typeof right> = {}, actor = 'lee', more: RequestEvent[] = []) =>
      given(request, submitted, eligible, bidden, ...more).when('CorrectBid', { ...right, ...changes }, { actor });
    const figures = { halfDays: { old: 12, new: 12 }, pence: { old: 200_000, new: 20_000 } };
    const corrected: RequestEvent = {
      type: 'BidCorrected',
      data: { bidId: 'bid-1', ...figures, approach: null, reason: right.reason },
    };
    correcting().then(corrected);
    correcting({}, 'max').thenRefusal('unknown-bid');
    correcting({ bidId: 'bid-2' }).thenRefusal('unknown-bid');
    correcting({ pence: 200_000 }).thenRefusal('nothing-changed');
    correcting({ halfDays: 0 }).thenRefusal('half-days-must-be-positive');
    correcting({ pence: 0.5 }).thenRefusal('pence-must-be-whole');
    correcting({}, 'lee', [corrected]).thenRefusal('nothing-changed');
    correcting({}, 'lee', [requestDecidedEvent('approve')]).thenRefusal('already-decided');
  });

  it("is refused for the leader's own school", () => {
    whenBidding({ ...leader, homeSchoolUrn: '110001' }).thenRefusal('own-school');
  });

  it('needs a request that is screened as eligible', () => {
    whenBidding(leader, [submitted]).thenRefusal('not-eligible');
    whenBidding(leader, [submitted, notEligible]).thenRefusal('not-eligible');
    whenBidding(leader, [submitted, eligible, requestDecidedEvent('approve')]).thenRefusal('already-decided');
    whenBidding(leader, [submitted, eligible, requestDecidedEvent('defer')]).thenTypes('BidReceived');
  });

  it('records the bidder and their home school, and the meeting for which the request is tabled', () => {
    const { bidders } = given(request, submitted, eligible, bidden).state();
    expect(bidders).toEqual([
      {
        bidId: 'bid-1',
        halfDays: 12,
        pence: 200_000,
        provider: LEADER_PROVIDER,
        leaderId: 'leader-1',
        personId: 'lee',
        homeSchoolUrn: '110002',
        schools: [],
        withdrawn: false,
        bidBy: 'lee',
      },
    ]);
    whenBidding(leader, [submitted, eligible, tabled]).then({
      type: 'BidReceived',
      data: { ...received, meetingId: 'meeting-1' },
    });
  });

  it('is possible for an organisation with a leader of its own, in addition to the bid of that leader', () => {
    const provider = { ...LEADER_PROVIDER, kind: 'alliance' as const, allianceId: 'alliance-1' };
    const known = { exists: true, endedOn: null, schools: ['110003'] };
    const other = { ...leader, personId: 'max' };
    const organised = { bidId: 'bid-2', provider };
    const bidOfAlliance: RequestEvent = {
      type: 'BidReceived',
      data: { ...received, ...organised, personId: 'max', providerSchools: ['110003'], bidBy: 'lee' },
    };
    const open = [submitted, eligible, bidden];
    whenBidding(other, open, organised, known).then(bidOfAlliance);
    whenBidding(other, [...open, bidOfAlliance], { ...organised, bidId: 'bid-3' }, known).thenRefusal('already-bid');
    whenBidding({ ...other, allianceId: 'alliance-2' }, open, organised, known).thenRefusal('leader-not-with-provider');
    whenBidding(other, open, organised, { exists: false, endedOn: null, schools: [] }).thenRefusal('unknown-provider');
    whenBidding(other, open, organised, { ...known, endedOn: '2011-08-31' }).thenRefusal('provider-ended');
    whenBidding(other, open, organised, { exists: true, endedOn: null, schools: ['110001'] }).thenRefusal('own-school');
    whenBidding(other, open, { ...organised, provider: { ...provider, allianceId: null } }, known).thenRefusal(
      'provider-incomplete',
    );
    given(request, ...open, bidOfAlliance)
      .when('TableRequest', { meetingId: 'meeting-1', overlaps: [] }, tablingFacts)
      .then({
        type: 'RequestTabled',
        data: { ...tabledData, interested: ['lee', 'max'], interestedSchools: ['110002', '110003'] },
      });
  });

  it('is possible once for each leader, also after a deferral', () => {
    const second = { bidId: 'bid-2' };
    whenBidding(leader, [submitted, eligible, bidden], second).thenRefusal('already-bid');
    const deferred = [submitted, eligible, bidden, tabled, requestDecidedEvent('defer')];
    whenBidding(leader, deferred, second).thenRefusal('already-bid');
    whenBidding(leader, [submitted, eligible, bidden], { ...second, leaderId: 'leader-2' }).thenTypes('BidReceived');
  });

  it('is possible once under an id, in whole half-days and pence', () => {
    whenBidding(leader, [submitted, eligible, bidden]).thenRefusal('bid-id-already-used');
    whenBidding(leader, undefined, { halfDays: 0 }).thenRefusal('half-days-must-be-positive');
    whenBidding(leader, undefined, { pence: 0.5 }).thenRefusal('pence-must-be-whole');
  });
});

describe('A bid that was withdrawn', () => {
  const withdrawal = { bidId: 'bid-1', reasonCode: 'no-days-left', note: personalToken('A colleague is ill') };
  const taken: RequestEvent = { type: 'BidWithdrawn', data: withdrawal };
  const withdrawing = (changes: Partial<typeof withdrawal> = {}, actor = 'lee', ...more: RequestEvent[]) =>
    given(request, submitted, eligible, bidden, ...more).when(
      'WithdrawBid',
      { ...withdrawal, ...changes },
      { actor, facts: { terms } },
    );

  it('was withdrawn by the person who made it, before the board decided, with one of its reasons', () => {
    withdrawing().then(taken);
    withdrawing({}, 'lee', requestDecidedEvent('defer')).then(taken);
    withdrawing({}, 'max').thenRefusal('unknown-bid');
    withdrawing({ bidId: 'bid-2' }).thenRefusal('unknown-bid');
    withdrawing({ reasonCode: 'whim' }).thenRefusal('unknown-reason');
    withdrawing({}, 'lee', requestDecidedEvent('approve')).thenRefusal('already-decided');
    withdrawing({}, 'lee', taken).thenRefusal('bid-withdrawn');
  });

  it('leaves the provider free to bid again, and its persons with their interest in the request', () => {
    const facts = {
      leader: { personId: 'lee', homeSchoolUrn: '110002', employer: null, allianceId: null, designated: true },
      provider: { exists: true, endedOn: null, schools: [] },
    };
    given(request, submitted, eligible, bidden, taken)
      .when('BidForRequest', { ...bid, bidId: 'bid-2' }, { actor: 'lee', facts })
      .thenTypes('BidReceived');
    given(request, submitted, eligible, bidden, taken)
      .when('TableRequest', { meetingId: 'meeting-1', overlaps: [] }, tablingFacts)
      .then({ type: 'RequestTabled', data: { ...tabledData, interested: ['lee'], interestedSchools: ['110002'] } });
  });
});

describe('Withdrawing a request', () => {
  it("needs one of the board's reasons, and something to take back", () => {
    const withdrawal = { reasonCode: 'need-met', note: personalToken(''), by: 'school' as const };
    given(request, submitted).when('WithdrawRequest', withdrawal, { facts: { terms } }).then(withdrawn);
    given(request, submitted)
      .when('WithdrawRequest', { ...withdrawal, reasonCode: 'whim' }, { facts: { terms } })
      .thenRefusal('unknown-reason');
    given(request, submitted)
      .when('WithdrawRequest', withdrawal, { facts: { terms: null } })
      .thenRefusal('unknown-reason');
    given(request, submitted, requestDecidedEvent('decline'))
      .when('WithdrawRequest', withdrawal, { facts: { terms } })
      .thenRefusal('already-decided');
    given(request, submitted, withdrawn)
      .when('WithdrawRequest', withdrawal, { facts: { terms } })
      .thenRefusal('request-withdrawn');
  });
});

describe('Replies of meetings to a request', () => {
  it('are recorded in every state', () => {
    for (const history of [
      [submitted],
      [submitted, eligible, tabled],
      [submitted, requestDecidedEvent('approve')],
      [submitted, withdrawn],
    ]) {
      const known = given(request, ...history);
      known.when('NoteAgendaItem', { meetingId: 'meeting-1', itemId: 'request-1' }).thenTypes('RequestPlacedOnAgenda');
      known
        .when('NoteTablingDeclined', { meetingId: 'meeting-1', reason: 'meeting-closed' })
        .thenTypes('TablingDeclined');
      known
        .when('NoteDecision', requestDecidedEvent('approve').data as RequestEvents['RequestDecided'])
        .then({ ...requestDecidedEvent('approve'), occurredOn: '2011-10-05' });
    }
  });
});
