import type { RequestMatchingEvents } from '#domain/request-matching.events';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import { BOARD, BOARD_AND_OFFERED } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { WorkOfferRecord } from '#records/request-matching.record.types';
import type { RequestDocument } from '#records/request.record.types';

type Kind = RecordKind<RequestStream, RequestDocument>;
type Matching = keyof RequestMatchingEvents;

export const requestMatchingVisibility: Pick<Kind['visibility'], Matching> = {
  RankingKept: { readers: BOARD, candidates: BOARD, excluded: BOARD },
  DueDiligenceTicked: { readers: BOARD, source: BOARD },
  DueDiligenceUnticked: { readers: BOARD, reason: BOARD },
  WorkOffered: { readers: BOARD_AND_OFFERED, brief: BOARD_AND_OFFERED },
  WorkOfferCorrected: { readers: BOARD_AND_OFFERED, brief: BOARD_AND_OFFERED, reason: BOARD },
  OfferAccepted: { readers: BOARD },
  OfferDeclined: { readers: BOARD, note: BOARD },
  OfferTakenBack: { readers: BOARD, reason: BOARD },
  OfferExpired: { readers: BOARD },
};

const answer = (
  record: RequestDocument,
  offerId: string,
  change: Partial<WorkOfferRecord> & Pick<WorkOfferRecord, 'answer' | 'answeredOn'>,
): RequestDocument => ({
  ...record,
  offers: record.offers.map((each) =>
    each.offerId === offerId && each.answer === null ? { ...each, ...change } : each,
  ),
});

export const requestMatchingProjection: Pick<Kind['projection'], Matching> = {
  RankingKept: (record, ranking, context) => ({
    ...record,
    ranking: { ...ranking, keptOn: effectiveDay(context), keptBy: context.actor },
  }),
  DueDiligenceTicked: (record, ticked, { actor: tickedBy }) => ({
    ...record,
    diligence: [...record.diligence, { ...ticked, tickedBy }],
  }),
  DueDiligenceUnticked: (record, { candidateKey, item }) => ({
    ...record,
    diligence: record.diligence.filter((each) => each.candidateKey !== candidateKey || each.item !== item),
  }),
  WorkOffered: (record, offered, context) => ({
    ...record,
    offers: [
      ...record.offers,
      {
        ...offered,
        ...{ offeredOn: effectiveDay(context), offeredBy: context.actor },
        ...{ answer: null, answeredOn: null, bidId: null, reasonCode: null, note: null, correctedOn: null },
      },
    ],
  }),
  WorkOfferCorrected: (
    record,
    { offerId, brief, from, to, halfDays, visits, lead, structural, expiresOn },
    context,
  ) => ({
    ...record,
    offers: record.offers.map((each) =>
      each.offerId === offerId
        ? {
            ...each,
            ...{ from: from.new, to: to.new, halfDays: halfDays.new, visits: visits.new, lead: lead.new },
            ...{ structural: structural.new, expiresOn: expiresOn.new },
            ...{ brief: brief ?? each.brief, correctedOn: effectiveDay(context) },
          }
        : each,
    ),
  }),
  OfferAccepted: (record, { offerId, bidId }, context) =>
    answer(record, offerId, { answer: 'accepted', answeredOn: effectiveDay(context), bidId }),
  OfferDeclined: (record, { offerId, reasonCode, note }, context) =>
    answer(record, offerId, { answer: 'declined', answeredOn: effectiveDay(context), reasonCode, note }),
  OfferTakenBack: (record, { offerId, reason: note }, context) =>
    answer(record, offerId, { answer: 'withdrawn', answeredOn: effectiveDay(context), note }),
  OfferExpired: (record, { offerId }, context) =>
    answer(record, offerId, { answer: 'expired', answeredOn: effectiveDay(context) }),
};
