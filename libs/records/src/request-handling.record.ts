import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { RequestStream } from '#domain/request.types';
import { effectiveDay } from '#domain/shared-rules';
import { ALL, BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { RequestDocument } from '#records/request.record.types';

type Kind = RecordKind<RequestStream, RequestDocument>;

export const requestHandlingVisibility: Pick<Kind['visibility'], keyof RequestHandlingEvents> = {
  ApprovedRequestWithdrawn: { readers: ALL },
  OverlapAnswered: { readers: BOARD, needAreas: BOARD, reason: BOARD },
};

export const requestHandlingProjection: Pick<Kind['projection'], keyof RequestHandlingEvents> = {
  ApprovedRequestWithdrawn: (record) => record,
  OverlapAnswered: (record, answered, context) => ({
    ...record,
    overlaps: [
      ...record.overlaps.filter(({ overlapKey }) => overlapKey !== answered.overlapKey),
      { ...answered, answeredOn: effectiveDay(context), answeredBy: context.actor },
    ],
  }),
};
