import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { BoardStream } from '#domain/board.types';
import { MAX_ESCALATION_RULES } from '#domain/bounds';
import { findEscalationRules } from '#domain/escalation-rules';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Code, Governance } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const hasEachCodeOnce = (list: readonly { readonly code: Code }[]): boolean =>
  list.length > 0 &&
  list.every(({ code }) => code.trim() !== '') &&
  new Set(list.map(({ code }) => code)).size === list.length;

const isPeriod = (days: number): boolean => Number.isSafeInteger(days) && days >= 1;

/** The laws under which notices or powers are given, and for which nothing has to be checked before. */
const listLawsWithout = (
  checklist: EscalationRules['checklist'],
  acts: readonly { readonly governance: Governance }[],
): Governance[] => [
  ...new Set(
    acts.flatMap(({ governance }) =>
      checklist.some(({ governances }) => governances.includes(governance)) ? [] : governance,
    ),
  ),
];

/** Describes what is wrong with the rules; empty if they can be used. */
const findFaults = ({ checklist, noticeKinds, powers, caution }: EscalationRules): string[] => [
  ...Object.entries({ checklist, noticeKinds, powers })
    .filter(([, list]) => !hasEachCodeOnce(list))
    .map(([name]) => `${name} must have at least one code, and each code once`),
  ...(checklist.every(({ governances }) => governances.length > 0)
    ? []
    : ['each item of the checklist must name the law of a school']),
  ...listLawsWithout(checklist, [...noticeKinds, ...powers]).map(
    (governance) => `the checklist must have an item for ${governance} schools, which have notices or powers`,
  ),
  ...(noticeKinds.every(
    ({ complianceDays, representationDays, powerDays }) =>
      isPeriod(complianceDays) && isPeriod(representationDays) && (powerDays === null || isPeriod(powerDays)),
  )
    ? []
    : ['each period must be a whole number of days, at least 1']),
  ...(caution.trim() === '' ? ['the caution must say that current law is to be checked'] : []),
];

/** Decisions on what the board needs before a formal step. */
export const decideEscalationRules = {
  SetEscalationRules: (state, { from, changes, reason }, { today }) => {
    refuseUnless(
      from >= today,
      'in-the-past',
      `The rules cannot apply from ${from}, which has passed. Set the rules from today or later.`,
    );
    refuseUnless(
      state.escalationRules.length < MAX_ESCALATION_RULES,
      'too-many-escalation-rules',
      `The board has set its rules ${MAX_ESCALATION_RULES} times, the most allowed. Keep the latest rules.`,
    );
    const known = findEscalationRules(state.escalationRules, from);
    const rules = changes === null ? null : { ...known.rules, ...changes };
    refuseWithoutChange(
      rules === null ? known.setBy === 'board' : JSON.stringify(rules) !== JSON.stringify(known.rules),
    );
    const faults = rules === null ? [] : findFaults(rules);
    refuseUnless(faults.length === 0, 'escalation-rules-incomplete', `Correct the rules: ${faults.join('; ')}.`);
    return [{ type: 'EscalationRulesSet', data: { from, rules, reason }, occurredOn: from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of what the board needs before a formal step. */
export const evolveEscalationRules = {
  EscalationRulesSet: (state, { from, rules }) => ({
    ...state,
    // Rules that would apply only later were not yet in force, and are replaced.
    escalationRules: [...state.escalationRules.filter((each) => each.from <= from), { from, rules }],
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
