import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import { endFormalStep, isOpen, resumeAfterAnswer, waitsForAnswer } from '#domain/contract-circumstance-answers';
import type { Circumstance } from '#domain/contract-entries.types';
import { endPauses } from '#domain/contract-evolve-pauses';
import { listOpenPauses, refuseWorkDuringPause } from '#domain/contract-pause-periods';
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

/** A pause stops plans until the contract is resumed. */
const STOPPING_ANSWERS: readonly (CircumstanceAnswer | null)[] = ['replace', 'end'];

/** Whether no visit can be planned until the board has answered: after a formal step, if the contract pauses or ends meanwhile. */
const stops = ({ kind, contractMeanwhile }: Circumstance): boolean =>
  STOPPING.includes(kind) || (contractMeanwhile !== null && contractMeanwhile !== 'continues');

/** Whether the board decided to continue although this happened. */
const continues = ({ circumstances }: SupportContract, kind: CircumstanceKind): boolean =>
  circumstances.some((each) => each.kind === kind && each.answer === 'continue');

/**
 * Refuses further plans while the board has to answer a circumstance that stops the work, and after it paused or ended the work. The decision and the
 * designation are looked up too, because a circumstance is noted up to a minute after it happened.
 */
export const refusePlansDuringStop = (state: SupportContract, { decision, leader }: PlanFacts): void => {
  const [pause] = listOpenPauses(state);
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

/** A new pause if the answer is to pause. The answer to continue ends it. After another answer the work stands still until the contract ends. */
const applyAnswer = (
  state: SupportContract,
  ids: readonly string[],
  { answer, decidedOn }: { readonly answer: CircumstanceAnswer | null; readonly decidedOn: IsoDay },
  recordedBy: string,
): SupportContract => {
  const ended = answer === 'continue' ? endPauses(state, ids, decidedOn) : state;
  const open = listOpenPauses(state).map(({ pauseId }) => pauseId);
  const begun = answer === 'pause' ? ids.filter((id) => !open.includes(id)) : [];
  const noList = {
    isByDecision: false,
    expectedOn: null,
    resumedOn: null,
    endedOn: null,
    reasonCode: null,
    recordedBy,
  };
  return {
    ...ended,
    pauses: [...ended.pauses, ...begun.map((pauseId) => ({ pauseId, pausedOn: decidedOn, ...noList }))],
    circumstances: ended.circumstances.map((each) =>
      ids.includes(each.circumstanceId) ? { ...each, answer, answeredOn: decidedOn } : each,
    ),
  };
};

/** Decisions on what happens around a contract. */
export const decideCircumstances = {
  // The id of the command is unique, and the same when a deadline or reaction sends the command again.
  NoteCircumstance: (_, data, { commandId: circumstanceId }) => [
    { type: 'CircumstanceNoted', data: { ...data, circumstanceId }, occurredOn: data.since },
  ],

  NoteFormalStepEnded: (state, { escalationId, endedOn }) => [
    endFormalStep(state, { escalationId, endedOn, how: 'step-back' }),
  ],

  NoteFormalStep: (_, data, { commandId: circumstanceId }) => [
    { type: 'FormalStepNoted', data: { ...data, circumstanceId }, occurredOn: data.since },
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
    if (answer === 'pause') refuseWorkDuringPause(state, { pausedOn: decidedOn, resumedOn: null });
    const answered = { type: 'CircumstanceAnswered' as const, data, occurredOn: decidedOn };
    const goesOn = { resumedOn: decidedOn, today };
    return [answered, ...(answer === 'continue' ? resumeAfterAnswer(state, [circumstanceId], goesOn, calendar) : [])];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

const noteCircumstance = (
  state: SupportContract,
  noted: Omit<Circumstance, 'notedOn' | 'answer' | 'answeredOn' | 'endedOn'>,
  notedOn: IsoDay,
): SupportContract =>
  state.ended !== null || state.withdrawn
    ? state
    : {
        ...state,
        circumstances: [...state.circumstances, { ...noted, notedOn, answer: null, answeredOn: null, endedOn: null }],
      };

/** What happens around a contract, and the answers to it. Nothing is remembered after the end. */
export const evolveCircumstances = {
  RequestWithdrawalNoted: (state) => state,
  CircumstanceNoted: (state, noted, { recordedAt }) =>
    noteCircumstance(state, { ...noted, contractMeanwhile: null }, londonDay(recordedAt)),
  FormalStepNoted: (state, { circumstanceId, since, escalationId, meanwhile: contractMeanwhile }, { recordedAt }) =>
    noteCircumstance(
      state,
      { circumstanceId, kind: 'formal-step', since, sourceId: escalationId, contractMeanwhile },
      londonDay(recordedAt),
    ),
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
  | 'RequestWithdrawalNoted'
  | 'CircumstanceNoted'
  | 'FormalStepNoted'
  | 'FormalStepEnded'
  | 'CircumstanceAnswered'
  | 'ReviewDecided'
>;
