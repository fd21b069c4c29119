import { MAX_CORRECTIONS } from '#domain/bounds';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';
import type { Attendance, MeetingCommands, MeetingStream } from '#domain/meeting.types';
import { approveRequest, prepareBoard } from '#domain/testing/case.builder';
import { refusal } from '#domain/testing/in-memory-streams';
import {
  approval,
  minutedApproval,
  EVERYBODY,
  inFavour,
  MEETING_DAY,
  openMeetingWith,
  TERMS,
  NO_BASIS,
} from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type MeetingEvent = NewEvent<MeetingStream['events']>;

const reason = personalToken('Typed wrongly');
const minuted: MeetingEvent = {
  type: 'DecisionMinuted',
  data: {
    ...minutedApproval,
    ...NO_BASIS,
    conditions: [{ conditionId: 'c1', text: personalToken('A plam'), due: null }],
    boardId: 'board-1',
    subjectKind: 'request',
    subjectId: 'request-1',
    schoolUrn: null,
    decidedBy: ['ann', 'ben', 'cat'],
    conflicted: ['dee', 'eve'],
    quorum: 3,
    madeOn: MEETING_DAY,
  },
};
const closed: MeetingEvent = { type: 'MeetingClosed', data: { decided: 1, carriedOver: [] } };
const approved: MeetingEvent = {
  type: 'MinutesApproved',
  data: { meetingId: 'm2', decisionId: 'd2', approvedOn: '2011-11-02', corrected: false },
};
const history = [...openMeetingWith(EVERYBODY), minuted, closed];

describe('The attendance of a meeting', () => {
  const whenCorrecting = (
    personId: string,
    attendance: Attendance,
    past: MeetingEvent[] = history,
    today: IsoDay = '2011-10-20',
  ) => given(meeting, ...past).when('CorrectAttendance', { personId, attendance, reason }, { today });

  it('is corrected after the meeting closed, with the old record, the new one and the reason', () => {
    whenCorrecting('dee', 'absent').then({
      type: 'AttendanceCorrected',
      data: {
        old: { present: EVERYBODY, apologies: [] },
        new: { present: ['ann', 'ben', 'cat', 'eve'], apologies: [] },
        reason,
      },
    });
  });

  it('cannot be corrected so that a decision loses its quorum or a vote', () => {
    whenCorrecting('cat', 'apologies').thenRefusal('decision-would-not-stand');
    whenCorrecting('cat', 'apologies', openMeetingWith(EVERYBODY)).then({
      type: 'AttendanceCorrected',
      data: {
        old: { present: EVERYBODY, apologies: [] },
        new: { present: ['ann', 'ben', 'dee', 'eve'], apologies: ['cat'] },
        reason,
      },
    });
  });

  it('is corrected for one person, so that two clerks at the same time undo nothing of each other', () => {
    const afterFirst = { present: ['ann', 'ben', 'cat', 'eve'], apologies: ['dee'] };
    const first: MeetingEvent = {
      type: 'AttendanceCorrected',
      data: { old: { present: EVERYBODY, apologies: [] }, new: afterFirst, reason },
    };
    whenCorrecting('eve', 'absent', [...history, first]).then({
      type: 'AttendanceCorrected',
      data: { old: afterFirst, new: { present: ['ann', 'ben', 'cat'], apologies: ['dee'] }, reason },
    });
    whenCorrecting('dee', 'present', [...history, first]).then({
      type: 'AttendanceCorrected',
      data: { old: afterFirst, new: { present: ['ann', 'ben', 'cat', 'eve', 'dee'], apologies: [] }, reason },
    });
  });

  it('is not corrected to what is recorded already', () => {
    whenCorrecting('dee', 'present').thenRefusal('nothing-changed');
    const past: MeetingEvent[] = [
      ...history,
      {
        type: 'AttendanceCorrected',
        data: {
          old: { present: EVERYBODY, apologies: [] },
          new: { present: ['ann', 'ben', 'cat'], apologies: ['dee'] },
          reason,
        },
      },
    ];
    whenCorrecting('dee', 'apologies', past).thenRefusal('nothing-changed');
    whenCorrecting('eve', 'absent', past).thenRefusal('nothing-changed');
  });

  it('names a member on the roll', () => {
    whenCorrecting('zoe', 'present').thenRefusal('not-on-the-roll');
  });

  it('stands once the minutes are approved, and a year after the meeting', () => {
    whenCorrecting('ann', 'present', [...history, approved]).thenRefusal('minutes-approved');
    whenCorrecting('dee', 'absent', history, '2012-10-04').thenTypes('AttendanceCorrected');
    whenCorrecting('ann', 'present', history, '2012-10-05').thenRefusal('too-late-to-correct');
    const corrected: MeetingEvent = {
      type: 'AttendanceCorrected',
      data: { old: { present: [], apologies: [] }, new: { present: EVERYBODY, apologies: [] }, reason },
    };
    const often = Array.from({ length: MAX_CORRECTIONS }, () => corrected);
    whenCorrecting('ann', 'present', [...history, ...often]).thenRefusal('too-many-corrections');
    given(meeting)
      .when('CorrectAttendance', { personId: 'ann', attendance: 'absent', reason })
      .thenRefusal('unknown-stream');
  });
});

