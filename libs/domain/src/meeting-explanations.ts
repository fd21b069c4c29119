import type { AgendaItem, MeetingEvents } from '#domain/meeting.events';
import type { TargetMeeting } from '#domain/meeting-facts.types';
import type { Meeting, MeetingCommands, MeetingStream } from '#domain/meeting.types';
import type { Outcome } from '#domain/vocabulary';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Minute = Pick<MeetingCommands['MinuteDecision'], 'outcome' | 'scope' | 'deferredTo' | 'messageForSchool'>;
type Explained = Pick<MeetingCommands['MinuteDecision'], 'decisionId' | 'scope' | 'messageForSchool'>;

const refuseWrongScope = (outcome: Outcome, { scope = null }: Pick<Minute, 'scope'>): void =>
  refuseUnless(
    scope === null || outcome === 'approve-in-part',
    'scope-not-allowed',
    `The outcome "${outcome}" approves or declines everything. Leave the scope out, or minute the outcome "approve-in-part".`,
  );

const refuseMessageToNobody = ({ messageForSchool = null }: Pick<Minute, 'messageForSchool'>, item: AgendaItem): void =>
  refuseUnless(
    messageForSchool === null || item.schoolUrn !== null,
    'no-school',
    'The item is about no school, so nobody would read the message. Leave it out.',
  );

/** Refuses a meeting that cannot take the request, or is not after this one. */
const refuseWrongTarget = (
  { outcome, deferredTo = null }: Minute,
  { boardId, sitsOn }: Meeting,
  target: TargetMeeting,
): void => {
  if (deferredTo === null) return;
  refuseUnless(
    outcome === 'defer',
    'deferral-not-allowed',
    `The outcome "${outcome}" defers nothing. Leave the meeting out, or minute the outcome "defer".`,
  );
  refuseUnless(
    target?.boardId === boardId,
    'unknown-meeting',
    'The board has no meeting with this id. Schedule it first.',
  );
  refuseUnless(!target.cancelled, 'meeting-cancelled', 'The meeting was cancelled. Choose another meeting.');
  refuseUnless(
    !target.closed && sitsOn < target.on,
    'meeting-not-later',
    `The request is put off on ${sitsOn}. Choose a meeting after that day that is not closed.`,
  );
};

/** Refuses what a minute says about scope, deferral and school if it does not fit the outcome or the item. */
export const refuseWrongExplanations = (
  minute: Minute,
  state: Meeting,
  item: AgendaItem,
  target: TargetMeeting,
): void => {
  refuseWrongScope(minute.outcome, minute);
  refuseUnless(
    minute.outcome !== 'approve-in-part' || (minute.scope ?? null) !== null,
    'scope-needed',
    'Say what the board approves, what it does not approve, and why not.',
  );
  refuseMessageToNobody(minute, item);
  refuseWrongTarget(minute, state, target);
};

/** As for a new minute. What a correction does not name stays as it was. */
export const refuseWrongCorrection = (outcome: Outcome, corrected: Explained, item: AgendaItem | undefined): void => {
  refuseWrongScope(outcome, corrected);
  if (item !== undefined) refuseMessageToNobody(corrected, item);
};

/** The scope and the message for the school. */
export const noteExplanations = (
  { decisionId, scope = null, messageForSchool: message = null }: Explained,
  itemId: string,
): NewEvent<MeetingEvents>[] => [
  ...(scope === null ? [] : [{ type: 'PartialApprovalMinuted' as const, data: { decisionId, itemId, scope } }]),
  ...(message === null ? [] : [{ type: 'MessageForSchoolMinuted' as const, data: { decisionId, itemId, message } }]),
];

/** To which meeting a request is put off. */
export const noteDeferral = (
  { decisionId, deferredTo = null }: Pick<MeetingCommands['MinuteDecision'], 'decisionId' | 'deferredTo'>,
  { itemId, kind, subjectId }: AgendaItem,
): NewEvent<MeetingEvents>[] =>
  deferredTo === null || kind !== 'request' || subjectId === null
    ? []
    : [{ type: 'DeferralMinuted', data: { decisionId, itemId, requestId: subjectId, toMeetingId: deferredTo } }];

/** The decision, the request and the documents show them; no other decision of the meeting rests on them. */
export const evolveExplanations = {
  PartialApprovalMinuted: (state) => state,
  DeferralMinuted: (state) => state,
  MessageForSchoolMinuted: (state) => state,
} satisfies Partial<Decider<MeetingStream>['evolve']>;
