import type { ContractStream } from '#domain/contract.types';
import { londonDay } from '#kernel/time';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

type Projection = RecordProjection<ContractStream, ContractDocument>;

/** How the correction of a start changes what people read of a contract. */
export const startCorrections = {
  StartCorrected: (record, { startedOn, isEarly, begunEarly, nextReviewOn, nextReportOn }, context) => ({
    ...record,
    startedOn: startedOn.new,
    startCorrectedOn: londonDay(context.recordedAt),
    begunEarly: isEarly ? (begunEarly ?? record.begunEarly) : null,
    nextReviewOn: nextReviewOn ?? record.nextReviewOn,
    nextReportOn: nextReportOn ?? record.nextReportOn,
  }),
} satisfies Partial<Projection>;
