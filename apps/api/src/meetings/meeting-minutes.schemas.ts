import * as schema from '#api/openapi/response-schemas';
import type { RedactedPart } from '#domain/meeting-minutes.events';
import type { MeetingMinutesRecord } from '#records/meeting-minutes.record.types';

const text = schema.text();
const recorder = schema.text('Id of the person.');

/** The parts of an item that the published minutes can leave out. */
export const REDACTED_PART = schema.enumOf<RedactedPart>({ school: true, texts: true, item: true });

/** Who sat at a meeting besides its members, and the texts of its minutes. */
export const MINUTES_RECORD: schema.SchemasOf<MeetingMinutesRecord> = {
  agendaPublishedOn: schema.orNull(schema.day('When the agenda was published.')),
  substitutes: schema.listOf(
    schema.object<MeetingMinutesRecord['substitutes'][number]>({ personId: schema.id(), forPersonId: schema.id() }),
  ),
  nonVoters: schema.listOrWithheld(text, 'Names of those who attended without a vote.'),
  absences: schema.listOf(
    schema.object<MeetingMinutesRecord['absences'][number]>({
      personId: schema.id(),
      itemIds: schema.listOrWithheld(schema.id(), 'The items for which the member was absent.'),
    }),
  ),
  actingChair: schema.orNull(schema.id('The member who took the chair because the chair was away.')),
  adjournments: schema.listOf(
    schema.object<MeetingMinutesRecord['adjournments'][number]>({
      old: schema.day(),
      on: schema.day(),
      reason: text,
      recordedBy: recorder,
    }),
  ),
  minuteTexts: schema.listOf(
    schema.object<MeetingMinutesRecord['minuteTexts'][number]>({
      itemId: schema.orNull(schema.id('Null for what was said at the meeting as a whole.')),
      text,
      writtenBy: recorder,
      correctedOn: schema.orNull(schema.day()),
      correctionReason: schema.orNull(text),
    }),
  ),
  redactions: schema.listOf(
    schema.object<MeetingMinutesRecord['redactions'][number]>({
      itemId: schema.id(),
      parts: schema.listOrWithheld(REDACTED_PART),
      reason: text,
      redactedBy: recorder,
      redactedOn: schema.day(),
    }),
  ),
};
