import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import { undecidedItems } from '#domain/meeting-agenda';
import {
  approval,
  HOME,
  ITEM,
  MEETING_DAY,
  openedWith,
  planned,
  ROLL,
  SUPPORTED,
  TERMS,
} from '#domain/testing/a-meeting';
import { given, token } from '#kernel/testing/decider-spec';

const scheduling = { boardId: 'board-1', on: MEETING_DAY, place: 'Civic Offices' };
const closed = { type: 'MeetingClosed' as const, data: { decided: 0, carriedOver: ['request-1'] } };
const noSubject = { facts: { subject: undefined } };
const business = {
  itemId: 'b1',
  kind: 'other' as const,
  subjectId: null,
  schoolUrn: null,
  title: 'Dates of next year',
};
const opening = { today: MEETING_DAY, facts: { roll: ROLL, terms: TERMS } };

describe('Before a meeting of the board', () => {
  it('is scheduled by a board that exists', () => {
    given(meeting)
      .when('ScheduleMeeting', scheduling, { facts: { boardExists: true } })
      .then({ type: 'MeetingScheduled', data: scheduling });
    given(meeting)
      .when('ScheduleMeeting', scheduling, { facts: { boardExists: false } })
      .refused('unknown-board');
  });

  it('takes other business with a title until it is closed, each item once', () => {
    given(meeting, ...planned)
      .when('AddOtherBusiness', business, noSubject)
      .then({ type: 'AgendaItemAdded', data: { ...business, interested: [], interestedSchools: [] } });
    given(meeting, ...planned)
      .when('AddOtherBusiness', { ...business, title: ' ' }, noSubject)
      .refused('title-needed');
    given(meeting, ...planned)
      .when('AddOtherBusiness', { ...business, itemId: ITEM.itemId }, noSubject)
      .refused('already-on-agenda');
    given(meeting, ...openedWith([]), closed)
      .when('AddOtherBusiness', business, noSubject)
      .refused('meeting-closed');
    given(meeting, ...planned)
      .when('AddOtherBusiness', { ...business, subjectId: 'contract-1' }, noSubject)
      .refused('subject-not-allowed');
  });

  it.each(['review', 'escalation'] as const)(
    'takes a %s with the school, the provider and the interests of its contract, which nobody needs to remember',
    (kind) => {
      const concerned = { boardId: 'board-1', schoolUrn: SUPPORTED, leaderPersonId: 'lee', homeSchoolUrn: HOME };
      const subject = { ...concerned, interested: ['ben', 'lee'], interestedSchools: ['110012'] };
      const item = { ...business, kind, subjectId: 'subject-1' };
      const adding = (known: typeof subject | undefined, data: Partial<typeof item> | { schoolUrn: string } = {}) =>
        given(meeting, ...planned).when('AddOtherBusiness', { ...item, ...data }, { facts: { subject: known } });
      const derived = { schoolUrn: SUPPORTED, interested: ['lee', 'ben'], interestedSchools: [HOME, '110012'] };
      adding(subject).then({ type: 'AgendaItemAdded', data: { ...item, ...derived } });
      adding(subject, { schoolUrn: '110999' }).then({ type: 'AgendaItemAdded', data: { ...item, ...derived } });
      adding(undefined).refused('unknown-subject');
      adding({ ...subject, boardId: 'board-2' }).refused('another-board');
    },
  );

  it('answers a tabled request: it takes the item, or says why not', () => {
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
    given(meeting, ...openedWith([]), closed)
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
      .when('OpenMeeting', {}, opening)
      .then({
        type: 'MeetingOpened',
        data: { roll: ROLL, quorum: 3, decisionRule: 'majority', termsFrom: '2011-09-01' },
      });
  });

  it('happens on its day and on no other', () => {
    given(meeting, ...planned)
      .when('OpenMeeting', {}, { ...opening, today: '2011-10-04' })
      .refused('not-the-day');
    given(meeting, ...planned)
      .when('OpenMeeting', {}, { ...opening, today: '2011-10-06' })
      .refused('not-the-day');
  });

  it('happens once', () => {
    given(meeting, ...openedWith([]))
      .when('OpenMeeting', {}, opening)
      .refused('already-open');
    given(meeting, ...openedWith([]), closed)
      .when('OpenMeeting', {}, opening)
      .refused('meeting-closed');
  });

  it('needs terms of reference that hold on the day', () => {
    given(meeting, ...planned)
      .when('OpenMeeting', {}, { ...opening, facts: { roll: [], terms: null } })
      .refused('unknown-board');
  });

  it('is allowed with an empty agenda', () => {
    given(meeting, planned[0]!).when('OpenMeeting', {}, opening).thenTypes('MeetingOpened');
  });
});

