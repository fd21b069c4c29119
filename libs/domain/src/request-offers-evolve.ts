import type { RequestStream, SupportRequest, WorkOffer } from '#domain/request.types';
import type { Decider } from '#kernel/decider';

const answerOffer = (
  state: SupportRequest,
  offerId: string,
  answer: WorkOffer['answer'],
  bidId: string | null = null,
): SupportRequest => ({
  ...state,
  // The first answer counts: an expiry can be noted after the next offer was made.
  offers: state.offers.map((each) =>
    each.offerId === offerId && each.answer === null ? { ...each, answer, bidId } : each,
  ),
});

/** State changes from offers. */
export const evolveOffersOfWork = {
  WorkOffered: (state, { brief: _brief, rankingId: _ranking, rank: _rank, ...offered }) => ({
    ...state,
    offers: [...state.offers, { ...offered, answer: null, bidId: null }],
  }),
  WorkOfferCorrected: (state, { offerId, from, to, halfDays, visits, lead, structural, expiresOn }) => ({
    ...state,
    offers: state.offers.map((each) =>
      each.offerId === offerId
        ? {
            ...each,
            ...{ from: from.new, to: to.new, halfDays: halfDays.new, visits: visits.new },
            ...{ lead: lead.new, structural: structural.new, expiresOn: expiresOn.new },
          }
        : each,
    ),
  }),
  OfferAccepted: (state, { offerId, bidId }) => answerOffer(state, offerId, 'accepted', bidId),
  OfferDeclined: (state, { offerId }) => answerOffer(state, offerId, 'declined'),
  OfferTakenBack: (state, { offerId }) => answerOffer(state, offerId, 'withdrawn'),
  OfferExpired: (state, { offerId }) => answerOffer(state, offerId, 'expired'),
} satisfies Partial<Decider<RequestStream>['evolve']>;
