import { MAX_MOVES } from '#domain/bounds';
import { meeting } from '#domain/meeting';
import type { MeetingStream } from '#domain/meeting.types';
import { request } from '#domain/request';
import { prepareBoard, submitRequest } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import {
  approval,
  ITEM,
  MEETING_DAY,
  monitored,
  openMeetingWith,
  planned,
  ROLL,
  situationWith,
  TERMS,
  NO_BASIS,
} from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type MeetingEvent = NewEvent<MeetingStream['events']>;

const reason = personalToken('The clerk was ill');
const cancelled: MeetingEvent = { type: 'MeetingCancelled', data: { reason, carriedOver: ['request-1'] } };
const closed: MeetingEvent = { type: 'MeetingClosed', data: { decided: 0, carriedOver: [] } };
const recordedOn = (day: IsoDay): MeetingEvent => ({
  type: 'MeetingRecordedAfterwards',
  data: { recordedOn: day, reason },
});

describe('The day of a meeting', () => {
  const plan = { boardId: 'board-1', on: MEETING_DAY, place: personalToken('Civic Offices') };
  const whenScheduling = (today: IsoDay, recordedAfterwards: typeof reason | null) =>
    given(meeting).when('ScheduleMeeting', { ...plan, recordedAfterwards }, { today, facts: { boardExists: true } });

  it('is not in the past when the meeting is scheduled, unless the meeting is recorded afterwards with a reason', () => {
    whenScheduling('2011-10-06', null).thenRefusal('meeting-in-the-past');
    whenScheduling('2011-10-06', reason).then({ type: 'MeetingScheduled', data: plan }, recordedOn('2011-10-06'));
    whenScheduling(MEETING_DAY, reason).thenRefusal('meeting-not-past');
    whenScheduling(MEETING_DAY, null).thenTypes('MeetingScheduled');
  });

  it('can be moved to today or later, with the old day and the reason', () => {
    const whenMoving = (on: IsoDay, history = planned) =>
      given(meeting, ...history).when('MoveMeeting', { on, reason }, { today: '2011-10-06' });
    whenMoving('2011-10-12').then({ type: 'MeetingMoved', data: { old: MEETING_DAY, on: '2011-10-12', reason } });
    whenMoving('2011-10-12').thenState(({ on }) => expect(on).toBe('2011-10-12'));
    whenMoving('2011-10-06').thenTypes('MeetingMoved');
    whenMoving('2011-10-01').thenRefusal('meeting-in-the-past');
    whenMoving(MEETING_DAY).thenRefusal('same-day');
    whenMoving('2011-10-12', openMeetingWith([])).thenRefusal('already-open');
    whenMoving('2011-10-12', [...planned, cancelled]).thenRefusal('meeting-cancelled');
  });

  it('can be moved a bounded number of times', () => {
    const moved: MeetingEvent = { type: 'MeetingMoved', data: { old: MEETING_DAY, on: MEETING_DAY, reason } };
    const often = Array.from({ length: MAX_MOVES }, () => moved);
    given(meeting, ...planned, ...often)
      .when('MoveMeeting', { on: '2011-10-12', reason }, { today: '2011-10-06' })
      .thenRefusal('too-many-moves');
  });
});

describe('A meeting that does not take place', () => {
  it('is cancelled with a reason before it opens, and takes no item after that', () => {
    given(meeting, ...planned)
      .when('CancelMeeting', { reason })
      .then(cancelled);
    given(meeting, ...planned, cancelled)
      .when('CancelMeeting', { reason })
      .thenRefusal('meeting-cancelled');
    given(meeting, ...openMeetingWith([]))
      .when('CancelMeeting', { reason })
      .thenRefusal('already-open');
    given(meeting, ...openMeetingWith([]), closed)
      .when('CancelMeeting', { reason })
      .thenRefusal('meeting-closed');
    given(meeting, ...planned, cancelled)
      .when('AddAgendaItem', { ...ITEM, itemId: 'request-2', subjectId: 'request-2' })
      .then({
        type: 'AgendaItemDeclined',
        data: { itemId: 'request-2', subjectId: 'request-2', reason: 'meeting-cancelled' },
      });
  });
});

