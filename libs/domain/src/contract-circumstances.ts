import type {
  CircumstanceAnswer,
  CircumstanceKind,
  ContractCircumstanceEvents,
} from '#domain/contract-circumstances.events';
import type { Circumstance } from '#domain/contract-entries.types';
import { findNextDueDays } from '#domain/contract-due-days';
import type { CalendarFact } from '#domain/contract-facts.types';
import { endPauses } from '#domain/contract-evolve-pauses';
import { listOpenPauses } from '#domain/contract-pause-periods';
import { BEFORE_START } from '#domain/contract-stage';
import { withdrawalEvent } from '#domain/contract-signing';
import { contractStageOn, recoverablePence } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { PlanFacts } from '#domain/contract-facts.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';

/** Circumstances under which no visit can be planned until the board has answered. */
const STOPPING: readonly CircumstanceKind[] = ['decision-rescinded', 'designation-ended', 'release-recalled'];

/** Whether the board has to answer it. */
export const waitsForAnswer = ({ answer, endedOn }: Pick<Circumstance, 'answer' | 'endedOn'>): boolean =>
  answer === null && endedOn === null;

/** Whether no visit can be planned until the board has answered: after a formal step, if the contract pauses or ends meanwhile. */
const stops = ({ kind, contractMeanwhile }: Circumstance): boolean =>
  STOPPING.includes(kind) || (contractMeanwhile !== null && contractMeanwhile !== 'continues');

const STOPPING_ANSWERS: readonly (CircumstanceAnswer | null)[] = ['pause', 'replace', 'end'];

/** Whether the contract has not ended, whether or not its lapse is recorded. */
const isOpen = (state: SupportContract, today: IsoDay): boolean => {
  const stage = contractStageOn(state, today);
  return stage === 'running' || BEFORE_START.includes(stage);
};

/** Whether the board decided to continue although this happened. */
const continues = ({ circumstances }: SupportContract, kind: CircumstanceKind): boolean =>
  circumstances.some((each) => each.kind === kind && each.answer === 'continue');

/**
 * Refuses further plans while the board has to answer a circumstance that stops the work, and after it paused or ended the work. The decision and the
 * designation are looked up too, because a circumstance is noted up to a minute after it happened.
 */
export const refusePlansDuringStop = (state: SupportContract, { decision, leader }: PlanFacts): void => {
  const [pause] = listOpenPauses(state).filter(({ isByDecision }) => isByDecision);
  refuseUnless(
    pause === undefined,
    'stopped-by-the-board',
    `The board paused the contract from ${pause?.pausedOn ?? ''}. Plan visits after the clerk has recorded that it is resumed.`,
  );
  const open = state.circumstances.find((each) => waitsForAnswer(each) && stops(each));
  refuseUnless(
    open === undefined,
    'waits-for-the-board',
    `The board has to answer what happened around this contract (${open?.kind ?? ''}). Plan visits after the board has decided to continue.`,
  );
  const stopped = state.circumstances.find(({ answer }) => STOPPING_ANSWERS.includes(answer));
  refuseUnless(
    stopped === undefined,
    'stopped-by-the-board',
    `The board answered "${stopped?.answer ?? ''}" to what happened around this contract. Plan visits after the board has decided to continue.`,
  );
  refuseUnless(
    decision?.rescinded !== true || continues(state, 'decision-rescinded'),
    'waits-for-the-board',
    'The decision that the contract carries out was rescinded. Plan visits after the board has decided to continue.',
  );
  refuseUnless(
    leader?.designated !== false || continues(state, 'designation-ended'),
    'not-designated',
    'The leader is not designated on that day. Plan the visit for an earlier day, or ask the board.',
  );
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
  const data = {
    pauseId: pause.pauseId,
    resumedOn,
    decidedOn: resumedOn,
    note: null,
    ...findNextDueDays(after, calendar),
  };
  return [{ type: 'ContractResumed' as const, data, occurredOn: resumedOn }];
};

