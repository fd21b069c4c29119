import { board } from '#domain/board';
import { request } from '#domain/request';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import type { KeptRanking } from '#domain/request-matching.events';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { CLERK, JUNIOR_SCHOOL, LEADER, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

const CANDIDATE = `leader ${LEADER}`;

const OTHER = 'leader leader-of-another-school';

/** The leader does not read what is offered to the alliance, nor the alliance what is offered to the leader. */
const TO_ALLIANCE = {
  provider: { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' },
  leaderId: null,
} as const;

/** A ranking in which another leader than the one that gets the work comes first. */
const RANKING: KeptRanking = {
  ...{ rankingId: 'ranking-1', from: '2011-10-05', to: '2012-01-31', halfDays: 12 },
  ...{ rulesFrom: PUBLISHED_MATCHING_RULES.from, rulesSetBy: 'published', considered: 3, ranked: 2 },
  fingerprint: 'a'.repeat(64),
  candidates: [OTHER, CANDIDATE].map((candidateKey, place) => ({
    candidateKey,
    rank: place + 1,
    score: 80 - place,
    parts: [{ part: 'distance', value: 100, weight: 15, explanation: '4.0 km in a straight line.' }],
  })),
  excluded: [{ candidateKey: 'leader leader-of-the-trust', exclusions: ['same-trust'] }],
};

/** The board keeps a ranking, looks into the leader, and offers the work until the leader accepts it. */
export const matchProvider = (streams: InMemoryStreams, requestId: string, today: IsoDay): InMemoryStreams => {
  const work = { ...{ from: RANKING.from, to: RANKING.to, halfDays: 12 }, visits: 'series', lead: 'both' } as const;
  const offer = {
    ...{ provider: LEADER_PROVIDER, leaderId: LEADER, brief: personalText('The mathematics leader is new'), ...work },
    ...{ structural: false, expiresOn: today, alongside: true },
  };
  const tick = { candidateKey: CANDIDATE, item: 'references', on: today } as const;
  const bid = { leaderId: LEADER, halfDays: 12, pence: 180_000, approach: personalText('As in the bid') };
  streams
    .do(CLERK, request, 'KeepRanking', requestId, RANKING)
    .do(CLERK, request, 'TickDueDiligence', requestId, { ...tick, source: personalText('Letter of a head') })
    .do(CLERK, request, 'UntickDueDiligence', requestId, {
      ...{ candidateKey: CANDIDATE, item: 'references', reason: personalText('It was about somebody else') },
    })
    .do(CLERK, request, 'TickDueDiligence', requestId, { ...tick, source: personalText('Letter of another head') });
  for (const offerId of ['offer-1', 'offer-2', 'offer-3', 'offer-4'])
    streams.do(CLERK, request, 'OfferWork', requestId, {
      ...offer,
      ...(offerId === 'offer-3' ? TO_ALLIANCE : {}),
      offerId,
    });
  return streams
    .do(CLERK, request, 'CorrectWorkOffer', requestId, {
      ...{ offerId: 'offer-4', from: null, to: null, halfDays: 10, visits: null, lead: null, structural: null },
      ...{ expiresOn: null, brief: personalText('The mathematics leader is new, and so is the head') },
      reason: personalText('The days were mistyped'),
    })
    .do(CLERK, request, 'AnswerOverlap', requestId, {
      ...{ overlapKey: 'contract contract-1', kind: 'contract', recordId: 'contract-1', boardId: 'board-1' },
      ...{ needAreas: ['mathematics'], answer: 'follows-on', reason: personalText('The other contract ends in July') },
    })
    .do(CLERK, request, 'CorrectOverlapAnswer', requestId, {
      ...{ overlapKey: 'contract contract-1', answer: 'follows-on' },
      answerReason: personalText('The other contract ends in June'),
      reason: personalText('The month was mistyped'),
    })
    .do(LEADER, request, 'DeclineOffer', requestId, {
      ...{ offerId: 'offer-1', reasonCode: 'no-days-left', note: personalText('Ask me again in May') },
    })
    .do(CLERK, request, 'WithdrawOffer', requestId, { offerId: 'offer-2', reason: personalText('Sent twice') })
    .do('system', request, 'NoteOfferExpired', requestId, { offerId: 'offer-3', expiredOn: today })
    .do(LEADER, request, 'AcceptOffer', requestId, { ...bid, offerId: 'offer-4', bidId: 'bid-of-offer' })
    .do(SCHOOL_HEAD, request, 'DeclineHelp', requestId, {
      ...{ reasonCode: 'fear-of-takeover', note: personalText('The governors fear to lose the school') },
    })
    .do(SCHOOL_HEAD, request, 'VoidRefusalOfHelp', requestId, { reason: personalText('The governors said yes') });
};

/** The school is no longer eligible after the decision. */
export const loseEligibility = (streams: InMemoryStreams, requestId: string, since: IsoDay): InMemoryStreams =>
  streams
    .do(CLERK, request, 'RecordLostEligibility', requestId, {
      ...{ since, reason: personalText('The grant is only for secondary schools') },
    })
    .do(CLERK, request, 'VoidLostEligibility', requestId, { reason: personalText('It was about another grant') })
    .do(CLERK, request, 'RecordLostEligibility', requestId, {
      ...{ since, reason: personalText('The grant is only for maintained schools') },
    });

/** The clerk records what somebody told the board in confidence. */
export const askInConfidence = (streams: InMemoryStreams, requestId: string): InMemoryStreams =>
  streams.do(CLERK, request, 'SubmitRequest', requestId, {
    ...{ boardId: 'board-1', schoolUrn: JUNIOR_SCHOOL, reference: '2011/10', from: 'board' },
    ...{ allianceId: null, bodyId: null, needAreas: ['leadership'], urgency: 'routine' },
    ...{ outcomesWanted: personalText('A stable leadership'), circumstances: personalText('Two heads in a year') },
    protectedSource: personalText('A teacher, who asks not to be named'),
  });

/** The board weighs the distance more. */
export const setMatchingRules = (streams: InMemoryStreams, boardId: string): InMemoryStreams =>
  streams.do(CLERK, board, 'SetMatchingRules', boardId, {
    from: '2030-09-01',
    changes: { weights: { ...PUBLISHED_MATCHING_RULES.rules.weights, distance: 40 } },
    reason: personalText('Agreed by the board on 3 May'),
  });
