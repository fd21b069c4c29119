import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import { undecidedItems } from '#domain/meeting-agenda';
import { interestedPersons } from '#domain/meeting-decisions';
import {
  approval,
  HOME,
  ITEM,
  MEETING_DAY,
  openMeetingWith,
  planned,
  ROLL,
  SUPPORTED,
  TERMS,
} from '#domain/testing/meeting.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';

const scheduling = { boardId: 'board-1', on: MEETING_DAY, place: personalToken('Civic Offices') };
const closed = { type: 'MeetingClosed' as const, data: { decided: 0, carriedOver: ['request-1'] } };
const noSubject = { facts: { subject: undefined } };
const business = {
  itemId: 'b1',
  kind: 'other' as const,
  subjectId: null,
  schoolUrn: null,
  title: personalToken('Dates of next year'),
};
const onItsDay = { recordedAfterwards: null };
const opening = { today: MEETING_DAY, facts: { roll: ROLL, terms: TERMS, awaiting: [] } };

describe('Before a meeting', () => {
  it('needs an existing board to schedule a meeting', () => {
    given(meeting)
      .when('ScheduleMeeting', { ...scheduling, ...onItsDay }, { today: MEETING_DAY, facts: { boardExists: true } })
      .then({ type: 'MeetingScheduled', data: scheduling });
    given(meeting)
      .when('ScheduleMeeting', { ...scheduling, ...onItsDay }, { today: MEETING_DAY, facts: { boardExists: false } })
      .thenRefusal('unknown-board');
  });

  it('adds other business with a title, once for each item, until the meeting closes', () => {
    given(meeting, ...planned)
      .when('AddOtherBusiness', business, noSubject)
      .then({ type: 'AgendaItemAdded', data: { ...business, interested: [], interestedSchools: [] } });
    given(meeting, ...planned)
      .when('AddOtherBusiness', { ...business, itemId: ITEM.itemId }, noSubject)
      .thenRefusal('already-on-agenda');
    given(meeting, ...openMeetingWith([]), closed)
      .when('AddOtherBusiness', business, noSubject)
      .thenRefusal('meeting-closed');
    given(meeting, ...planned)
      .when('AddOtherBusiness', { ...business, subjectId: 'contract-1' }, noSubject)
      .thenRefusal('subject-not-allowed');
  });

  it.each(['review', 'escalation'] as const)(
    'adds a %s with the school, the provider and the interests of its contract',
    (kind) => {
      const concerned = { boardId: 'board-1', schoolUrn: SUPPORTED };
      const subject = { ...concerned, interested: ['lee', 'ben'], interestedSchools: [HOME, '110012'] };
      const item = { ...business, kind, subjectId: 'subject-1' };
      const whenAdding = (known: typeof subject | undefined, data: Partial<typeof item> | { schoolUrn: string } = {}) =>
        given(meeting, ...planned).when('AddOtherBusiness', { ...item, ...data }, { facts: { subject: known } });
      const derived = { schoolUrn: SUPPORTED, interested: ['lee', 'ben'], interestedSchools: [HOME, '110012'] };
      whenAdding(subject).then({ type: 'AgendaItemAdded', data: { ...item, ...derived } });
      whenAdding(subject, { schoolUrn: '110999' }).then({ type: 'AgendaItemAdded', data: { ...item, ...derived } });
      whenAdding(undefined).thenRefusal('unknown-subject');
      whenAdding({ ...subject, boardId: 'board-2' }).thenRefusal('unknown-subject');
    },
  );

  it('replies to a tabled request with the item or with the reason for declining it', () => {
    const other = { ...ITEM, itemId: 'request-2', subjectId: 'request-2' };
    given(meeting, ...planned)
      .when('AddAgendaItem', other)
      .then({ type: 'AgendaItemAdded', data: other });
    given(meeting, ...planned)
      .when('AddAgendaItem', ITEM)
      .then({
        type: 'AgendaItemDeclined',
        data: { itemId: 'request-1', subjectId: 'request-1', reason: 'already-on-agenda' },
      });
    given(meeting, ...openMeetingWith([]), closed)
      .when('AddAgendaItem', other)
      .then({
        type: 'AgendaItemDeclined',
        data: { itemId: 'request-2', subjectId: 'request-2', reason: 'meeting-closed' },
      });
  });
});

