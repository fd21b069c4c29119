import type { MeetingPlanResponse } from '#api/boards/meeting-plan-reader';
import * as schema from '#api/openapi/response-schemas';
import type { Constituency, MeetingPattern } from '#domain/board-planning.events';
import type { ProposedMeeting, SkippedMeeting } from '#domain/meeting-plan';
import type { BoardDocument } from '#records/board.record.types';

const PATTERN = schema.namedObject<MeetingPattern>('MeetingPattern', {
  frequency: schema.enumOf<MeetingPattern['frequency']>({ monthly: true, 'half-termly': true, 'every-weeks': true }),
  weekday: schema.enumOf<MeetingPattern['weekday']>({
    monday: true,
    tuesday: true,
    wednesday: true,
    thursday: true,
    friday: true,
  }),
  week: schema.orNull(schema.integer('For monthly meetings: the first to the fourth such day of the month.')),
  weeks: schema.orNull(schema.integer('For meetings every few weeks: the number of weeks.')),
});

/** The patterns by which a board meets. */
export const MEETING_PATTERNS = schema.listOf(
  schema.namedObject<BoardDocument['meetingPatterns'][number]>('AgreedMeetingPattern', {
    from: schema.day('The first day on which it applies.'),
    pattern: PATTERN,
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
);

/** How the seats of a board are divided. */
export const CONSTITUENCIES = schema.listOf(
  schema.namedObject<BoardDocument['constituencies'][number]>('AgreedConstituencies', {
    from: schema.day('The first day on which they apply.'),
    constituencies: schema.listOrWithheld(
      schema.namedObject<Constituency>('Constituency', {
        code: schema.text(),
        meaning: schema.text(),
        seats: schema.integer(),
      }),
    ),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
);

export const MEETING_PLAN = schema.namedObject<MeetingPlanResponse>('MeetingPlan', {
  boardId: schema.id(),
  academicYear: schema.text(),
  pattern: schema.orNull(PATTERN),
  missingAreas: schema.listOf(
    schema.text('Code of a local authority.'),
    'Areas whose terms are not recorded for the year. Nothing is proposed until they are.',
  ),
  meetings: schema.listOf(
    schema.namedObject<ProposedMeeting>('ProposedMeeting', {
      on: schema.day('The proposed day.'),
      plannedFor: schema.day('The day that follows from the pattern.'),
      why: schema.orNull(schema.text('Why another day is proposed; null if it is the same day.')),
    }),
  ),
  skipped: schema.listOf(
    schema.namedObject<SkippedMeeting>('SkippedMeeting', {
      plannedFor: schema.day('The day that follows from the pattern, for which no other day was found.'),
      why: schema.text(),
    }),
  ),
});