describe('During a meeting', () => {
  it('records who is present and who sent apologies; the last record counts', () => {
    given(meeting, ...openedWith(['ann']))
      .when('RecordAttendance', { present: ['ann', 'ben'], apologies: ['cat'] })
      .thenState(({ present }) => expect(present).toEqual(['ann', 'ben']));
  });

  it('records only people of the roll, each once, and only while it is open', () => {
    given(meeting, ...openedWith([]))
      .when('RecordAttendance', { present: ['ann'], apologies: ['zoe'] })
      .refused('not-on-the-roll');
    given(meeting, ...openedWith([]))
      .when('RecordAttendance', { present: ['ann'], apologies: ['ann'] })
      .refused('named-twice');
    given(meeting, ...planned)
      .when('RecordAttendance', { present: [], apologies: [] })
      .refused('meeting-not-open');
  });

  it('carries over what it did not decide when it closes, and closes once', () => {
    given(meeting, ...openedWith([]))
      .when('CloseMeeting', {})
      .then(closed);
    given(meeting, ...openedWith([]), closed)
      .when('CloseMeeting', {})
      .refused('meeting-closed');
    given(meeting, ...planned)
      .when('CloseMeeting', {})
      .refused('meeting-not-open');
    expect(undecidedItems(given(meeting, ...planned).state())).toEqual([ITEM]);
  });
});

describe('Interests in an item', () => {
  const interest = { itemId: ITEM.itemId, personId: 'ben', nature: token('Governor of the school') };
  const declaring = (history: typeof planned, changes: Partial<typeof interest> = {}, roll = ROLL) =>
    given(meeting, ...history).when('DeclareInterest', { ...interest, ...changes }, { facts: { roll } });

  it('are declared by members of the roll while the item is still to be decided', () => {
    declaring(openedWith(['ben'])).then({ type: 'InterestDeclared', data: interest });
    declaring(openedWith(['ben']), { personId: 'zoe' }).refused('not-on-the-roll');
    declaring(openedWith(['ben']), { itemId: 'request-9' }).refused('unknown-item');
    declaring([...openedWith(['ben']), closed]).refused('meeting-closed');
  });

  it('are declared as soon as the papers are out, by who is on the roll on the day of the meeting', () => {
    declaring(planned).then({ type: 'InterestDeclared', data: interest });
    declaring(planned, {}, []).refused('not-on-the-roll');
  });

  it('are judged by the roll of the opening once the meeting is open', () => {
    declaring(openedWith(['ben']), {}, []).thenTypes('InterestDeclared');
  });

  it('are learnt from a bid that comes when the request is on the agenda', () => {
    const bidder = { itemId: ITEM.itemId, personId: 'eve', homeSchoolUrn: '110002' };
    given(meeting, ...planned)
      .when('NoteBidder', bidder)
      .then({ type: 'BidderNoted', data: bidder });
    const { items } = given(meeting, ...planned, { type: 'BidderNoted', data: bidder }).state();
    expect(items).toEqual([{ ...ITEM, interested: ['eve'], interestedSchools: ['110002'] }]);
  });
});

describe('What a meeting asks of other streams', () => {
  it('is the roll and the terms of its own board on its day', () => {
    const state = given(meeting, ...planned).state();
    const occasion = { today: MEETING_DAY } as never;
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
    const roll = meeting.facts.OpenMeeting.roll({}, occasion, state);
    const terms = meeting.facts.OpenMeeting.terms({}, occasion, state);
    expect([roll.id, terms.id]).toEqual(['board-1', 'board-1']);
    expect(roll.pick(established as never)).toEqual([{ personId: 'ann', office: 'chair', schoolUrn: null }]);
    expect(terms.pick(established as never)).toMatchObject({ quorum: 3, from: '2011-09-01' });
    expect(terms.pick(undefined as never)).toBeNull();
  });

  it('is, for a decision, the terms that the opening named, whatever was revised since', () => {
    const revised = { from: MEETING_DAY, terms: { ...TERMS, reportEveryDays: 1 }, reason: 'After the opening' };
    const state = given(meeting, ...openedWith([])).state();
    const question = meeting.facts.MinuteDecision.terms(approval, { today: MEETING_DAY } as never, state);
    const known = given(
      board,
      { type: 'BoardEstablished', data: { name: 'Board', areas: ['826'], from: TERMS.from, terms: TERMS } },
      { type: 'TermsRevised', data: revised },
    ).state();
    expect(question.pick(known as never)).toMatchObject({ from: TERMS.from, reportEveryDays: TERMS.reportEveryDays });
  });
});
