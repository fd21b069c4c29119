import { board } from '#domain/board';
import { decision } from '#domain/decision';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { meeting } from '#domain/meeting';
import type { MeetingCommands } from '#domain/meeting.types';
import { request } from '#domain/request';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, MEMBERS, personalText } from '#test/events/sample-parties';
import { AWARD, submitRequest } from '#test/events/sample-requests';

const reason = personalText('Typed wrongly');
const everybody = { for: [...MEMBERS], against: [], abstained: [], castingVote: null };
/** One member has stood down since. */
const remaining = MEMBERS.slice(0, 2);

const openMeeting = (streams: InMemoryStreams, meetingId: string, on: IsoDay): InMemoryStreams =>
  streams
    .on(on)
    .do(CLERK, meeting, 'OpenMeeting', meetingId, { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', meetingId, { present: remaining, apologies: [] });

const schedule = (streams: InMemoryStreams, meetingId: string, on: IsoDay): InMemoryStreams =>
  streams.do(CLERK, meeting, 'ScheduleMeeting', meetingId, {
    boardId: 'board-1',
    on,
    place: personalText('Civic Offices'),
    recordedAfterwards: null,
  });

const minute = (
  streams: InMemoryStreams,
  meetingId: string,
  on: IsoDay,
  minuted: Pick<MeetingCommands['MinuteDecision'], 'decisionId' | 'itemId' | 'outcome' | 'reasonCodes'> &
    Partial<MeetingCommands['MinuteDecision']>,
): InMemoryStreams =>
  streams.do(CLERK, meeting, 'MinuteDecision', meetingId, {
    rationale: personalText('After discussion'),
    optionsConsidered: [],
    vote: { ...everybody, for: remaining },
    award: null,
    conditions: [],
    effectiveFrom: on,
    endCause: null,
    ...minuted,
  });

/** Lowers the quorum, and corrects a minute of the first meeting. */
const correctFirstMeeting = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, board, 'ReviseTerms', 'board-1', {
      from: '2012-09-04',
      terms: { ...DEFAULT_TERMS, quorum: 2 },
      reason: personalText('The board has fewer members'),
    })
    .do(CLERK, meeting, 'CorrectMinute', 'meeting-1', {
      decisionId: 'decision-1',
      reasonCodes: ['results-below-expected'],
      rationale: personalText('Mathematics has been below the floor for two years'),
      optionsConsidered: [personalText('A national leader for six days')],
      vote: everybody,
      conditions: [{ conditionId: 'plan-for-decision-1', text: personalText('A plan of action') }],
      reason,
    });

/** Ratifies what the chair did, approves the minutes of the first meeting and rescinds its decision. */
const reviewAtTheNextMeeting = (streams: InMemoryStreams, on: IsoDay): InMemoryStreams => {
  const about = { schoolUrn: null, title: personalText('Last year') };
  schedule(streams, 'meeting-5', on)
    .do(CLERK, meeting, 'AddOtherBusiness', 'meeting-5', {
      ...about,
      itemId: 'i1',
      kind: 'minutes',
      subjectId: 'meeting-1',
    })
    .do(CLERK, meeting, 'AddOtherBusiness', 'meeting-5', {
      ...about,
      itemId: 'i2',
      kind: 'review',
      subjectId: 'decision-1',
    });
  streams.do(CLERK, meeting, 'AddOtherBusiness', 'meeting-5', {
    ...about,
    itemId: 'i3',
    kind: 'review',
    subjectId: 'contract-1',
  });
  openMeeting(streams, 'meeting-5', on);
  const ratified = { decisionId: 'decision-3', itemId: 'decision-2', outcome: 'ratify' } as const;
  minute(streams, 'meeting-5', on, { ...ratified, reasonCodes: ['action-was-right'] });
  minute(streams, 'meeting-5', on, { decisionId: 'decision-4', itemId: 'i1', outcome: 'approve', reasonCodes: [] });
  minute(streams, 'meeting-5', on, {
    decisionId: 'decision-5',
    itemId: 'i2',
    outcome: 'rescind',
    reasonCodes: ['new-facts'],
  });
  minute(streams, 'meeting-5', on, {
    ...{ decisionId: 'decision-8', itemId: 'i3', outcome: 'end', reasonCodes: ['other-support'] },
    endCause: 'school-closed',
  });
  streams.do(MEMBERS[0], meeting, 'ConfirmDecisions', 'meeting-5', {});
  const noted = { meetingId: 'meeting-5', by: 'decision-5', on };
  return streams
    .do('system', decision, 'NoteRescission', 'decision-1', noted)
    .do('system', decision, 'NoteRatification', 'decision-2', { ...noted, ratified: true });
};

/** The board recommends support, which the council accepts. The chair rescinds that, and the board undoes it. */
const recommendSupport = (streams: InMemoryStreams, on: IsoDay, later: IsoDay): InMemoryStreams => {
  streams.do(CLERK, board, 'ReviseTerms', 'board-1', {
    from: on,
    terms: { ...DEFAULT_TERMS, quorum: 2, power: 'recommends' },
    reason: personalText('The council decides'),
  });
  schedule(submitRequest(streams, 'request-5', '2012/02'), 'meeting-6', on);
  streams.do(CLERK, request, 'TableRequest', 'request-5', { meetingId: 'meeting-6', overlaps: [] });
  openMeeting(streams, 'meeting-6', on);
  minute(streams, 'meeting-6', on, {
    decisionId: 'decision-6',
    itemId: 'request-5',
    outcome: 'recommend',
    reasonCodes: ['early-help'],
    award: { ...AWARD, latestEnd: '2012-12-31' },
  })
    .do('person-officer', decision, 'AnswerRecommendation', 'decision-6', { answer: 'accept', reason })
    .do('person-officer', decision, 'CorrectRecommendationAnswer', 'decision-6', {
      answer: 'accept',
      answerReason: personalText('The need is evidenced'),
      reason: personalText('The reason was that of another school'),
    })
    .do(CLERK, decision, 'RescindDecision', 'decision-6', { reason });
  openMeeting(schedule(streams, 'meeting-7', later), 'meeting-7', later);
  const undone = { decisionId: 'decision-7', itemId: 'decision-6', outcome: 'rescind' } as const;
  return minute(streams, 'meeting-7', later, { ...undone, reasonCodes: ['new-facts'] });
};

/** Corrections, ratifications, rescissions and a recommendation. */
export const reviewDecisions = (streams: InMemoryStreams): InMemoryStreams =>
  recommendSupport(
    reviewAtTheNextMeeting(correctFirstMeeting(streams.on('2012-09-03')), '2012-09-05'),
    '2012-09-19',
    '2012-10-03',
  );
