import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { MeetingCommands } from '#domain/meeting.types';
import type { EarlierDecision } from '#domain/meeting-facts.types';
import type { Code } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** On a ratification "rescind" undoes what the chair did, so it rescinds no decision of the board. */
export const minuteRescission = (
  { outcome, decisionId: by }: MeetingCommands['MinuteDecision'],
  { itemId, kind }: AgendaItem,
  earlier: EarlierDecision | undefined,
  on: IsoDay,
): NewEvent<MeetingEvents>[] =>
  kind === 'review' && outcome === 'rescind' && earlier !== undefined
    ? [{ type: 'RescissionMinuted', data: { itemId, rescinded: earlier.decisionId, by, on }, occurredOn: on }]
    : [];

export const minuteEarlyEnd = (
  { decisionId, itemId }: Pick<MeetingCommands['MinuteDecision'], 'decisionId' | 'itemId'>,
  causeCode: Code | null,
  on: IsoDay,
): NewEvent<MeetingEvents>[] =>
  causeCode === null ? [] : [{ type: 'EarlyEndMinuted', data: { decisionId, itemId, causeCode }, occurredOn: on }];
