import { MAX_ADJOURNMENTS, MAX_ATTENDANCE_RECORDS } from '#domain/bounds';
import { meeting } from '#domain/meeting';
import type { MeetingStream } from '#domain/meeting.types';
import {
  approval,
  EVERYBODY,
  inFavour,
  ITEM,
  MEETING_DAY,
  openMeetingWith,
  ROLL,
  situationWith,
  whenMinuting,
  NO_BASIS,
} from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type MeetingEvent = NewEvent<MeetingStream['events']>;

const today = { today: MEETING_DAY };
const WITHOUT_CHAIR = ['ben', 'cat', 'eve'];
const substitute: MeetingEvent = {
  type: 'SubstituteNamed',
  data: { personId: 'fay', forPersonId: 'ann', schoolUrn: '110010' },
};
const repeat = (count: number, event: MeetingEvent): MeetingEvent[] => Array.from({ length: count }, () => event);
const absent = (personId: string): MeetingEvent => ({
  type: 'AbsenceFromItemsRecorded',
  data: { personId, itemIds: [ITEM.itemId] },
});
const minuted = {
  type: 'DecisionMinuted',
  data: {
    ...approval,
    ...NO_BASIS,
    boardId: 'board-1',
    subjectKind: 'request',
    subjectId: 'request-1',
    schoolUrn: null,
    decidedBy: ['ann', 'ben', 'cat'],
    conflicted: ['dee', 'eve'],
    quorum: 3,
    madeOn: MEETING_DAY,
  },
} satisfies MeetingEvent;
const reviewed = [{ itemId: 'review-1', contractId: 'contract-1' }];
const whenNaming = (history: MeetingEvent[], personId = 'fay', personExists = true) =>
  given(meeting, ...history).when(
    'NameSubstitute',
    { personId, forPersonId: 'ann' },
    { ...today, facts: { personExists } },
  );

describe('A substitute', () => {
  it('sits with the school of the member, votes, and counts towards the quorum', () => {
    whenNaming(openMeetingWith(WITHOUT_CHAIR)).then(substitute);
    const history = [...openMeetingWith(WITHOUT_CHAIR), substitute];
    given(meeting, ...history)
      .when('RecordAttendance', { present: ['ben', 'cat', 'fay'], apologies: ['ann'] }, today)
      .thenTypes('AttendanceRecorded');
    const there: MeetingEvent = { type: 'AttendanceRecorded', data: { present: ['ben', 'cat', 'fay'], apologies: [] } };
    whenMinuting({ vote: inFavour('ben', 'cat', 'fay') }, [...history, there]).thenTypes('DecisionMinuted');
  });

  it('has the interests of the school of the member', () => {
    const forDee: MeetingEvent = {
      type: 'SubstituteNamed',
      data: { personId: 'fay', forPersonId: 'dee', schoolUrn: '110001' },
    };
    const there: MeetingEvent = { type: 'AttendanceRecorded', data: { present: ['ben', 'cat', 'fay'], apologies: [] } };
    whenMinuting({ vote: inFavour('ben', 'cat', 'fay') }, [...openMeetingWith([]), forDee, there]).thenRefusal(
      'conflicted-member-voted',
    );
  });

  it('is registered, sits once, and only while the member is away', () => {
    whenNaming(openMeetingWith(WITHOUT_CHAIR), 'fay', false).thenRefusal('unknown-person');
    whenNaming(openMeetingWith(WITHOUT_CHAIR), 'ben').thenRefusal('already-on-the-roll');
    whenNaming(openMeetingWith(EVERYBODY)).thenRefusal('member-present');
    whenNaming([...openMeetingWith(WITHOUT_CHAIR), substitute], 'gus').thenRefusal('substitute-already-named');
    given(meeting, ...openMeetingWith(WITHOUT_CHAIR), substitute)
      .when('RecordAttendance', { present: ['ann', 'fay'], apologies: [] }, today)
      .thenRefusal('substitute-and-member');
  });
});

describe('A member who misses some items', () => {
  it('does not count towards the quorum of these items, and cannot vote on them', () => {
    const history = [...openMeetingWith(['ann', 'ben', 'cat']), absent('cat')];
    whenMinuting({ vote: inFavour('ann', 'ben') }, history).thenRefusal('no-quorum');
    whenMinuting({}, [...openMeetingWith(EVERYBODY), absent('cat')]).thenRefusal('not-present');
    const back: MeetingEvent = { type: 'AbsenceFromItemsRecorded', data: { personId: 'cat', itemIds: [] } };
    whenMinuting({}, [...history, back]).thenTypes('DecisionMinuted');
  });

  it('was present, and did not decide on the item', () => {
    const record = (history: MeetingEvent[], personId = 'cat', itemIds = [ITEM.itemId]) =>
      given(meeting, ...history).when('RecordAbsenceFromItems', { personId, itemIds }, today);
    record(openMeetingWith(EVERYBODY)).then(absent('cat'));
    record(openMeetingWith(['ann']), 'cat').thenRefusal('not-present');
    record(openMeetingWith(EVERYBODY), 'cat', ['item-9']).thenRefusal('unknown-item');
    record([...openMeetingWith(EVERYBODY), minuted]).thenRefusal('took-part-in-decision');
  });
});

describe('A member who decided on an item', () => {
  const record = (present: string[], ...history: MeetingEvent[]) =>
    given(meeting, ...openMeetingWith(EVERYBODY), minuted, ...history).when(
      'RecordAttendance',
      { present, apologies: [] },
      today,
    );

  it('stays present when the attendance is recorded again, and others can come and go', () => {
    record(['ann', 'ben']).thenRefusal('took-part-in-decision');
    record(['ann', 'ben', 'cat']).thenTypes('AttendanceRecorded');
  });

  it('can be away once the meeting continues on another day', () => {
    const adjourned: MeetingEvent = {
      type: 'MeetingAdjourned',
      data: { old: MEETING_DAY, on: '2011-10-12', reason: personalToken('Fire alarm') },
    };
    record(['ann', 'ben'], adjourned).thenTypes('AttendanceRecorded');
  });
});

