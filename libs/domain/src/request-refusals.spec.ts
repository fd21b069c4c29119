import { MAX_HAND_OVERS, MAX_OVERLAP_ANSWERS, MAX_RANKINGS, MAX_TICKS } from '#domain/bounds';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { RequestFacts } from '#domain/request-facts.types';
import type { RequestCommands } from '#domain/request.types';
import { data, eligible, requestDecidedEvent, submitted, tabled, terms } from '#domain/testing/request.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const matchingRules = PUBLISHED_MATCHING_RULES.rules;
const reason = personalToken('Mistyped');
const today = '2011-09-10' as const;

const details: Omit<RequestCommands['OfferWork'], 'alongside'> = {
  ...{ offerId: 'offer-1', provider: LEADER_PROVIDER, leaderId: 'leader-1', brief: personalToken('Results fell') },
  ...{ from: '2011-10-01', to: '2011-12-16', halfDays: 21, visits: 'series', lead: 'both', structural: false },
  expiresOn: '2011-09-20',
};
const work: RequestCommands['OfferWork'] = { ...details, offerId: 'offer-2', alongside: false };
const offered: RequestEvent = {
  type: 'WorkOffered',
  data: { ...details, personId: 'lee', rankingId: null, rank: null },
};
const bidding: RequestFacts['OfferWork'] = {
  leader: { personId: 'lee', designated: true, homeSchoolUrn: '110002', employer: null, allianceId: null },
  provider: { exists: true, endedOn: null, schools: [] },
};

describe('An offer of work', () => {
  const open = given(request, submitted, eligible);
  const offer = (changes: Partial<RequestCommands['OfferWork']>) =>
    open.when('OfferWork', { ...work, ...changes }, { today, facts: bidding });

  it('goes to a leader who is named, or to an alliance for which none is', () => {
    const alliance = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
    offer({}).thenTypes('WorkOffered');
    offer({ provider: alliance, leaderId: null }).thenTypes('WorkOffered');
    offer({ leaderId: null }).thenRefusal('leader-mismatch');
    offer({ provider: alliance }).thenRefusal('leader-mismatch');
    offer({ provider: { ...LEADER_PROVIDER, kind: 'school', schoolUrn: '110002' } }).thenRefusal(
      'not-a-leader-or-alliance',
    );
  });

  it('leaves time for the answer only until the work ends', () => {
    offer({ expiresOn: '2011-12-17' }).thenRefusal('expires-after-the-work');
  });

  it('waits until an earlier one is answered, unless it is made alongside it', () => {
    const waiting = given(request, submitted, eligible, offered);
    waiting.when('OfferWork', work, { today, facts: bidding }).thenRefusal('offer-open');
    waiting.when('OfferWork', { ...work, alongside: true }, { today, facts: bidding }).thenTypes('WorkOffered');
  });

  it('cannot be answered after its last day', () => {
    given(request, submitted, eligible, offered)
      .when('WithdrawOffer', { offerId: 'offer-1', reason }, { today: '2011-09-21' })
      .thenRefusal('offer-expired');
  });
});

describe('The checklist of due diligence', () => {
  const [item = ''] = matchingRules.dueDiligence.map(({ code }) => code);
  const tick = { candidateKey: 'leader leader-1', item, on: today, source: personalToken('Ofsted report') };
  const ticked: RequestEvent = { type: 'DueDiligenceTicked', data: tick };
  const unticked: RequestEvent = { type: 'DueDiligenceUnticked', data: { ...tick, reason } };
  const facts = { matchingRules, candidateExists: true };

  it('is ticked once for each item and provider', () => {
    const known = given(request, submitted, ticked);
    known.when('TickDueDiligence', tick, { today, facts }).thenRefusal('already-ticked');
    known
      .when('TickDueDiligence', { ...tick, candidateKey: 'leader leader-2' }, { today, facts })
      .thenTypes(ticked.type);
    given(request, submitted)
      .when('UntickDueDiligence', { ...tick, reason }, { today })
      .thenRefusal('not-ticked');
  });

  it('has the items of the board, for providers that exist', () => {
    const known = given(request, submitted);
    known.when('TickDueDiligence', { ...tick, item: 'tea' }, { today, facts }).thenRefusal('unknown-checklist-item');
    known
      .when('TickDueDiligence', tick, { today, facts: { ...facts, candidateExists: false } })
      .thenRefusal('unknown-candidate');
  });

  it('refuses one tick more than the most allowed', () => {
    const history = Array.from({ length: MAX_TICKS }, () => [ticked, unticked]).flat();
    given(request, submitted, ...history)
      .when('TickDueDiligence', tick, { today, facts })
      .thenRefusal('too-many-ticks');
  });
});

