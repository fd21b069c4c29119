import * as schema from '#api/openapi/response-schemas';
import type { BoardDocument } from '#records/board.record.types';

export const BOARD_FOLLOW_UP_RULES = schema.listOf(
  schema.namedObject<BoardDocument['followUpRules'][number]>('BoardFollowUpRules', {
    from: schema.day('For contracts that end on this day or later.'),
    afterTerms: schema.integer(
      'By the end of which term after the end the board checks whether the improvement lasted.',
    ),
    returnWithinDays: schema.integer(
      'Within how many days after a contract further support in the same need area counts as a return.',
    ),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
  'What the board does after its contracts have ended. Empty if the published rules apply: a check within 2 terms, and a return within 730 days.',
);
