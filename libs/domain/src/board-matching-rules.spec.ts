import { board } from '#domain/board';
import { MATCH_PARTS, type MatchingRules } from '#domain/board-matching-rules.events';
import type { BoardEvents } from '#domain/board.events';
import type { BoardCommands } from '#domain/board.types';
import { MAX_MATCHING_RULES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const { rules } = PUBLISHED_MATCHING_RULES;
const NO_WEIGHTS = Object.fromEntries(MATCH_PARTS.map((part) => [part, 0])) as MatchingRules['weights'];
const reason = personalToken('Agreed by the board');
const established: NewEvent<BoardEvents> = {
  type: 'BoardEstablished',
  data: { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const rulesSet = (changes: Partial<MatchingRules> | null): NewEvent<BoardEvents> => ({
  type: 'MatchingRulesSet',
  data: { from: '2012-02-01', rules: changes && { ...rules, ...changes }, reason },
});
const set = (change: Partial<BoardCommands['SetMatchingRules']>, ...history: NewEvent<BoardEvents>[]) =>
  given(board, established, ...history).when('SetMatchingRules', {
    ...{ from: '2012-02-01', changes: { usualHalfDays: 20 }, reason },
    ...change,
  });

describe('The rules by which a board matches providers with requests', () => {
  it('change from today or later, and what is not named stays as it is', () => {
    set({}).then({ ...rulesSet({ usualHalfDays: 20 }), occurredOn: '2012-02-01' });
    set({ changes: { usualDays: 60 } }, rulesSet({ usualHalfDays: 20 })).then({
      ...rulesSet({ usualHalfDays: 20, usualDays: 60 }),
      occurredOn: '2012-02-01',
    });
    set({ from: '2012-01-09' }).thenRefusal('in-the-past');
    set({ from: '2012-01-31' }, rulesSet({})).thenRefusal('matching-rules-out-of-order');
  });

  it('become the published ones again, and never stay the same', () => {
    set({ changes: null }, rulesSet({ usualHalfDays: 20 })).then({ ...rulesSet(null), occurredOn: '2012-02-01' });
    set({ changes: null }).thenRefusal('nothing-changed');
    set({ changes: { usualHalfDays: rules.usualHalfDays } }).thenRefusal('nothing-changed');
  });

  it.each<[string, Partial<MatchingRules>]>([
    ['no weight is above 0', { weights: NO_WEIGHTS }],
    ['a weight is above 100', { weights: { ...rules.weights, distance: 101 } }],
    ['a ring is not larger than the one before', { ringMetres: [5_000, 5_000] }],
    ['there is no ring', { ringMetres: [] }],
    ['the usual half-days are none', { usualHalfDays: 0 }],
    ['the share of little use is above 100 per cent', { littleUsedPercent: 101 }],
    ['a list of reasons is empty', { departureReasons: [] }],
    ['a code is in a list twice', { overlapAnswers: [...rules.overlapAnswers, ...rules.overlapAnswers] }],
  ])('cannot be used if %s', (_, changes) => {
    set({ changes }).thenRefusal('matching-rules-incomplete');
  });

  it('are set at most so many times', () => {
    const many = Array.from({ length: MAX_MATCHING_RULES }, (_, index) => rulesSet({ usualHalfDays: 21 + index }));
    set({}, ...many.slice(1)).thenTypes('MatchingRulesSet');
    set({}, ...many).thenRefusal('too-many-matching-rules');
  });
});
