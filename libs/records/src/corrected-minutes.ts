import type { MeetingEvents } from '#domain/meeting.events';
import { effectiveDay } from '#domain/shared-rules';
import type { EventContext } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { correctConditions } from '#records/corrected-conditions';
import type { MeetingDocument, MinuteRecord } from '#records/meeting.record.types';
import { WITHHELD, type Shown, type Withheld } from '#records/visibility';

/** An entry of the list of corrections. */
export const toCorrection = (
  decisionId: string | null,
  reason: Personal | Withheld,
  context: EventContext,
): MeetingDocument['corrections'][number] => ({
  decisionId,
  on: effectiveDay(context),
  correctedBy: context.actor,
  reason,
});

/** The minute as it was corrected. */
export const correctMinute = (
  minute: MinuteRecord,
  correction: Shown<MeetingEvents['MinuteCorrected']>,
): MinuteRecord => ({
  ...minute,
  reasonCodes: correction.reasonCodes === WITHHELD ? WITHHELD : correction.reasonCodes.new,
  vote: correction.vote === WITHHELD ? WITHHELD : correction.vote.new,
  rationale: correction.rationale,
  optionsConsidered: correction.optionsConsidered,
  conditions: correctConditions(minute.conditions, correction.conditions),
});