describe('An acting chair', () => {
  const choose = (present: string[], personId: string) =>
    given(meeting, ...openMeetingWith(present)).when('ChooseActingChair', { personId }, today);

  it('has the casting vote', () => {
    choose(WITHOUT_CHAIR, 'ben').thenTypes('ActingChairChosen');
    const tie = { for: ['ben'], against: ['cat'], abstained: [], castingVote: 'for' as const };
    const history = openMeetingWith(['ben', 'cat', 'gus'], { quorum: 2 });
    whenMinuting({ vote: tie }, history).thenRefusal('casting-vote-needed');
    whenMinuting({ vote: tie }, [...history, { type: 'ActingChairChosen', data: { personId: 'ben' } }]).thenTypes(
      'DecisionMinuted',
    );
  });

  it('is the vice-chair, if the vice-chair is present', () => {
    const roll = ROLL.map((entry) => (entry.personId === 'cat' ? { ...entry, office: 'vice-chair' as const } : entry));
    const history = openMeetingWith(WITHOUT_CHAIR).map((event): MeetingEvent =>
      event.type === 'MeetingOpened' ? { ...event, data: { ...event.data, roll } } : event,
    );
    const chooseOf = (personId: string) => given(meeting, ...history).when('ChooseActingChair', { personId }, today);
    chooseOf('ben').thenRefusal('vice-chair-present');
    chooseOf('cat').thenTypes('ActingChairChosen');
  });

  it('is present, and takes the chair only while the chair is away', () => {
    choose(WITHOUT_CHAIR, 'dee').thenRefusal('not-present');
    choose(EVERYBODY, 'ben').thenRefusal('chair-present');
  });
});

describe('An adjourned meeting', () => {
  const adjourned: MeetingEvent = {
    type: 'MeetingAdjourned',
    data: { old: MEETING_DAY, on: '2011-10-12', reason: personalToken('Fire alarm') },
  };
  const adjourn = (history: MeetingEvent[], on: IsoDay) =>
    given(meeting, ...history).when('AdjournMeeting', { on, reason: personalToken('Fire alarm') }, today);

  it('continues on a later day, on which its decisions are made', () => {
    adjourn(openMeetingWith(EVERYBODY), '2011-10-12').then(adjourned);
    adjourn(openMeetingWith(EVERYBODY), MEETING_DAY).thenRefusal('same-day');
    adjourn(
      [
        ...openMeetingWith(EVERYBODY),
        ...repeat(MAX_ADJOURNMENTS, { ...adjourned, data: { ...adjourned.data, on: MEETING_DAY } }),
      ],
      '2011-10-12',
    ).thenRefusal('too-many-adjournments');
    const history = [...openMeetingWith(EVERYBODY), adjourned];
    const changes = { effectiveFrom: '2011-10-12' } as const;
    whenMinuting(changes, history).thenRefusal('not-the-meeting-day');
    whenMinuting(changes, history, situationWith({}, '2011-10-13')).thenTypes('DecisionMinuted');
    whenMinuting({ effectiveFrom: '2011-10-06' }, history, situationWith({}, '2011-10-13')).thenRefusal(
      'effective-before-the-meeting',
    );
  });

  it('confirms a review with the day of the sitting that decided, and not with the first day', () => {
    const review = { ...ITEM, itemId: 'review-1', kind: 'review' as const, subjectId: 'contract-1' };
    const decided = { decisionId: 'decision-1', outcome: 'continue' as const, effectiveFrom: '2011-10-12' as const };
    const data = { ...minuted.data, ...decided, itemId: 'review-1', award: null, madeOn: '2011-10-12' as const };
    given(meeting, ...openMeetingWith(EVERYBODY), { type: 'AgendaItemAdded', data: review }, adjourned, {
      type: 'DecisionMinuted',
      data,
    })
      .when('ConfirmDecisions', {}, { today: '2011-10-12', actor: 'ann', facts: { seats: [], reviewed } })
      .then(
        { type: 'DecisionsConfirmed', data: { boardId: 'board-1', decisionIds: ['decision-1'] } },
        {
          type: 'ReviewConfirmed',
          data: { ...decided, contractId: 'contract-1', madeOn: '2011-10-12', causeCode: null },
          occurredOn: '2011-10-12',
        },
      );
  });
});

describe('A decision by two thirds', () => {
  const minute = (votesFor: string[], against: string[]) =>
    whenMinuting(
      { vote: { for: votesFor, against, abstained: [], castingVote: null } },
      openMeetingWith(EVERYBODY, { decisionRule: 'two-thirds' }),
    );

  it('is carried by two thirds of the votes, and not by fewer', () => {
    minute(['ann', 'ben'], ['cat']).thenTypes('DecisionMinuted');
    minute(['ann'], ['ben']).thenRefusal('no-two-thirds');
    minute([], []).thenRefusal('no-two-thirds');
  });
});

describe('Who comes and goes at a meeting', () => {
  it('is recorded at most so often', () => {
    const record = (count: number) =>
      given(
        meeting,
        ...openMeetingWith(EVERYBODY),
        ...repeat(count, { type: 'NonVotersRecorded', data: { names: [] } }),
      ).when('RecordNonVoters', { names: [personalToken('Sam')] }, today);
    record(MAX_ATTENDANCE_RECORDS - 1).thenTypes('NonVotersRecorded');
    record(MAX_ATTENDANCE_RECORDS).thenRefusal('too-many-attendance-records');
  });
});
