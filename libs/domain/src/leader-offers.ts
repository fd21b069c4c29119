import { refuseUnlessGovernorsAct } from '#domain/home-school';
import { refuseBeyondCeiling } from '#domain/leader-ceilings';
import { deliveredHalfDays, isWhole, refuseFurtherOffer, takenHalfDays, type Offer } from '#domain/leader-capacity';
import { isDesignatedThroughout } from '#domain/leader-designation';
import type { Leader, LeaderCommands, LeaderStream } from '#domain/leader.types';
import { periodsOverlap, refuseReversedPeriod } from '#domain/shared-rules';
import { HALF_DAYS_OF_A_DAY } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { daysBetween } from '#kernel/time';

export const requireOffer = (state: Leader, offerId: string): Offer => {
  const offer = state.offers.find((candidate) => candidate.offerId === offerId);
  refuseUnless(offer !== undefined, 'unknown-offer', 'The leader has no offer with this id. Check the id.');
  return offer;
};

type NewOffer = LeaderCommands['OfferDays'];

/** Refuses an offer of more than its days have, outside the designation, or on days of another offer. */
export const refuseWrongOffer = (state: Leader, data: NewOffer): void => {
  refuseUnless(
    isWhole(data.halfDays) && data.halfDays > 0,
    'half-days-must-be-positive',
    'Offer a whole number of half-days, at least one.',
  );
  refuseReversedPeriod(data);
  const most = HALF_DAYS_OF_A_DAY * (daysBetween(data.from, data.to) + 1);
  refuseUnless(
    data.halfDays <= most,
    'beyond-offer-period',
    `The period of the offer has only ${most} half-days. Offer at most that many, or a longer period.`,
  );
  refuseUnless(isDesignatedThroughout(state, data), 'outside-designation', 'Offer only days within the designation.');
  refuseFurtherOffer(state, data.offerId);
  refuseUnless(
    state.offers.every((offer) => !periodsOverlap(offer, data)),
    'offers-overlap',
    'Another offer covers some of these days. Offer days that no other offer covers.',
  );
};

/** Decisions on the days that the leader offers, and on what the home school releases of them. */
export const decideOffers = {
  OfferDays: (state, data) => {
    refuseWrongOffer(state, data);
    return [{ type: 'DaysOffered', data }];
  },

  ReleaseDays: (state, { offerId, halfDays }, { actor }, facts) => {
    refuseUnlessGovernorsAct(facts);
    const { offered } = requireOffer(state, offerId);
    const taken = takenHalfDays(state, offerId);
    refuseUnless(
      isWhole(halfDays),
      'half-days-must-be-positive',
      'Release a whole number of half-days, or 0 for none.',
    );
    refuseUnless(
      halfDays <= offered,
      'more-than-offered',
      `The leader offered only ${offered} half-days. Release at most that many.`,
    );
    refuseUnless(
      taken <= halfDays,
      'already-reserved',
      `${taken} half-days of this offer are already reserved or delivered. Release at least that many.`,
    );
    refuseBeyondCeiling(state, offerId, halfDays);
    return [{ type: 'DaysReleasedByHome', data: { offerId, halfDays, releasedBy: actor } }];
  },

  RecallRelease: (state, { offerId, reason }, { actor }, facts) => {
    refuseUnlessGovernorsAct(facts);
    const { released } = requireOffer(state, offerId);
    const delivered = deliveredHalfDays(state, offerId);
    refuseUnless(
      delivered < released,
      'nothing-to-recall',
      'No half-days of this offer are released and not yet delivered. Name another offer, or correct this one.',
    );
    const halfDays = { old: released, new: delivered };
    return [{ type: 'ReleaseRecalled', data: { offerId, halfDays, recalledBy: actor, reason } }];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

/** The offers after these decisions. */
export const evolveOffers = {
  DaysOffered: (state, { offerId, from, to, halfDays }) => ({
    ...state,
    offers: [...state.offers, { offerId, from, to, offered: halfDays, released: 0, recalled: 0, corrected: false }],
  }),
  DaysReleasedByHome: (state, { offerId, halfDays }) => ({
    ...state,
    offers: state.offers.map((offer) =>
      offer.offerId === offerId
        ? {
            ...offer,
            released: halfDays,
            recalled: Math.max(0, offer.recalled - Math.max(0, halfDays - offer.released)),
          }
        : offer,
    ),
  }),
  ReleaseRecalled: (state, { offerId, halfDays }) => ({
    ...state,
    offers: state.offers.map((offer) =>
      offer.offerId === offerId
        ? { ...offer, released: halfDays.new, recalled: offer.recalled + halfDays.old - halfDays.new }
        : offer,
    ),
  }),
} satisfies Partial<Decider<LeaderStream>['evolve']>;
