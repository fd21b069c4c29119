import { MATCH_PARTS, type MatchingRules, type MatchTerm } from '#domain/board-matching-rules.events';
import type { Board, BoardStream } from '#domain/board.types';
import { MAX_MATCHING_RULES } from '#domain/bounds';
import { findMatchingRules } from '#domain/matching-rules';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const HIGHEST_WEIGHT = 100;

const HIGHEST_PERCENT = 100;

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && least <= value && value <= most;

const isUsable = (list: readonly MatchTerm[]): boolean =>
  list.length > 0 &&
  list.every(({ code }) => code.trim() !== '') &&
  new Set(list.map(({ code }) => code)).size === list.length;

const isRising = (metres: readonly number[]): boolean =>
  metres.length > 0 && metres.every((each, place) => Number.isSafeInteger(each) && each > (metres[place - 1] ?? 0));

/** Describes what is wrong with the rules; empty if they can be used. */
const findFaults = (rules: MatchingRules): string[] => {
  const weights = MATCH_PARTS.map((part) => rules.weights[part]);
  const counts = ['usualHalfDays', 'usualDays', 'offerDays'] as const;
  const lists = [
    'departureReasons',
    'offerDeclineReasons',
    'supportReasons',
    'supportSources',
    'helpDeclinedReasons',
    'dueDiligence',
    'overlapAnswers',
    'handOverRefusals',
  ] as const;
  return [
    ...(weights.every((weight) => isBetween(weight, 0, HIGHEST_WEIGHT)) && weights.some((weight) => weight > 0)
      ? []
      : ['each weight must be a whole number from 0 to 100, and one must be above 0']),
    ...(isRising(rules.ringMetres) ? [] : ['the rings must be whole metres, each larger than the one before']),
    ...counts
      .filter((name) => !isBetween(rules[name], 1, Number.MAX_SAFE_INTEGER))
      .map((name) => `${name} must be a whole number of at least 1`),
    ...(isBetween(rules.littleUsedPercent, 0, HIGHEST_PERCENT) ? [] : ['littleUsedPercent must be from 0 to 100']),
    ...lists
      .filter((name) => !isUsable(rules[name]))
      .map((name) => `${name} must have at least one code, and each code once`),
  ];
};

const refuseDay = ({ matchingRules }: Board, from: IsoDay, today: IsoDay): void => {
  refuseUnless(
    from >= today,
    'in-the-past',
    `The rules cannot apply from ${from}, which has passed. Set the rules from today or later.`,
  );
  const latest = matchingRules.at(-1)?.from ?? from;
  refuseUnless(
    latest <= from,
    'matching-rules-out-of-order',
    `The latest rules apply from ${latest}. Set the rules from that day or later.`,
  );
};

/** Decisions on the rules by which a board matches providers with requests. */
export const decideMatchingRules = {
  SetMatchingRules: (state, { from, changes, reason }, { today }) => {
    refuseDay(state, from, today);
    refuseUnless(
      state.matchingRules.length < MAX_MATCHING_RULES,
      'too-many-matching-rules',
      `The board has set its rules ${MAX_MATCHING_RULES} times, the most allowed. Keep the latest rules.`,
    );
    const known = findMatchingRules(state.matchingRules, from);
    const rules = changes === null ? null : { ...known.rules, ...changes };
    refuseWithoutChange(
      rules === null ? known.setBy === 'board' : JSON.stringify(rules) !== JSON.stringify(known.rules),
    );
    const faults = rules === null ? [] : findFaults(rules);
    refuseUnless(faults.length === 0, 'matching-rules-incomplete', `Correct the rules: ${faults.join('; ')}.`);
    return [{ type: 'MatchingRulesSet', data: { from, rules, reason }, occurredOn: from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the rules by which a board matches providers with requests. */
export const evolveMatchingRules = {
  MatchingRulesSet: (state, { from, rules }) => ({
    ...state,
    matchingRules: [...state.matchingRules, { from, rules }],
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
