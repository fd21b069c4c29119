import { board } from '#domain/board';
import { findFollowUpRules, PUBLISHED_FOLLOW_UP_RULES } from '#domain/board-follow-up-rules';
import type { BoardEvents } from '#domain/board.events';
import { MAX_FOLLOW_UP_RULES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const established: NewEvent<BoardEvents> = {
  type: 'BoardEstablished',
  data: { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const rules = {
  ...{ from: '2012-02-01' as IsoDay, afterTerms: 3, returnWithinDays: 365, reason: personalToken('Agreed') },
};
const set: NewEvent<BoardEvents> = { type: 'FollowUpRulesSet', data: rules, occurredOn: rules.from };
const when = (changes: object, ...history: NewEvent<BoardEvents>[]) =>
  given(board, established, ...history).when('SetFollowUpRules', { ...rules, ...changes });

describe('What a board does after its contracts have ended', () => {
  it('is set from today or later, in the order of the days', () => {
    when({}).then(set);
    when({ from: '2012-01-09' }).thenRefusal('in-the-past');
    when({ from: '2012-01-31', afterTerms: 1 }, set).thenRefusal('follow-up-rules-out-of-order');
  });

  it('is a check after one to three terms, and a return within ten years', () => {
    for (const afterTerms of [0, 4, 1.5]) when({ afterTerms }).thenRefusal('not-one-to-three-terms');
    for (const returnWithinDays of [0, 3_661]) when({ returnWithinDays }).thenRefusal('not-within-ten-years');
  });

  it('changes with each rule that is set, up to the bound', () => {
    when(PUBLISHED_FOLLOW_UP_RULES).thenRefusal('nothing-changed');
    when({}, set).thenRefusal('nothing-changed');
    when({ afterTerms: 1 }, ...Array.from({ length: MAX_FOLLOW_UP_RULES }, () => set)).thenRefusal(
      'too-many-follow-up-rules',
    );
  });

  it('applies to contracts that end on the day or later, and is published for those before', () => {
    const { followUpRules } = given(board, established, set).state();
    expect(findFollowUpRules(followUpRules, '2012-01-31')).toEqual(PUBLISHED_FOLLOW_UP_RULES);
    expect(findFollowUpRules(followUpRules, '2012-02-01')).toEqual({ afterTerms: 3, returnWithinDays: 365 });
  });
});
