import { takenHalfDays } from '#domain/leader-capacity';
import { refuseUnknownCodes, refuseVague } from '#domain/leader-designation';
import { refuseWrongOffer, requireOffer } from '#domain/leader-offers';
import { refuseOwnDesignation } from '#domain/leader-remit';
import type { Leader, LeaderCommands, LeaderStream } from '#domain/leader.types';
import { isSameList, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Corrected = LeaderCommands['CorrectDesignation'];

/** Offers of this designation stay within it, except days after its end that were offered before it was withdrawn. */
const refuseOffersOutside = (state: Leader, { from, to }: Corrected): void => {
  const outside = state.offers.find(
    (offer) =>
      offer.from >= state.from &&
      (offer.from < from || (to !== null && offer.to > to && (state.to === null || offer.to <= state.to))),
  );
  refuseUnless(
    outside === undefined,
    'offers-outside-designation',
    `Days from ${outside?.from} to ${outside?.to} are offered. Correct that offer first, or give days that include it.`,
  );
};

/** Decisions that correct a designation or an offer. A real change is a withdrawal, a renewal or another offer. */
export const decideLeaderCorrections = {
  CorrectDesignation: (state, { reason, ...data }, context, { lists }) => {
    const { personId, homeSchoolUrn, employer, allianceId, previousTo } = state;
    refuseOwnDesignation({ personId }, context);
    refuseWithoutChange(
      (['providerType', 'designatingBody', 'from', 'to'] as const).some((field) => data[field] !== state[field]) ||
        !isSameList(data.phases, state.phases) ||
        !isSameList(data.needAreas, state.needAreas),
    );
    const corrected = { ...data, homeSchoolUrn, employer, allianceId };
    refuseVague(corrected);
    refuseUnknownCodes(corrected, {
      lists: {
        providerTypes: [state.providerType, ...lists.providerTypes],
        needAreas: [...state.needAreas, ...lists.needAreas],
      },
      phases: state.phases,
    });
    refuseUnless(
      previousTo === null || previousTo < data.from,
      'overlaps-earlier-designation',
      `The designation before this one ended on ${previousTo ?? ''}. Give a later first day.`,
    );
    refuseOffersOutside(state, { ...data, reason });
    const old = state;
    return [
      {
        type: 'DesignationCorrected',
        data: {
          providerType: { old: old.providerType, new: data.providerType },
          designatingBody: { old: old.designatingBody, new: data.designatingBody },
          from: { old: old.from, new: data.from },
          to: { old: old.to, new: data.to },
          phases: { old: [...old.phases], new: data.phases },
          needAreas: { old: [...old.needAreas], new: data.needAreas },
          reason,
        },
      },
    ];
  },

  CorrectOffer: (state, { offerId, from, to, halfDays, reason }) => {
    const offer = requireOffer(state, offerId);
    refuseWithoutChange(offer.from !== from || offer.to !== to || offer.offered !== halfDays);
    refuseWrongOffer(
      { ...state, offers: state.offers.filter((each) => each !== offer) },
      { offerId, from, to, halfDays },
    );
    refuseUnless(
      offer.released <= halfDays,
      'already-released',
      `${offer.released} half-days of this offer are released. Ask for a lower release first, or offer at least that many.`,
    );
    refuseUnless(
      takenHalfDays(state, offerId) === 0 || (from <= offer.from && offer.to <= to),
      'already-reserved',
      `Half-days of this offer are reserved or delivered on days from ${offer.from} to ${offer.to}. Give days that include these.`,
    );
    const data = {
      offerId,
      from: { old: offer.from, new: from },
      to: { old: offer.to, new: to },
      halfDays: { old: offer.offered, new: halfDays },
      reason,
    };
    return [{ type: 'OfferCorrected', data }];
  },
} satisfies Partial<Decider<LeaderStream>['decide']>;

/** What these corrections change. */
export const evolveLeaderCorrections = {
  DesignationCorrected: (state, { providerType, designatingBody, from, to, phases, needAreas }) => ({
    ...state,
    providerType: providerType.new,
    designatingBody: designatingBody.new,
    from: from.new,
    to: to.new,
    phases: phases.new,
    needAreas: needAreas.new,
    corrected: true,
  }),
  OfferCorrected: (state, { offerId, from, to, halfDays }) => ({
    ...state,
    offers: state.offers.map((offer) =>
      offer.offerId === offerId
        ? { ...offer, from: from.new, to: to.new, offered: halfDays.new, corrected: true }
        : offer,
    ),
  }),
} satisfies Partial<Decider<LeaderStream>['evolve']>;