describe('Opening a meeting', () => {
  it('copies the roll and the rules of the day, so that the meeting decides from its own stream', () => {
    given(meeting, ...planned)
      .when('OpenMeeting', onItsDay, opening)
      .then({
        type: 'MeetingOpened',
        data: { roll: ROLL, quorum: 3, decisionRule: 'majority', termsFrom: '2011-09-01' },
        occurredOn: MEETING_DAY,
      });
  });

  it('is possible only on the day of the meeting', () => {
    given(meeting, ...planned)
      .when('OpenMeeting', onItsDay, { ...opening, today: '2011-10-04' })
      .thenRefusal('not-the-meeting-day');
    given(meeting, ...planned)
      .when('OpenMeeting', onItsDay, { ...opening, today: '2011-10-06' })
      .thenRefusal('not-the-meeting-day');
  });

  it('is possible once', () => {
    given(meeting, ...openMeetingWith([]))
      .when('OpenMeeting', onItsDay, opening)
      .thenRefusal('already-open');
    given(meeting, ...openMeetingWith([]), closed)
      .when('OpenMeeting', onItsDay, opening)
      .thenRefusal('meeting-closed');
  });

  it('needs terms of reference on that day', () => {
    given(meeting, ...planned)
      .when('OpenMeeting', onItsDay, { ...opening, facts: { roll: [], terms: null, awaiting: [] } })
      .thenRefusal('unknown-board');
  });

  it('is possible with an empty agenda', () => {
    given(meeting, planned[0]!).when('OpenMeeting', onItsDay, opening).thenTypes('MeetingOpened');
  });
});

describe('During a meeting', () => {
  it('replaces the attendance with the last record', () => {
    given(meeting, ...openMeetingWith(['ann']))
      .when('RecordAttendance', { present: ['ann', 'ben'], apologies: ['cat'] })
      .thenState(({ present }) => expect(present).toEqual(['ann', 'ben']));
  });

  it('replaces the attendance that another clerk recorded only if that was seen', () => {
    const record = (seen: boolean, actor: string) =>
      given(meeting, ...openMeetingWith(['ann'])).when(
        'RecordAttendance',
        { present: ['ann', 'ben'], apologies: [], seen },
        { actor },
      );
    record(false, 'second clerk').thenRefusal('attendance-of-another');
    record(true, 'second clerk').then({ type: 'AttendanceRecorded', data: { present: ['ann', 'ben'], apologies: [] } });
  });

  it('records only members on the roll, once each, and only while the meeting is open', () => {
    given(meeting, ...openMeetingWith([]))
      .when('RecordAttendance', { present: ['ann'], apologies: ['zoe'] })
      .thenRefusal('not-on-the-roll');
    given(meeting, ...openMeetingWith([]))
      .when('RecordAttendance', { present: ['ann'], apologies: ['ann'] })
      .thenRefusal('named-twice');
    given(meeting, ...planned)
      .when('RecordAttendance', { present: [], apologies: [] })
      .thenRefusal('meeting-not-open');
  });

  it('carries over undecided items when it closes, and closes once', () => {
    given(meeting, ...openMeetingWith([]))
      .when('CloseMeeting', {})
      .then(closed);
    given(meeting, ...openMeetingWith([]), closed)
      .when('CloseMeeting', {})
      .thenRefusal('meeting-closed');
    given(meeting, ...planned)
      .when('CloseMeeting', {})
      .thenRefusal('meeting-not-open');
    expect(undecidedItems(given(meeting, ...planned).state())).toEqual([ITEM]);
  });
});

