import { board } from '#domain/board';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { BoardEvents } from '#domain/board.events';
import type { BoardCommands } from '#domain/board.types';
import { MAX_ESCALATION_RULES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { findEscalationRules, PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const { rules } = PUBLISHED_ESCALATION_RULES;
const [firstItem] = rules.checklist;
const [firstKind] = rules.noticeKinds;
const reason = personalToken('Agreed by the board');
const caution = 'Ask the legal service first.';
const established: NewEvent<BoardEvents> = {
  type: 'BoardEstablished',
  data: { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const rulesSet = (changes: Partial<EscalationRules> | null): NewEvent<BoardEvents> => ({
  type: 'EscalationRulesSet',
  data: { from: '2012-02-01', rules: changes && { ...rules, ...changes }, reason },
});
const set = (change: Partial<BoardCommands['SetEscalationRules']>, ...history: NewEvent<BoardEvents>[]) =>
  given(board, established, ...history).when('SetEscalationRules', {
    ...{ from: '2012-02-01', changes: { caution }, reason },
    ...change,
  });

describe('What a board needs before a formal step', () => {
  it('changes from today or later, and what is not named stays as it is', () => {
    set({}).then({ ...rulesSet({ caution }), occurredOn: '2012-02-01' });
    set({ changes: { checklist: [firstItem!] } }, rulesSet({ caution })).then({
      ...rulesSet({ caution, checklist: [firstItem!] }),
      occurredOn: '2012-02-01',
    });
    set({ from: '2012-01-09' }).thenRefusal('in-the-past');
  });

  it('replaces rules that are not yet in force, so that a mistyped day does no harm', () => {
    const typo = { type: 'EscalationRulesSet', data: { from: '2099-02-01', rules, reason } } as const;
    set({}, typo).then({ ...rulesSet({ caution }), occurredOn: '2012-02-01' });
    expect(given(board, established, typo, rulesSet({ caution })).state().escalationRules).toMatchObject([
      { from: '2012-02-01' },
    ]);
  });

  it('becomes what is published again, and never stays the same', () => {
    set({ changes: null }, rulesSet({ caution })).then({ ...rulesSet(null), occurredOn: '2012-02-01' });
    set({ changes: null }).thenRefusal('nothing-changed');
    set({ changes: { caution: rules.caution } }).thenRefusal('nothing-changed');
  });

  it('applies on its days: the rules of the board, or else those that are published', () => {
    const { escalationRules } = given(board, established, rulesSet({ caution })).state();
    expect(findEscalationRules(escalationRules, '2012-01-31')).toBe(PUBLISHED_ESCALATION_RULES);
    expect(findEscalationRules(escalationRules, '2012-02-01')).toMatchObject({ setBy: 'board', rules: { caution } });
    expect(rules.caution).toContain('Check current law');
  });

  it.each<[string, Partial<EscalationRules>]>([
    ['the checklist is empty', { checklist: [] }],
    ['a code is in the checklist twice', { checklist: [firstItem!, firstItem!] }],
    ['an item is for no school', { checklist: [firstItem!, { ...firstItem!, code: 'other', governances: [] }] }],
    ['schools with notices or powers have no item', { checklist: [{ ...firstItem!, governances: ['academy'] }] }],
    ['a kind of notice gives no time to comply', { noticeKinds: [{ ...firstKind!, complianceDays: 0 }] }],
    ['a kind of notice gives half a day for powers', { noticeKinds: [{ ...firstKind!, powerDays: 0.5 }] }],
    ['there is no power', { powers: [] }],
    ['nothing says that current law is to be checked', { caution: ' ' }],
  ])('cannot be used if %s', (_, changes) => {
    set({ changes }).thenRefusal('escalation-rules-incomplete');
  });

  it('is set at most so many times', () => {
    const many = Array.from({ length: MAX_ESCALATION_RULES }, (_, index) => rulesSet({ caution: `${index}` }));
    set({}, ...many.slice(1)).thenTypes('EscalationRulesSet');
    set({}, ...many).thenRefusal('too-many-escalation-rules');
  });
});
