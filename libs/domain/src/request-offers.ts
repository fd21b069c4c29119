import { MAX_WORK_OFFERS } from '#domain/bounds';
import { toCandidateKey } from '#domain/candidate-key';
import { refuseIncompleteProvider, refuseMissingProvider } from '#domain/provider';
import { decideBids, isSameProvider, listOpenBids, refuseUnlessEligible, refuseUnlessOpen } from '#domain/request-bids';
import type { RequestEvents } from '#domain/request.events';
import type { Bidder, RequestStream, SupportRequest, WorkOffer } from '#domain/request.types';
import { refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider, FactsFor, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Offering = RequestStream['commands']['OfferWork'];

/** The offer that waits for an answer; undefined without one. Its last day may have passed. */
const findUnanswered = ({ offers }: SupportRequest): WorkOffer | undefined =>
  offers.find(({ answer }) => answer === null);

const requireOpenOffer = (state: SupportRequest, offerId: string, today: IsoDay): WorkOffer => {
  const offer = state.offers.find((each) => each.offerId === offerId);
  refuseUnless(offer !== undefined, 'unknown-offer', 'The request has no offer with this id. Check the id.');
  refuseUnless(
    offer.answer === null,
    'offer-answered',
    'This offer was already answered or withdrawn, or has expired. Ask the clerk for another one.',
  );
  refuseUnless(
    today <= offer.expiresOn,
    'offer-expired',
    `The offer could be answered until ${offer.expiresOn}. Ask the clerk for another one.`,
  );
  return offer;
};

/** Whether a person may answer the offer: the leader to whom it was made, or anybody who acts for the alliance, which their roles say. */
export const canAnswerOffer = ({ personId }: WorkOffer, actor: string): boolean =>
  personId === null || personId === actor;

/** The offer, for the leader to whom it was made. For other leaders it does not exist. Who can answer for an alliance is decided by their roles. */
const requireOwnOffer = (state: SupportRequest, offerId: string, actor: string, today: IsoDay): WorkOffer => {
  const known = state.offers.find((each) => each.offerId === offerId);
  refuseUnless(
    known !== undefined && canAnswerOffer(known, actor),
    'unknown-offer',
    'The request has no offer with this id. Check the id.',
  );
  return requireOpenOffer(state, offerId, today);
};

const refuseWrongWork = (
  { from, to, halfDays, expiresOn }: Pick<Offering, 'from' | 'to' | 'halfDays' | 'expiresOn'>,
  today: IsoDay,
): void => {
  refuseReversedPeriod({ from, to });
  refuseUnless(
    Number.isSafeInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Offer a whole number of half-days, at least one.',
  );
  refuseUnless(today <= expiresOn, 'in-the-past', `${expiresOn} has passed. Leave time for an answer.`);
  refuseUnless(
    expiresOn <= to,
    'expires-after-the-work',
    `The work ends on ${to}. Give that day or an earlier one as the last day for an answer.`,
  );
};

const refuseWrongProvider = (
  state: SupportRequest,
  { provider, leaderId }: Offering,
  { leader, provider: found }: FactsFor<RequestStream, 'OfferWork'>,
): void => {
  refuseUnless(
    provider.kind === 'leader' || provider.kind === 'alliance',
    'not-a-leader-or-alliance',
    'Offer the work to a leader or to an alliance. Another provider can bid.',
  );
  refuseIncompleteProvider(provider);
  refuseMissingProvider(found);
  refuseUnless(
    (provider.kind === 'leader') === (leaderId !== null),
    'leader-mismatch',
    'Name the leader to whom the work is offered, and none for an alliance.',
  );
  refuseUnless(
    leaderId === null || leader !== undefined,
    'unknown-leader',
    'There is no leader with this id. Check the id.',
  );
  refuseUnless(
    leader?.designated !== false,
    'not-designated',
    'The leader is not designated today. Offer the work to another provider, or renew the designation first.',
  );
  refuseUnless(
    ![leader?.homeSchoolUrn, ...found.schools].includes(state.schoolUrn),
    'own-school',
    'A provider cannot support its own school. Offer the work to another provider.',
  );
};

/** An offer that nobody answered in time expires at the latest when the next one is made. */
const expireLast = (state: SupportRequest, alongside: boolean, today: IsoDay) => {
  const last = findUnanswered(state);
  if (last === undefined) return [];
  const { offerId, expiresOn: expiredOn } = last;
  if (expiredOn < today)
    return [{ type: 'OfferExpired' as const, data: { offerId, expiredOn }, occurredOn: expiredOn }];
  refuseUnless(
    alongside,
    'offer-open',
    `Another offer can be answered until ${expiredOn}. Wait, withdraw it, or make this offer alongside it.`,
  );
  return [];
};

const findRank = ({ ranking }: SupportRequest, { provider, leaderId }: Offering) => {
  const key = toCandidateKey(provider, leaderId);
  const rank = ranking?.candidates.find(({ candidateKey }) => candidateKey === key)?.rank ?? null;
  return { rankingId: ranking?.rankingId ?? null, rank };
};

/** A provider that has bid keeps its bid, so it accepts with the same figures. */
const acceptWithBid = (
  offerId: string,
  { bidId, halfDays, pence }: Bidder,
  accepted: Pick<Bidder, 'halfDays' | 'pence'>,
): NewEvent<RequestEvents>[] => {
  refuseUnless(
    accepted.halfDays === halfDays && accepted.pence === pence,
    'bid-differs',
    `The provider has already bid ${halfDays} half-days for ${pence} pence. Correct the bid first, or accept the offer with these figures.`,
  );
  return [{ type: 'OfferAccepted', data: { offerId, bidId } }];
};

/** Decisions on offers of the work to providers. */
export const decideOffers = {
  OfferWork: (state, { alongside, ...data }, { today }, facts) => {
    refuseUnlessOpen(state);
    refuseUnlessEligible(state);
    refuseUnless(
      state.offers.every(({ offerId }) => offerId !== data.offerId),
      'offer-id-already-used',
      'An offer with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.offers.length < MAX_WORK_OFFERS,
      'too-many-offers',
      `The work was offered ${MAX_WORK_OFFERS} times, the most allowed. Ask providers to bid.`,
    );
    refuseWrongWork(data, today);
    refuseWrongProvider(state, { ...data, alongside }, facts);
    const expired = expireLast(state, alongside, today);
    const personId = facts.leader?.personId ?? null;
    return [
      ...expired,
      { type: 'WorkOffered', data: { ...data, personId, ...findRank(state, { ...data, alongside }) } },
    ];
  },

  CorrectWorkOffer: (state, { offerId, brief, reason, ...changes }, { today }) => {
    const known = requireOpenOffer(state, offerId, today);
    refuseUnlessOpen(state);
    const replace = <Name extends keyof typeof changes>(name: Name) => ({
      old: known[name],
      new: (changes[name] ?? known[name]) as WorkOffer[Name],
    });
    const figures = {
      ...{ from: replace('from'), to: replace('to'), halfDays: replace('halfDays'), visits: replace('visits') },
      ...{ lead: replace('lead'), structural: replace('structural'), expiresOn: replace('expiresOn') },
    };
    refuseWithoutChange(brief !== null || Object.values(figures).some((each) => each.old !== each.new));
    const { from, to, halfDays, expiresOn } = figures;
    refuseWrongWork({ from: from.new, to: to.new, halfDays: halfDays.new, expiresOn: expiresOn.new }, today);
    return [{ type: 'WorkOfferCorrected', data: { offerId, ...figures, brief, reason } }];
  },

  AcceptOffer: (state, { offerId, ...bid }, context, facts) => {
    const offer = requireOwnOffer(state, offerId, context.actor, context.today);
    refuseUnlessOpen(state);
    const leaderId = offer.leaderId ?? bid.leaderId;
    refuseUnless(leaderId !== null, 'leader-needed', 'Name the leader who would steer the work for the alliance.');
    const data = { ...bid, provider: offer.provider, leaderId };
    const openBid = listOpenBids(state).find((each) => isSameProvider(each, data));
    if (openBid !== undefined) return acceptWithBid(offerId, openBid, data);
    const received = decideBids.BidForRequest(state, data, context, facts);
    return [{ type: 'OfferAccepted', data: { offerId, bidId: bid.bidId } }, ...received];
  },

  DeclineOffer: (state, data, { actor, today }, { matchingRules }) => {
    requireOwnOffer(state, data.offerId, actor, today);
    const codes = matchingRules.offerDeclineReasons.map(({ code }) => code);
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons for declining an offer: ${codes.join(', ')}.`,
    );
    return [{ type: 'OfferDeclined', data }];
  },

  WithdrawOffer: (state, data, { today }) => {
    requireOpenOffer(state, data.offerId, today);
    return [{ type: 'OfferTakenBack', data }];
  },

  NoteOfferExpired: (_, data) => [{ type: 'OfferExpired', data, occurredOn: data.expiredOn }],
} satisfies Partial<Decider<RequestStream>['decide']>;