/** A new pause if the answer is to pause. Another answer ends the one that the last answer began. */
const applyAnswer = (
  state: SupportContract,
  ids: readonly string[],
  { answer, decidedOn }: { readonly answer: CircumstanceAnswer | null; readonly decidedOn: IsoDay },
  recordedBy: string,
): SupportContract => {
  const ended = answer === null ? state : endPauses(state, ids, decidedOn);
  const noList = { isByDecision: false, expectedOn: null, resumedOn: null, reasonCode: null, recordedBy };
  const begun = answer === 'pause' ? ids.map((pauseId) => ({ pauseId, pausedOn: decidedOn, ...noList })) : [];
  return {
    ...ended,
    pauses: [...ended.pauses, ...begun],
    circumstances: ended.circumstances.map((each) =>
      ids.includes(each.circumstanceId) ? { ...each, answer, answeredOn: decidedOn } : each,
    ),
  };
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

/** Decisions on what happens around a contract. */
export const decideCircumstances = {
  // The id of the command is unique, and the same when a deadline or reaction sends the command again.
  NoteCircumstance: (_, { contractMeanwhile = null, ...data }, { commandId: circumstanceId }) => [
    { type: 'CircumstanceNoted', data: { ...data, circumstanceId, contractMeanwhile }, occurredOn: data.since },
  ],

  NoteFormalStepEnded: (state, { escalationId, endedOn }) => [
    endFormalStep(state, { escalationId, endedOn, how: 'step-back' }),
  ],

  NoteRequestWithdrawal: (state, noted, { today, commandId: circumstanceId }) => {
    const { since, requestId } = noted;
    const note = (effect: 'draft-withdrawn' | 'goes-on' | 'over') => ({
      type: 'RequestWithdrawalNoted' as const,
      data: { ...noted, effect },
      occurredOn: since,
    });
    if (!isOpen(state, today)) return [note('over')];
    // Money that was paid in advance must come back before the draft ends.
    if (['draft', 'signing'].includes(contractStageOn(state, today)) && recoverablePence(state) === 0)
      return [withdrawalEvent(state, null), note('draft-withdrawn')];
    const about = { circumstanceId, kind: 'request-withdrawn' as const, since, sourceId: requestId };
    const data = { ...about, contractMeanwhile: null };
    return [note('goes-on'), { type: 'CircumstanceNoted', data, occurredOn: since }];
  },

  AnswerCircumstance: (state, data, { today }, calendar) => {
    const { circumstanceId, answer, decidedOn } = data;
    const found = state.circumstances.find((each) => each.circumstanceId === circumstanceId);
    refuseUnless(
      found !== undefined,
      'unknown-circumstance',
      'Nothing with this id happened around the contract. Read the contract for the ids.',
    );
    refuseUnless(isOpen(state, today), 'contract-over', 'The contract is over. You do not need to answer.');
    refuseUnless(
      found.answer !== answer,
      'already-answered',
      `The board already answered "${answer}". Give another answer if it decided again.`,
    );
    refuseFutureDay(decidedOn, today);
    refuseUnless(
      found.answeredOn === null || found.answeredOn <= decidedOn,
      'before-the-last-answer',
      `The board gave its last answer on ${found.answeredOn ?? ''}. Give that day or a later one for the new answer.`,
    );
    const answered = { type: 'CircumstanceAnswered' as const, data, occurredOn: decidedOn };
    const goesOn = { resumedOn: decidedOn, today };
    return [answered, ...(answer === 'continue' ? resumeAfterAnswer(state, [circumstanceId], goesOn, calendar) : [])];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** What happens around a contract, and the answers to it. Nothing is remembered after the end. */
export const evolveCircumstances = {
  RequestWithdrawalNoted: (state) => state,
  CircumstanceNoted: (state, noted, { recordedAt }) =>
    state.ended !== null || state.withdrawn
      ? state
      : {
          ...state,
          circumstances: [
            ...state.circumstances,
            { ...noted, notedOn: londonDay(recordedAt), answer: null, answeredOn: null, endedOn: null },
          ],
        },
  FormalStepEnded: (state, { circumstanceIds, endedOn }) => ({
    ...state,
    circumstances: state.circumstances.map((each) =>
      circumstanceIds.includes(each.circumstanceId) ? { ...each, endedOn } : each,
    ),
  }),
  CircumstanceAnswered: (state, answered, { actor }) => applyAnswer(state, [answered.circumstanceId], answered, actor),
  ReviewDecided: (state, decided, { actor }) => applyAnswer(state, decided.circumstanceIds, decided, actor),
} satisfies Pick<
  Decider<ContractStream>['evolve'],
  'RequestWithdrawalNoted' | 'CircumstanceNoted' | 'FormalStepEnded' | 'CircumstanceAnswered' | 'ReviewDecided'
>;