describe('A meeting that is recorded afterwards', () => {
  const whenOpening = (history: MeetingEvent[], today: IsoDay, recordedAfterwards: typeof reason | null) =>
    given(meeting, ...history).when(
      'OpenMeeting',
      { recordedAfterwards },
      { today, facts: { roll: ROLL, terms: TERMS, awaiting: [] } },
    );

  it('opens on a later day with a reason, and never before its day', () => {
    whenOpening(planned, '2011-10-20', reason).thenTypes('MeetingRecordedAfterwards', 'MeetingOpened');
    whenOpening(planned, '2011-10-20', null).thenRefusal('not-the-meeting-day');
    whenOpening(planned, '2011-10-04', null).thenRefusal('not-the-meeting-day');
    whenOpening(planned, MEETING_DAY, reason).thenRefusal('meeting-not-past');
  });

  it('needs no second reason to open if it was scheduled afterwards', () => {
    whenOpening([...planned, recordedOn('2011-10-20')], '2011-10-21', null).thenTypes('MeetingOpened');
  });

  it('has the roll and the terms of its own day', () => {
    const state = given(meeting, ...planned).state();
    const context = { today: '2011-10-20' } as never;
    const { roll } = meeting.facts.OpenMeeting;
    const seat = (personId: string, from: IsoDay, to: IsoDay | null) =>
      ({ memberId: personId, personId, office: 'member', schoolUrn: null, from, to }) as const;
    const members = [seat('ann', '2011-09-01', MEETING_DAY), seat('zoe', '2011-10-06', null)];
    const found = roll({ recordedAfterwards: reason }, context, state).pick({ members } as never);
    expect(found).toEqual([{ personId: 'ann', office: 'member', schoolUrn: null }]);
  });

  it('can be minuted for 14 days from the day on which it was recorded', () => {
    const [scheduled, item, ...opened] = openMeetingWith(['ann', 'ben', 'cat']);
    const history = [scheduled!, item!, recordedOn('2011-11-01'), ...opened];
    const whenMinuting = (today: IsoDay) =>
      given(meeting, ...history).when('MinuteDecision', { ...approval, ...monitored }, situationWith({}, today));
    whenMinuting('2011-11-15').thenTypes('DecisionMinuted');
    whenMinuting('2011-11-16').thenRefusal('too-late-to-minute');
  });
});

describe('A request on the agenda of a meeting', () => {
  const MEETINGS = { boardId: 'b', place: personalToken('Civic Offices'), recordedAfterwards: null };
  const tableRequest = (): InMemoryStreams =>
    submitRequest(prepareBoard('maintained'))
      .do('clerk', meeting, 'ScheduleMeeting', 'm', { ...MEETINGS, on: '2011-10-05' })
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', { ...MEETINGS, on: '2011-11-02' })
      .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm', overlaps: [] });
  const tableAgain = (streams: InMemoryStreams): InMemoryStreams =>
    streams.do('clerk', request, 'TableRequest', 'r', { meetingId: 'm2', overlaps: [] });

  it('can be tabled elsewhere once nobody opened the meeting and it is cancelled', () => {
    const streams = tableRequest().on('2011-10-06');
    expect(refusal(() => tableAgain(streams))).toBe('already-tabled');
    streams.do('clerk', meeting, 'CancelMeeting', 'm', { reason });
    expect(tableAgain(streams).state(meeting, 'm2').items).toMatchObject([{ itemId: 'r' }]);
  });

  it('can be tabled elsewhere, or again there, once the item is taken off the agenda as a slip', () => {
    const streams = tableRequest().do('clerk', meeting, 'RemoveAgendaItem', 'm', { itemId: 'r', reason });
    expect(streams.state(meeting, 'm').items).toEqual([]);
    expect(streams.state(request, 'r').tabledFor).toBeNull();
    tableAgain(streams).do('clerk', meeting, 'RemoveAgendaItem', 'm2', { itemId: 'r', reason });
    streams.do('clerk', request, 'TableRequest', 'r', { meetingId: 'm', overlaps: [] });
    expect(streams.state(meeting, 'm').items).toMatchObject([{ itemId: 'r' }]);
  });

  it('leaves the agenda when it is withdrawn', () => {
    const streams = tableRequest().do('sam', request, 'WithdrawRequest', 'r', {
      reasonCode: 'need-met',
      note: reason,
      by: 'school',
    });
    expect(streams.state(meeting, 'm').items).toEqual([]);
    expect(streams.log.slice(-4)).toEqual([
      'request-r RequestWithdrawn',
      'request-r RequestWithdrawnFromMeeting',
      'meeting-m AgendaItemRemoved',
      'request-r RequestTakenOffAgenda',
    ]);
  });

  it('stays in the minutes if it is decided before it is taken off', () => {
    given(meeting, ...openMeetingWith(['ann', 'ben', 'cat']), {
      type: 'DecisionMinuted',
      data: {
        ...approval,
        ...NO_BASIS,
        boardId: 'board-1',
        subjectKind: 'request',
        subjectId: 'request-1',
        schoolUrn: null,
        decidedBy: [],
        conflicted: [],
        quorum: 3,
        madeOn: MEETING_DAY,
      },
    })
      .when('DropWithdrawnItem', { itemId: 'request-1' })
      .then({ type: 'AgendaItemNotRemoved', data: { itemId: 'request-1' } });
    given(meeting, ...planned)
      .when('RemoveAgendaItem', { itemId: 'request-9', reason })
      .thenRefusal('unknown-item');
  });
});