describe('A request', () => {
  const ranking: RequestEvents['RankingKept'] = {
    ...{ rankingId: 'ranking-1', halfDays: 12, from: '2011-10-01', to: '2011-12-16' },
    ...{ rulesFrom: '2011-09-01', rulesSetBy: 'published', considered: 0, ranked: 0 },
    ...{ fingerprint: '', candidates: [], excluded: [] },
  };

  it('refuses one kept ranking more than the most allowed', () => {
    const kept: RequestEvent = { type: 'RankingKept', data: ranking };
    given(request, submitted, ...Array.from({ length: MAX_RANKINGS }, () => kept))
      .when('KeepRanking', ranking)
      .thenRefusal('too-many-rankings');
  });

  it('refuses one answer to an overlap more than the most allowed', () => {
    const answer: RequestEvents['OverlapAnswered'] = {
      ...{ overlapKey: 'contract c', recordId: 'c', boardId: 'board-2', needAreas: ['mathematics'], kind: 'contract' },
      ...{ answer: 'follows-on', reason },
    };
    const answered: RequestEvent = { type: 'OverlapAnswered', data: answer };
    given(request, submitted, ...Array.from({ length: MAX_OVERLAP_ANSWERS }, () => answered))
      .when('AnswerOverlap', answer, { facts: { matchingRules } })
      .thenRefusal('too-many-overlap-answers');
  });
});

describe('The hand-over of a request', () => {
  const handOver: RequestEvents['RequestHandedOver'] = {
    ...{ handOverId: 'hand-over-1', toBoardId: 'board-2', toAllianceId: null },
    ...{ outcomesWanted: personalToken('Better progress'), circumstances: personalToken('A new subject leader') },
  };
  const facts = { board: true, alliance: false };

  it('is refused while the request is on an agenda', () => {
    given(request, submitted, eligible, tabled)
      .when('HandRequestOver', handOver, { facts })
      .thenRefusal('tabled-for-a-meeting');
  });

  it('is refused once the request was handed over as often as is allowed', () => {
    const history = Array.from({ length: MAX_HAND_OVERS }, (): RequestEvent[] => [
      { type: 'RequestHandedOver', data: handOver },
      { type: 'HandOverTakenBack', data: { handOverId: handOver.handOverId, reason } },
    ]).flat();
    given(request, submitted, ...history)
      .when('HandRequestOver', handOver, { facts })
      .thenRefusal('too-many-hand-overs');
  });
});

describe('Why support is asked for', () => {
  const school = { closed: false, laCode: '879' };
  const facts = { terms, areas: ['879'], school, matchingRules };
  const [reasonCode = '', source = ''] = [matchingRules.supportReasons[0]?.code, matchingRules.supportSources[0]?.code];
  const submit = (changes: Partial<RequestCommands['SubmitRequest']>) =>
    given(request).when('SubmitRequest', { ...data, ...changes }, { facts });

  it("has the codes of the board's lists", () => {
    submit({ support: { reasonCode, source } }).thenTypes('RequestSubmitted', 'SupportReasonGiven');
    submit({ support: { reasonCode: 'tea', source } }).thenRefusal('unknown-support-reason');
    submit({ support: { reasonCode, source: 'tea' } }).thenRefusal('unknown-support-source');
  });

  it('names a protected source only in a request of the board', () => {
    const protectedSource = personalToken('A teacher');
    submit({ protectedSource, from: 'board' }).thenTypes('RequestSubmitted', 'ProtectedSourceRecorded');
    submit({ protectedSource }).thenRefusal('source-not-protected');
  });
});

describe('The need for support', () => {
  it('is declined by the school only once', () => {
    given(request, submitted, { type: 'HelpDeclined', data: { reasonCode: 'time', note: null } })
      .when('DeclineHelp', { reasonCode: 'time', note: null }, { facts: { matchingRules } })
      .thenRefusal('help-already-declined');
  });

  it('is recorded as no longer eligible only after the decision', () => {
    const lost = { reason, since: today };
    given(request, submitted, eligible).when('RecordLostEligibility', lost, { today }).thenRefusal('not-decided');
    given(request, submitted, eligible, requestDecidedEvent('approve'))
      .when('RecordLostEligibility', lost, { today })
      .thenTypes('EligibilityLost');
  });
});