describe('A minute', () => {
  const correction: MeetingCommands['CorrectMinute'] = {
    decisionId: 'decision-1',
    reasonCodes: ['early-help'],
    rationale: personalToken('Mathematics was below the floor for two years'),
    optionsConsidered: [],
    vote: { ...inFavour('ann', 'ben'), abstained: ['cat'] },
    conditions: [{ conditionId: 'c1', text: personalToken('A plan') }],
    reason,
  };
  const whenCorrecting = (changes: Partial<typeof correction>, past: MeetingEvent[] = history) =>
    given(meeting, ...past).when(
      'CorrectMinute',
      { ...correction, ...changes },
      { today: '2011-10-20', facts: { terms: TERMS } },
    );

  it('is corrected in its texts, reasons and votes, told apart from the first record', () => {
    const { reasonCodes, vote, ...texts } = correction;
    whenCorrecting({}).then({
      type: 'MinuteCorrected',
      data: {
        ...texts,
        itemId: 'request-1',
        reasonCodes: { old: ['results-below-expected'], new: reasonCodes },
        vote: { old: approval.vote, new: vote },
      },
    });
    whenCorrecting({}).thenState(({ decisions }) => expect(decisions[0]?.vote).toEqual(vote));
  });

  it('cannot be corrected so that the outcome is no longer carried', () => {
    const stands = 'decision-would-not-stand';
    whenCorrecting({ vote: { ...inFavour('ann'), against: ['ben', 'cat'] } }).thenRefusal(stands);
    whenCorrecting({ vote: { ...inFavour('ann'), against: ['ben'] } }).thenRefusal(stands);
    whenCorrecting({ vote: { ...inFavour('ann'), against: ['ben'], castingVote: 'for' } }).thenTypes('MinuteCorrected');
    const abstained = { for: [], against: [], abstained: ['ann', 'ben', 'cat'] };
    whenCorrecting({ vote: { ...abstained, castingVote: 'for' } }).thenRefusal(stands);
    whenCorrecting({ vote: inFavour('ann', 'dee') }).thenRefusal(stands);
    whenCorrecting({ vote: inFavour('ann', 'ann') }).thenRefusal('voted-twice');
    const byConsensus = [...openMeetingWith(EVERYBODY, { decisionRule: 'consensus' }), minuted];
    whenCorrecting({ vote: { ...inFavour('ann', 'ben'), against: ['cat'] } }, byConsensus).thenRefusal(stands);
  });

  it('has reasons of the outcome, conditions of the decision, and a decision of this meeting', () => {
    whenCorrecting({ reasonCodes: ['too-early-to-say'] }).thenRefusal('unknown-reason');
    whenCorrecting({ conditions: [{ conditionId: 'c9', text: personalToken('A plan') }] }).thenRefusal(
      'unknown-condition',
    );
    whenCorrecting({ decisionId: 'decision-9' }).thenRefusal('unknown-decision');
    whenCorrecting({}, [...history, approved]).thenRefusal('minutes-approved');
    whenCorrecting({}, openMeetingWith([]).slice(0, 2)).thenRefusal('meeting-not-open');
  });

  it('corrects the text of a condition on the decision too', () => {
    const streams = approveRequest(prepareBoard('maintained'), {
      outcome: 'approve-with-conditions',
      conditions: [{ conditionId: 'c1', text: personalToken('A plam'), due: null }],
    }).do('clerk', meeting, 'CorrectMinute', 'm', { ...correction, decisionId: 'd' });
    expect(streams.state(decision, 'd').taken.conditions).toEqual([
      { conditionId: 'c1', text: personalToken('A plan'), due: null },
    ]);
  });
});

describe('The minutes of a meeting', () => {
  it('stand once the board approved them at a later meeting', () => {
    const streams = approveRequest(prepareBoard('maintained'))
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on: '2011-11-02',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', {
        itemId: 'minutes',
        kind: 'minutes',
        subjectId: 'm',
        schoolUrn: null,
        title: personalToken('Minutes of 5 October'),
      })
      .on('2011-11-02')
      .do('clerk', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
      .do('clerk', meeting, 'RecordAttendance', 'm2', { present: ['ann', 'ben', 'cat'], apologies: [] })
      .do('clerk', meeting, 'MinuteDecision', 'm2', {
        ...approval,
        decisionId: 'd2',
        itemId: 'minutes',
        reasonCodes: [],
        award: null,
        effectiveFrom: '2011-11-02',
      });
    expect(streams.state(meeting, 'm').minutesApprovedOn).toBe('2011-11-02');
    expect(
      refusal(() =>
        streams.do('clerk', meeting, 'CorrectAttendance', 'm', { personId: 'ann', attendance: 'absent', reason }),
      ),
    ).toBe('minutes-approved');
  });
});
