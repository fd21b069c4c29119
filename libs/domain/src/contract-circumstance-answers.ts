import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import { findNextDueDays } from '#domain/contract-due-days';
import type { Circumstance } from '#domain/contract-entries.types';
import { endPauses } from '#domain/contract-evolve-pauses';
import type { CalendarFact } from '#domain/contract-facts.types';
import { listOpenPauses } from '#domain/contract-pause-periods';
import type { ContractPauseCommands } from '#domain/contract-pauses.events';
import { BEFORE_START } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import { chooseLater } from '#domain/shared-rules';
import type { IsoDay } from '#kernel/time';

/** Whether the board has to answer it. */
export const waitsForAnswer = ({ answer, endedOn }: Pick<Circumstance, 'answer' | 'endedOn'>): boolean =>
  answer === null && endedOn === null;

/** Whether the contract has not ended, whether or not its lapse is recorded. */
export const isOpen = (state: SupportContract, today: IsoDay): boolean => {
  const stage = contractStageOn(state, today);
  return stage === 'running' || BEFORE_START.includes(stage);
};

/** The end of the pause of a running contract by answers to circumstances, unless another pause lasts. */
export const resumeAfterAnswer = (
  state: SupportContract,
  circumstanceIds: readonly string[],
  { resumedOn, today }: { readonly resumedOn: IsoDay; readonly today: IsoDay },
  calendar: CalendarFact,
) => {
  const [pause] = listOpenPauses(state).filter(({ pauseId }) => circumstanceIds.includes(pauseId));
  const after = endPauses(state, circumstanceIds, resumedOn);
  if (pause === undefined || listOpenPauses(after).length > 0 || contractStageOn(state, today) !== 'running') return [];
  const goesOnOn = chooseLater(pause.pausedOn, resumedOn);
  const data = {
    pauseId: pause.pauseId,
    resumedOn: goesOnOn,
    decidedOn: resumedOn,
    note: null,
    ...findNextDueDays(after, calendar),
  };
  return [{ type: 'ContractResumed' as const, data, occurredOn: goesOnOn }];
};

/** The circumstance that the board answered with this pause; undefined if it gave another answer since, or decided on the pause itself. */
export const findPausingAnswer = ({ circumstances }: SupportContract, pauseId: string) =>
  circumstances.find(({ circumstanceId, answer }) => circumstanceId === pauseId && answer === 'pause');

/** The answer to the circumstance of a pause that is resumed: the board decided that the work goes on. */
export const answerWithResumption = (
  state: SupportContract,
  { pauseId, decidedOn: day, note }: ContractPauseCommands['ResumeContract'],
  today: IsoDay,
) => {
  const answered = findPausingAnswer(state, pauseId);
  if (answered === undefined || !isOpen(state, today)) return [];
  const decidedOn = chooseLater(answered.answeredOn ?? day, day);
  const data = { circumstanceId: pauseId, answer: 'continue' as const, decidedOn, reason: note };
  return [{ type: 'CircumstanceAnswered' as const, data, occurredOn: decidedOn }];
};

/** The formal steps about a concern that have ended, for the contract. What the board answered before stays. */
export const endFormalStep = (
  { circumstances }: SupportContract,
  ended: Omit<ContractCircumstanceEvents['FormalStepEnded'], 'circumstanceIds'>,
) => {
  const circumstanceIds = circumstances.flatMap(({ circumstanceId, kind, sourceId, endedOn }) =>
    kind === 'formal-step' && sourceId === ended.escalationId && endedOn === null ? circumstanceId : [],
  );
  return { type: 'FormalStepEnded' as const, data: { ...ended, circumstanceIds }, occurredOn: ended.endedOn };
};
