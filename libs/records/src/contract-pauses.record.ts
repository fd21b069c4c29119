import type { ContractPauseEvents } from '#domain/contract-pauses.events';
import type { ContractStream } from '#domain/contract.types';
import { changeWhere, correctedOn } from '#records/contract-corrections.record';
import type { PauseRecord } from '#records/contract-visits.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

const changePause = (
  record: ContractDocument,
  pauseId: string,
  change: (pause: PauseRecord) => Partial<PauseRecord>,
): ContractDocument => ({
  ...record,
  pauses: changeWhere(record.pauses, (pause) => pause.pauseId === pauseId, change),
});

/** The record with the days on which review and report are due next. Null after the end, when nothing is due. */
const withNextDays = (
  record: ContractDocument,
  { nextReviewOn, nextReportOn }: Pick<ContractPauseEvents['PauseVoided'], 'nextReviewOn' | 'nextReportOn'>,
): ContractDocument => ({
  ...record,
  nextReviewOn: nextReviewOn ?? record.nextReviewOn,
  nextReportOn: nextReportOn ?? record.nextReportOn,
});

/** What people read of pauses by decision of the board. Those by answers to circumstances are among the circumstances. */
export const pauses = {
  ContractPaused: (record, paused, { actor }) => ({
    ...record,
    pauses: [
      ...record.pauses,
      {
        ...paused,
        pausedBy: actor,
        resumedOn: null,
        resumptionDecidedOn: null,
        resumedBy: null,
        resumptionNote: null,
        correctedOn: null,
      },
    ],
  }),
  ContractResumed: (record, { pauseId, resumedOn, decidedOn, note, ...next }, { actor }) =>
    withNextDays(
      changePause(record, pauseId, () => ({
        resumedOn,
        resumptionDecidedOn: decidedOn,
        resumedBy: actor,
        resumptionNote: note,
      })),
      next,
    ),
  PauseCorrected: (record, { pauseId, pausedOn, expectedOn, resumedOn, reasonCode, note, ...next }, context) =>
    withNextDays(
      changePause(record, pauseId, (pause) => ({
        pausedOn: pausedOn.new,
        expectedOn: expectedOn.new,
        resumedOn: resumedOn?.new ?? pause.resumedOn,
        reasonCode: reasonCode.new,
        note: note ?? pause.note,
        ...correctedOn(context),
      })),
      next,
    ),
  PauseVoided: (record, { pauseId, ...next }) =>
    withNextDays({ ...record, pauses: record.pauses.filter((pause) => pause.pauseId !== pauseId) }, next),
} satisfies Pick<RecordProjection<ContractStream, ContractDocument>, keyof ContractPauseEvents>;
