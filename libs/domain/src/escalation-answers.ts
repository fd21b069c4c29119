import { MAX_ANSWERS, MAX_CORRECTIONS } from '#domain/bounds';
import { refuseFormerProvider } from '#domain/contract-state';
import { refuseUnlessOpen } from '#domain/escalation-open';
import { refuseWhileSomethingIsOpen } from '#domain/escalation-open-measures';
import type { EscalationStream } from '#domain/escalation.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Decisions on answering a concern and on resolving it. */
export const decideAnswers = {
  AnswerConcern: (state, data, { today }, { period }) => {
    refuseUnlessOpen(state);
    if (data.by === 'provider' && period !== undefined) refuseFormerProvider(period, today);
    refuseUnless(
      state.answers.length < MAX_ANSWERS,
      'too-many-answers',
      `The concern has ${MAX_ANSWERS} answers, the most allowed. Escalate or resolve it.`,
    );
    return [{ type: 'ConcernAnswered', data }];
  },

  CorrectAnswer: (state, { answer: number, text, reason }, { actor, roles, today }, { period }) => {
    refuseUnlessOpen(state);
    const answered = state.answers[number - 1];
    refuseUnless(
      answered !== undefined,
      'unknown-answer',
      `The concern has ${state.answers.length} answers. Give the number of one of them, from 1.`,
    );
    refuseUnless(
      answered.personId === actor || roles.includes('clerk'),
      'not-your-answer',
      'Somebody else gave this answer. Ask that person or the clerk to correct it, or give your own answer.',
    );
    if (answered.by === 'provider' && !roles.includes('clerk') && period !== undefined)
      refuseFormerProvider(period, today);
    refuseUnless(
      answered.corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The answer was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    return [{ type: 'AnswerCorrected', data: { answer: number, by: answered.by, text, reason } }];
  },

  ResolveConcern: (state, { outcome, resolvedOn }, { today }) => {
    refuseUnlessOpen(state);
    refuseFutureDay(resolvedOn, today);
    refuseWhileSomethingIsOpen(state);
    refuseUnless(
      state.raisedOn <= resolvedOn,
      'before-it-was-raised',
      `The concern was raised on ${state.raisedOn}. Give that day or a later one.`,
    );
    refuseUnless(
      state.latestOn <= resolvedOn,
      'before-the-latest-act',
      `The last thing that happened about the concern was on ${state.latestOn}. Give that day or a later one.`,
    );
    const data = { contractId: state.contractId, outcome, resolvedOn };
    return [{ type: 'ConcernResolved', data, occurredOn: resolvedOn }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