describe('Interests in an item', () => {
  const interest = { itemId: ITEM.itemId, personId: 'ben', nature: personalToken('Governor of the school') };
  const whenDeclaring = (history: typeof planned, changes: Partial<typeof interest> = {}, roll = ROLL) =>
    given(meeting, ...history).when('DeclareInterest', { ...interest, ...changes }, { facts: { roll } });

  it('can be declared by members on the roll until the item is decided', () => {
    whenDeclaring(openMeetingWith(['ben'])).then({ type: 'InterestDeclared', data: interest });
    whenDeclaring(openMeetingWith(['ben']), { personId: 'zoe' }).thenRefusal('not-on-the-roll');
    whenDeclaring(openMeetingWith(['ben']), { itemId: 'request-9' }).thenRefusal('unknown-item');
    whenDeclaring([...openMeetingWith(['ben']), closed]).thenRefusal('meeting-closed');
  });

  it('can be declared before the meeting by members who are on the roll on its day', () => {
    whenDeclaring(planned).then({ type: 'InterestDeclared', data: interest });
    whenDeclaring(planned, {}, []).thenRefusal('not-on-the-roll');
  });

  it('are checked against the roll of the opening while the meeting is open', () => {
    whenDeclaring(openMeetingWith(['ben']), {}, []).thenTypes('InterestDeclared');
  });

  const declared = { type: 'InterestDeclared' as const, data: interest };

  it('are declared by the member, or recorded by somebody else until the member confirms or contests them', () => {
    const history = [...openMeetingWith(['ben']), declared];
    expect(given(meeting, ...history).state().interests).toMatchObject([
      { standing: 'recorded', recordedBy: 'clerk-1' },
    ]);
    const note = personalToken('I left in 2010');
    const whenAnswering = (actor: string, past = history) =>
      given(meeting, ...past).when('AnswerInterest', { itemId: ITEM.itemId, answer: 'contested', note }, { actor });
    whenAnswering('ben').then({
      type: 'InterestAnswered',
      data: { itemId: ITEM.itemId, personId: 'ben', answer: 'contested', note },
    });
    whenAnswering('ben').thenState((state) => expect(interestedPersons(state, ITEM.itemId)).toEqual(['ben']));
    whenAnswering('ann').thenRefusal('nothing-to-answer');
    whenAnswering('ben', openMeetingWith(['ben'])).thenRefusal('nothing-to-answer');
  });

  it('can be withdrawn by who recorded them, and stay visible', () => {
    const reason = personalToken('The wrong item');
    const whenWithdrawing = (actor: string, past = [...openMeetingWith(['ben']), declared]) =>
      given(meeting, ...past).when('WithdrawInterest', { itemId: ITEM.itemId, personId: 'ben', reason }, { actor });
    whenWithdrawing('clerk-1').thenTypes('InterestWithdrawn');
    whenWithdrawing('clerk-1').thenState((state) => {
      expect(interestedPersons(state, ITEM.itemId)).toEqual([]);
      expect(state.interests).toMatchObject([{ personId: 'ben', standing: 'withdrawn' }]);
    });
    whenWithdrawing('ben').thenRefusal('recorded-by-another');
    whenWithdrawing('clerk-1', openMeetingWith(['ben'])).thenRefusal('unknown-interest');
  });

  it('include those of leaders who bid after the request is on the agenda', () => {
    const bidder = { itemId: ITEM.itemId, personId: 'eve', homeSchoolUrn: '110002' };
    given(meeting, ...planned)
      .when('NoteBidder', bidder)
      .then({ type: 'BidderNoted', data: bidder });
    const { items } = given(meeting, ...planned, { type: 'BidderNoted', data: bidder }).state();
    expect(items).toEqual([{ ...ITEM, interested: ['eve'], interestedSchools: ['110002'] }]);
  });
});

describe('Look-ups of a meeting', () => {
  it('read the roll and the terms of its board on its day', () => {
    const state = given(meeting, ...planned).state();
    const context = { today: MEETING_DAY } as never;
    const established = given(
      board,
      { type: 'BoardEstablished', data: { name: 'Board', areas: ['826'], from: '2011-09-01', terms: TERMS } },
      {
        type: 'MemberAppointed',
        data: { memberId: 'm1', personId: 'ann', office: 'chair', schoolUrn: null, from: '2011-09-01', to: null },
      },
      {
        type: 'MemberAppointed',
        data: { memberId: 'm2', personId: 'ben', office: 'member', schoolUrn: null, from: '2011-10-06', to: null },
      },
    ).state();
    const roll = meeting.facts.OpenMeeting.roll(onItsDay, context, state);
    const terms = meeting.facts.OpenMeeting.terms(onItsDay, context, state);
    expect([roll.id, terms.id]).toEqual(['board-1', 'board-1']);
    expect(roll.pick(established as never)).toEqual([{ personId: 'ann', office: 'chair', schoolUrn: null }]);
    expect(terms.pick(established as never)).toMatchObject({ quorum: 3, from: '2011-09-01' });
    expect(terms.pick(undefined as never)).toBeNull();
  });

  it('read the terms named at the opening for a decision, whatever was revised later', () => {
    const revised = {
      from: MEETING_DAY,
      terms: { ...TERMS, reportEveryDays: 1 },
      reason: personalToken('After the opening'),
    };
    const state = given(meeting, ...openMeetingWith([])).state();
    const question = meeting.facts.MinuteDecision.terms(approval, { today: MEETING_DAY } as never, state);
    const known = given(
      board,
      { type: 'BoardEstablished', data: { name: 'Board', areas: ['826'], from: TERMS.from, terms: TERMS } },
      { type: 'TermsRevised', data: revised },
    ).state();
    expect(question.pick(known as never)).toMatchObject({ from: TERMS.from, reportEveryDays: TERMS.reportEveryDays });
  });
});
