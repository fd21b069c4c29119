import * as schema from '#api/openapi/response-schemas';
import type { Consultation, ConsultedParty, DecisionRules } from '#domain/board-decision-rules.events';
import type { BoardDocument } from '#records/board.record.types';

const CONSULTED_PARTY = schema.enumOf<ConsultedParty>({
  'school-head': true,
  'chair-of-governors': true,
  'responsible-body': true,
  consultee: true,
  council: true,
  'regional-director': true,
  other: true,
});

/** Who was consulted before a decision. */
export const CONSULTATION = schema.namedObject<Consultation>('Consultation', {
  party: CONSULTED_PARTY,
  who: schema.text(),
  on: schema.day(),
  said: schema.orNull(schema.text('Null if they did not answer.')),
});

const RULES = schema.namedObject<DecisionRules>('DecisionRules', {
  authoriserId: schema.orNull(schema.id('Who authorises an award beyond its level; null if nobody can.')),
  consult: schema.listOf(
    schema.object<DecisionRules['consult'][number]>({
      level: schema.text('Code of the level.'),
      parties: schema.listOf(CONSULTED_PARTY),
    }),
    'Whom the board consults before it awards support at a level.',
  ),
});

/** Who authorises what is beyond a level, and whom a board consults. */
export const DECISION_RULES_OF_BOARD = schema.listOf(
  schema.namedObject<BoardDocument['decisionRules'][number]>('AgreedDecisionRules', {
    from: schema.day('The first day on which they apply.'),
    rules: schema.anyOf(RULES, { type: 'string', const: 'withheld' }),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
);
