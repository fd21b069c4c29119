import * as schema from '#api/openapi/response-schemas';
import type { ClauseText } from '#domain/board-clauses.events';
import type { ClauseRecord } from '#records/board.record.types';

/** The words of a clause, which a contract copies. */
export const CLAUSE_FIELDS: schema.SchemasOf<ClauseText> = {
  code: schema.text(),
  version: schema.integer('From 1, and one more each time the kind, title or text changes.'),
  kind: schema.text('What the clause is about.'),
  title: schema.text(),
  text: schema.text('The words to which the parties agree.'),
};

/** The clauses of a board, with all versions. */
export const CLAUSES_OF_BOARD = schema.listOf(
  schema.namedObject<ClauseRecord>('BoardClause', {
    ...CLAUSE_FIELDS,
    levels: schema.listOrWithheld(schema.text(), 'The levels whose contracts must have the clause.'),
    formsOfSupport: schema.listOrWithheld(
      schema.text(),
      'A contract with a part of one of these forms must have the clause.',
    ),
    from: schema.day('The first day on which this version is in force.'),
    to: schema.orNull(schema.day('The last day; null until the clause is revised or ends.')),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
    endReason: schema.orNull(schema.text('Why the clause ended; null if it was revised or has no end.')),
  }),
  'In the order in which they were agreed.',
);
