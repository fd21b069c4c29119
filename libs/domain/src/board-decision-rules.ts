import type { BoardStream } from '#domain/board.types';
import { MAX_DECISION_RULES } from '#domain/bounds';
import { rolesOn } from '#domain/person-evolve';
import type { Person } from '#domain/person.types';
import { isSameList } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Whether the person is an officer of the council of one of these areas on that day. */
export const isOfficerFor = (person: Person, areas: readonly string[], day: IsoDay): boolean =>
  rolesOn(person, day).some(
    ({ role, scope }) => role === 'la-officer' && scope.kind === 'area' && areas.includes(scope.id),
  );

const refuseRepeatedLevels = (levels: readonly string[]): void =>
  refuseUnless(isSameList(levels, [...new Set(levels)]), 'level-repeated', 'Name each level once.');

/** The decision on the rules by which a board decides. */
export const decideDecisionRules = {
  AgreeDecisionRules: (state, data, { actor, today }, { isOfficer }) => {
    const { from, rules } = data;
    refuseUnless(
      from > today,
      'in-the-past',
      `${from} is not after today. Agree the rules for a later day, so that no decision of today changes.`,
    );
    const latest = state.decisionRules.at(-1)?.from ?? from;
    refuseUnless(
      latest <= from,
      'decision-rules-out-of-order',
      `The latest rules apply from ${latest}. Agree others from that day or later.`,
    );
    refuseUnless(
      state.decisionRules.length < MAX_DECISION_RULES,
      'too-many-decision-rules',
      `The rules have changed ${MAX_DECISION_RULES} times, the most allowed. Keep the latest rules.`,
    );
    refuseRepeatedLevels(rules.consult.map(({ level }) => level));
    const known = (state.terms.findLast((terms) => terms.from <= from)?.levels ?? []).map(({ code }) => code);
    refuseUnless(
      rules.consult.every(({ level }) => known.includes(level)),
      'unknown-level',
      `Name the board's levels: ${known.join(', ')}.`,
    );
    refuseUnless(
      rules.authoriserId === null || isOfficer !== null,
      'unknown-person',
      'There is no person with this id. Register the authoriser first.',
    );
    refuseUnless(
      rules.authoriserId === null || isOfficer === true,
      'not-an-officer',
      'The authoriser must be an officer of the council of one of the areas of the board. Give the person that role first.',
    );
    refuseUnless(
      rules.authoriserId !== actor,
      'second-person-needed',
      'You cannot name yourself as the authoriser. Ask somebody else who acts for the board.',
    );
    return [{ type: 'DecisionRulesAgreed', data, occurredOn: from }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the rules by which a board decides. */
export const evolveDecisionRules = {
  DecisionRulesAgreed: (state, { from, rules }) => ({
    ...state,
    decisionRules: [...state.decisionRules, { from, rules }],
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
