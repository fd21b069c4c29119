import { board } from '#domain/board';
import type { BoardStream } from '#domain/board.types';
import { MAX_DECISION_RULES } from '#domain/bounds';
import { findDecisionRules, NO_DECISION_RULES } from '#domain/decision-basis';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type BoardEvent = NewEvent<BoardStream['events']>;
type Rules = BoardStream['commands']['AgreeDecisionRules']['rules'];

const reason = personalToken('Agreed with the council');
const established: BoardEvent = {
  type: 'BoardEstablished',
  data: { name: 'Board', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const rules: Rules = { authoriserId: 'olga', consult: [{ level: 'intensive', parties: ['responsible-body'] }] };
const agreed: BoardEvent = { type: 'DecisionRulesAgreed', data: { from: '2012-02-01', rules, reason } };
const from = '2012-02-01' as const;

const agree = (
  changes: Partial<BoardStream['commands']['AgreeDecisionRules']> = {},
  {
    actor = 'clerk',
    isOfficer = true,
    history = [established],
  }: { readonly actor?: string; readonly isOfficer?: boolean | null; readonly history?: BoardEvent[] } = {},
) =>
  given(board, ...history).when(
    'AgreeDecisionRules',
    { from, rules, reason, ...changes },
    { today: '2012-01-15', actor, facts: { isOfficer } },
  );

describe('The rules by which a board decides', () => {
  it('apply from a later day, and replace those before', () => {
    agree().then({ ...agreed, occurredOn: from });
    agree({ from: '2012-01-15' }).thenRefusal('in-the-past');
    agree({ from: '2012-01-31' }, { history: [established, agreed] }).thenRefusal('decision-rules-out-of-order');
    const { decisionRules } = given(board, established, agreed).state();
    expect(findDecisionRules(decisionRules, '2012-01-31')).toEqual(NO_DECISION_RULES);
    expect(findDecisionRules(decisionRules, from)).toEqual(rules);
  });

  it('name an officer of the council of the area, who is not the person who records them', () => {
    agree({}, { isOfficer: null }).thenRefusal('unknown-person');
    agree({}, { isOfficer: false }).thenRefusal('not-an-officer');
    agree({}, { actor: 'olga' }).thenRefusal('second-person-needed');
    agree({ rules: { ...rules, authoriserId: null } }, { isOfficer: null }).thenTypes('DecisionRulesAgreed');
  });

  it('name levels of the board, each once', () => {
    const consult = [...rules.consult, ...rules.consult];
    agree({ rules: { ...rules, consult } }).thenRefusal('level-repeated');
    agree({ rules: { ...rules, consult: [{ level: 'other', parties: ['council'] }] } }).thenRefusal('unknown-level');
  });

  it('change only so often', () => {
    const history = [established, ...Array.from({ length: MAX_DECISION_RULES }, () => agreed)];
    agree({}, { history }).thenRefusal('too-many-decision-rules');
  });
});
