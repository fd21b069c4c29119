import * as schema from '#api/openapi/response-schemas';
import type { HandOverAnswer } from '#domain/meeting-hand-overs.events';
import type { RequestUrgency } from '#domain/vocabulary';
import type { MinuteRecord } from '#records/meeting.record.types';

type Shown = NonNullable<MinuteRecord['handOverAnswer']>;

const ACCEPTED = schema.object<NonNullable<HandOverAnswer['accepted']>>({
  reference: schema.text('The reference at this board.'),
  needAreas: schema.listOf(schema.text()),
  urgency: schema.enumOf<RequestUrgency>({ routine: true, soon: true, urgent: true }),
});

const REFUSED = schema.object<NonNullable<HandOverAnswer['refused']>>({
  reasonCode: schema.text('Code from the reasons for not taking a request.'),
  note: schema.orNull(schema.text()),
});

/** What a board answered at a meeting to the board that hands a request over. */
export const HAND_OVER_ANSWER = schema.namedObject<Shown>('HandOverAnswer', {
  accepted: schema.orNull(schema.orWithheld(ACCEPTED)),
  refused: schema.orNull(schema.orWithheld(REFUSED)),
});
