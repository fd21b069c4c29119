import type { ContractStream } from '#domain/contract.types';
import { londonDay } from '#kernel/time';
import { endPausesWithContract } from '#records/contract-pauses.record';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD, type Withheld } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

const includes = (ids: readonly string[] | Withheld, id: string): boolean => ids !== WITHHELD && ids.includes(id);

/** How the correction of an end changes what people read of a contract. */
export const endCorrections = {
  EndCorrected: (record, { endedOn, causeCode, unusedPence, note, visitsNotHeld, visitsPlannedAgain }, context) => {
    const before = record.ended?.visitsNotHeld ?? [];
    return {
      ...record,
      ended: record.ended && {
        ...record.ended,
        on: endedOn.new,
        causeCode: causeCode.new,
        unusedPence: unusedPence.new,
        note: note ?? record.ended.note,
        visitsNotHeld:
          before === WITHHELD || visitsNotHeld === WITHHELD
            ? WITHHELD
            : [...before.filter((visitId) => !includes(visitsPlannedAgain, visitId)), ...visitsNotHeld],
        correctedOn: londonDay(context.recordedAt),
      },
      pauses: endPausesWithContract(record, endedOn.new),
      visits: record.visits.map((visit) => {
        if (includes(visitsNotHeld, visit.visitId)) return { ...visit, status: 'not-held' };
        return includes(visitsPlannedAgain, visit.visitId) ? { ...visit, status: 'planned' } : visit;
      }),
    };
  },
} satisfies Partial<Projection>;
