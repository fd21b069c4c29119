import type { CircumstanceAnswer, ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractPauseEvents } from '#domain/contract-pauses.events';
import type { ContractStream } from '#domain/contract.types';
import { chooseLater } from '#domain/shared-rules';
import { changeWhere, correctedOn } from '#records/changed-entries';
import type { IsoDay } from '#kernel/time';
import type { PauseRecord } from '#records/contract-visits.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

/** Changes the last pause with this id: the board can answer a circumstance with a pause more than once. */
const changePause = (
  record: ContractDocument,
  pauseId: string,
  change: (pause: PauseRecord) => Partial<PauseRecord>,
): ContractDocument => {
  const last = record.pauses.findLast((pause) => pause.pauseId === pauseId);
  return { ...record, pauses: changeWhere(record.pauses, (pause) => pause === last, change) };
};

const NOT_OVER = {
  resumedOn: null,
  endedOn: null,
  resumptionDecidedOn: null,
  resumedBy: null,
  resumptionNote: null,
  correctedOn: null,
};

/** The pauses after an answer to circumstances: one more, or without those that it ends. After another answer than to continue they last. */
export const answerPauses = (
  { pauses: known }: ContractDocument,
  ids: readonly string[],
  {
    answer,
    decidedOn,
  }: Pick<ContractCircumstanceEvents['CircumstanceAnswered'], 'decidedOn'> & {
    readonly answer: CircumstanceAnswer | null;
  },
  actor: string,
): ContractDocument['pauses'] => {
  const isOpen = ({ pauseId, resumedOn }: PauseRecord): boolean => ids.includes(pauseId) && resumedOn === null;
  if (answer === 'continue')
    return changeWhere(known, isOpen, () => ({
      resumedOn: decidedOn,
      endedOn: null,
      resumptionDecidedOn: decidedOn,
      resumedBy: actor,
    }));
  if (answer !== 'pause') return known;
  const isPaused = (id: string): boolean => known.some((pause) => isOpen(pause) && pause.pauseId === id);
  const begun = { pausedOn: decidedOn, expectedOn: null, decidedOn, reasonCode: null, note: null, pausedBy: actor };
  return [...known, ...ids.filter((id) => !isPaused(id)).map((pauseId) => ({ pauseId, ...begun, ...NOT_OVER }))];
};

/** A pause that lasts ends with the contract. */
export const endPausesWithContract = (
  { pauses: known }: ContractDocument,
  lastDay: IsoDay,
): ContractDocument['pauses'] =>
  changeWhere(
    known,
    ({ resumedOn }) => resumedOn === null,
    ({ pausedOn }) => ({ endedOn: chooseLater(pausedOn, lastDay) }),
  );

/** The record with the days on which review and report are due next. Null after the end, when nothing is due. */
const withNextDays = (
  record: ContractDocument,
  { nextReviewOn, nextReportOn }: Pick<ContractPauseEvents['PauseVoided'], 'nextReviewOn' | 'nextReportOn'>,
): ContractDocument => ({
  ...record,
  nextReviewOn: nextReviewOn ?? record.nextReviewOn,
  nextReportOn: nextReportOn ?? record.nextReportOn,
});

/** What people read of pauses. Those by answers to circumstances begin with the answer. */
export const pauses = {
  ContractPaused: (record, paused, { actor }) => ({
    ...record,
    pauses: [
      ...record.pauses,
      {
        ...paused,
        pausedBy: actor,
        ...NOT_OVER,
      },
    ],
  }),
  ContractResumed: (record, { pauseId, resumedOn, decidedOn, note, ...next }, { actor }) =>
    withNextDays(
      changePause(record, pauseId, () => ({
        resumedOn,
        endedOn: null,
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
