import { refuseImpossibleValue } from '#domain/aim-kinds';
import type { FollowUpResult } from '#domain/contract-afterwards.events';
import type { FollowUp } from '#domain/contract-afterwards.types';
import { requireAim } from '#domain/contract-aims';
import { refuseUnlessAuthor } from '#domain/contract-corrections';
import { refuseBeforeEnd } from '#domain/contract-evaluations';
import { findLastDay } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { findFollowUpDays } from '#domain/follow-up-terms';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Aims that were met, at least in part: what they reached must be checked. */
const listImprovedAims = ({ judgements }: SupportContract): string[] =>
  judgements.filter(({ judgement }) => judgement === 'met' || judgement === 'partly-met').map(({ aimId }) => aimId);

const refuseIncompleteResults = (state: SupportContract, results: readonly FollowUpResult[]): void => {
  const named = results.map(({ aimId }) => aimId);
  refuseUnless(
    new Set(named).size === named.length,
    'aim-named-twice',
    'An aim is named twice. Give one result for each aim.',
  );
  for (const { aimId, value } of results) {
    const aim = requireAim(state, aimId);
    if (value !== null) refuseImpossibleValue(aim, value);
  }
  const missing = listImprovedAims(state).filter((aimId) => !named.includes(aimId));
  refuseUnless(
    missing.length === 0,
    'aims-not-checked',
    `Say of each aim that was met, at least in part, whether that lasted. These are missing: ${missing.join(', ')}.`,
  );
};

const refuseWrongDay = (state: SupportContract, followUp: FollowUp | null, checkedOn: IsoDay, today: IsoDay): void => {
  refuseFutureDay(checkedOn, today);
  const from = followUp?.possibleFrom ?? findLastDay(state);
  refuseUnless(
    from <= checkedOn,
    'too-early-to-check',
    `Whether the improvement lasted can be checked from ${from}, in the next term. Give that day or a later one.`,
  );
};

const toState = (results: readonly FollowUpResult[]) =>
  results.map(({ aimId, held, value }) => ({ aimId, held, value }));

const withFollowUp = (state: SupportContract, followUp: FollowUp | null): SupportContract => ({
  ...state,
  afterwards: { ...state.afterwards, followUp },
});

/** A check that was never planned, in a log whose reaction has not come so far. */
const toUnplanned = (day: IsoDay): FollowUp => ({ possibleFrom: day, dueOn: day, notedOverdue: null, found: null });

/** Decisions on the check one to three terms after the end, whether the improvement lasted. */
export const decideFollowUps = {
  PlanFollowUp: (state, _, __, { schoolYears, followUpRules }) => {
    const { afterTerms: terms } = followUpRules;
    return [{ type: 'FollowUpPlanned', data: { terms, ...findFollowUpDays(schoolYears, findLastDay(state), terms) } }];
  },

  NoteOverdueFollowUp: (state, { wasDueOn }, { today }) => {
    const { followUp } = state.afterwards;
    const isLate = followUp !== null && followUp.found === null && followUp.dueOn === wasDueOn && wasDueOn < today;
    return isLate && followUp.notedOverdue !== wasDueOn ? [{ type: 'FollowUpOverdue', data: { wasDueOn } }] : [];
  },

  RecordFollowUp: (state, data, { today }) => {
    refuseBeforeEnd(state, today);
    const { followUp } = state.afterwards;
    refuseUnless(
      followUp === null || followUp.found === null,
      'follow-up-already-recorded',
      'The board has already checked whether the improvement lasted. Correct that record.',
    );
    refuseWrongDay(state, followUp, data.checkedOn, today);
    refuseIncompleteResults(state, data.results);
    return [{ type: 'FollowUpRecorded', data, occurredOn: data.checkedOn }];
  },

  CorrectFollowUp: (state, { checkedOn, results, note, reason }, context) => {
    const { followUp } = state.afterwards;
    const found = followUp?.found ?? null;
    refuseUnless(
      found !== null,
      'follow-up-not-recorded',
      'The board has not yet recorded whether the improvement lasted. Record the check first.',
    );
    refuseUnlessAuthor(found.recordedBy, context);
    refuseWithoutChange(found.checkedOn !== checkedOn || results !== null || note !== null);
    refuseWrongDay(state, followUp, checkedOn, context.today);
    if (results !== null) refuseIncompleteResults(state, results);
    const data = { checkedOn: { old: found.checkedOn, new: checkedOn }, results, note, reason };
    return [{ type: 'FollowUpCorrected', data, occurredOn: checkedOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The state changes of the check. */
export const evolveFollowUps = {
  FollowUpPlanned: (state, { possibleFrom, dueOn }) => {
    const { followUp } = state.afterwards;
    return withFollowUp(state, { notedOverdue: null, found: null, ...followUp, possibleFrom, dueOn });
  },
  FollowUpOverdue: (state, { wasDueOn }) => {
    const { followUp } = state.afterwards;
    return withFollowUp(state, followUp && { ...followUp, notedOverdue: wasDueOn });
  },
  FollowUpRecorded: (state, { checkedOn, results }, { actor: recordedBy }) =>
    withFollowUp(state, {
      ...(state.afterwards.followUp ?? toUnplanned(checkedOn)),
      found: { checkedOn, results: toState(results), recordedBy },
    }),
  FollowUpCorrected: (state, { checkedOn, results }) => {
    const { followUp } = state.afterwards;
    const found = followUp?.found ?? null;
    if (followUp === null || found === null) return state;
    const corrected = results === null ? found.results : toState(results);
    return withFollowUp(state, {
      ...followUp,
      found: { ...found, checkedOn: checkedOn.new, results: corrected },
    });
  },
} satisfies Partial<Decider<ContractStream>['evolve']>;
