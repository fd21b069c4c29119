import { MAX_AGENDA_MOVES, MAX_REDACTIONS } from '#domain/bounds';
import { meeting } from '#domain/meeting';
import type { MeetingStream } from '#domain/meeting.types';
import { EVERYBODY, ITEM, MEETING_DAY, openMeetingWith, planned } from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type MeetingEvent = NewEvent<MeetingStream['events']>;

const today = { today: MEETING_DAY };
const text = personalToken('The board compared both plans');
const reason = personalToken('The wrong plan');
const { itemId } = ITEM;
const written: MeetingEvent = { type: 'MinuteTextWritten', data: { itemId, text } };
const approved: MeetingEvent = {
  type: 'MinutesApproved',
  data: { meetingId: 'meeting-1', decisionId: 'decision-9', approvedOn: '2011-11-02', corrected: false },
};
const open = openMeetingWith(EVERYBODY);
const second: MeetingEvent = { type: 'AgendaItemAdded', data: { ...ITEM, itemId: 'second' } };
const third: MeetingEvent = { type: 'AgendaItemAdded', data: { ...ITEM, itemId: 'third' } };

describe('An agenda', () => {
  const publish = (...history: MeetingEvent[]) => given(meeting, ...history).when('PublishAgenda', {}, today);
  const reorder = (id: string, position: number, ...history: MeetingEvent[]) =>
    given(meeting, ...history).when('ReorderAgendaItem', { itemId: id, position }, today);

  it('is published once, with at least one item, before the meeting opens', () => {
    publish(...planned).then({ type: 'AgendaPublished', data: { items: 1 } });
    publish(...planned, { type: 'AgendaPublished', data: { items: 1 } }).thenRefusal('already-published');
    publish(...planned.slice(0, 1)).thenRefusal('agenda-empty');
    publish(...open).thenRefusal('already-open');
  });

  it('is put in another order', () => {
    const history = [...planned, second, third];
    reorder('third', 1, ...history).then({ type: 'AgendaItemReordered', data: { itemId: 'third', old: 3, new: 1 } });
    const moved: MeetingEvent = { type: 'AgendaItemReordered', data: { itemId: 'third', old: 3, new: 1 } };
    reorder('second', 1, ...history, moved).then({
      type: 'AgendaItemReordered',
      data: { itemId: 'second', old: 3, new: 1 },
    });
    reorder('second', 2, ...history).thenRefusal('same-place');
    reorder('second', 4, ...history).thenRefusal('no-such-place');
    reorder('fourth', 1, ...history).thenRefusal('unknown-item');
  });

  it('is put in another order at most so often', () => {
    const moves = Array.from({ length: MAX_AGENDA_MOVES }, (_, count): MeetingEvent => ({
      type: 'AgendaItemReordered',
      data: { itemId: 'second', old: (count % 2) + 1, new: 2 - (count % 2) },
    }));
    reorder(itemId, 1, ...planned, second, ...moves.slice(2)).thenTypes('AgendaItemReordered');
    reorder(itemId, 1, ...planned, second, ...moves).thenRefusal('too-many-agenda-moves');
  });
});

describe('A text of the minutes', () => {
  const write = (id: string | null, ...history: MeetingEvent[]) =>
    given(meeting, ...history).when('WriteMinuteText', { itemId: id, text }, today);
  const correct = (id: string | null, ...history: MeetingEvent[]) =>
    given(meeting, ...history).when('CorrectMinuteText', { itemId: id, text, reason }, today);

  it('is written once for each item and once for the meeting, after the meeting opened', () => {
    write(itemId, ...open).then(written);
    write(null, ...open, written).thenTypes('MinuteTextWritten');
    write(itemId, ...open, written).thenRefusal('text-already-written');
    write('item-9', ...open).thenRefusal('unknown-item');
    write(itemId, ...planned).thenRefusal('meeting-not-open');
  });

  it('is corrected with a reason until the minutes are approved', () => {
    correct(itemId, ...open, written).then({ type: 'MinuteTextCorrected', data: { itemId, text, reason } });
    correct(null, ...open, written).thenRefusal('nothing-to-correct');
    correct(itemId, ...open, written, approved).thenRefusal('minutes-approved');
  });
});

describe('A redaction', () => {
  const redact = (...history: MeetingEvent[]) =>
    given(meeting, ...history).when('RedactItem', { itemId, parts: ['texts', 'texts'], reason }, today);
  const redacted: MeetingEvent = { type: 'ItemRedacted', data: { itemId, parts: ['texts'], reason } };
  const lift = (...history: MeetingEvent[]) =>
    given(meeting, ...history).when('LiftRedaction', { itemId, reason }, today);

  it('leaves parts of an item out, also after the minutes are approved, and can be lifted', () => {
    redact(...open).then(redacted);
    redact(...open, approved).thenTypes('ItemRedacted');
    redact(...planned).thenRefusal('meeting-not-open');
    lift(...open, redacted).then({ type: 'RedactionLifted', data: { itemId, reason } });
    lift(...open).thenRefusal('not-redacted');
  });

  it('is recorded at most so often', () => {
    redact(...open, ...Array.from({ length: MAX_REDACTIONS }, () => redacted)).thenRefusal('too-many-redactions');
  });
});
