import type { Outcome } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listAgenda, listWaitingRequests } from '#read-models/agenda-pages';
import { boardAgenda } from '#read-models/board-agenda';
import {
  meeting,
  meetingScheduledEvent,
  request,
  requestPlacedEvent,
  requestSubmittedEvent,
  requestTabledEvent,
} from '#read-models/testing/board-events.builder';
import type { IsoDay } from '#kernel/time';

const agendaItemAddedEvent = (id: string, itemId: string, interested: string[] = []) =>
  meeting(id, 'AgendaItemAdded', {
    itemId,
    kind: 'request',
    subjectId: itemId,
    schoolUrn: '110317',
    title: `Request ${itemId}`,
    interested,
    interestedSchools: [],
  });
const decisionMinutedEvent = (id: string, itemId: string, outcome: Outcome = 'approve') =>
  meeting(id, 'DecisionMinuted', {
    decisionId: `d-${itemId}`,
    itemId,
    boardId: 'board-1',
    subjectKind: 'request',
    subjectId: itemId,
    schoolUrn: '110317',
    outcome,
    reasonCodes: [],
    rationale: personalToken('Results fell'),
    optionsConsidered: [],
    vote: { for: ['p1'], against: [], abstained: [], castingVote: null },
    decidedBy: ['p1', 'p2'],
    conflicted: ['p3', 'p4'],
    quorum: 2,
    award: null,
    conditions: [],
    madeOn: '2012-01-10',
    effectiveFrom: '2012-01-10',
    consulted: [],
    referredTo: null,
    authoriserId: null,
    supersedes: null,
  });
const requestEligibleEvent = (id: string) =>
  request(id, 'RequestScreened', { eligible: true, reason: personalToken('Below the floor') });
const requestDecidedEvent = (id: string, outcome: Outcome) =>
  request(id, 'RequestDecided', { decisionId: `d-${id}`, meetingId: 'm1', outcome, decidedOn: '2012-01-10' });

const agenda = (...events: SpecEvent[]) => givenView(boardAgenda).after(...events);
const listMeetings = (readModels: ReadModels, today: IsoDay) =>
  listAgenda(readModels, 'board-1', today, wholeListRequest('on'));
const firstMeeting = async (readModels: ReadModels) => (await listMeetings(readModels, '2012-01-01'))[0];
const listWaiting = async (readModels: ReadModels) =>
  (await listWaitingRequests(readModels, 'board-1', '2012-01-01', wholeListRequest('submittedOn'))).map(
    ({ requestId, screened }) => [requestId, screened],
  );

describe('The agenda of a board', () => {
  it('shows a meeting with its items, conflicts of interest and decisions', async () => {
    await agenda(
      meetingScheduledEvent('m1'),
      agendaItemAddedEvent('m1', 'r1'),
      agendaItemAddedEvent('m1', 'r2'),
      meeting('m1', 'MeetingOpened', { roll: [], quorum: 3, decisionRule: 'majority', termsFrom: '2012-01-01' }),
      meeting('m1', 'AttendanceRecorded', { present: ['p1', 'p2', 'p3'], apologies: [] }),
      meeting('m1', 'InterestDeclared', { itemId: 'r1', personId: 'p3', nature: personalToken('Governor there') }),
      decisionMinutedEvent('m1', 'r1'),
      meeting('m1', 'MeetingClosed', { decided: 1, carriedOver: ['r2'] }),
    ).returns(firstMeeting, {
      meetingId: 'm1',
      boardId: 'board-1',
      on: '2012-01-10',
      place: personalToken('Council House'),
      state: 'closed',
      quorum: 3,
      present: ['p1', 'p2', 'p3'],
      items: [
        {
          itemId: 'r1',
          kind: 'request',
          subjectId: 'r1',
          schoolUrn: '110317',
          title: 'Request r1',
          state: 'decided',
          conflicted: ['p3', 'p4'],
          decisionId: 'd-r1',
          outcome: 'approve',
        },
        {
          itemId: 'r2',
          kind: 'request',
          subjectId: 'r2',
          schoolUrn: '110317',
          title: 'Request r2',
          state: 'carried-over',
          conflicted: [],
          decisionId: null,
          outcome: null,
        },
      ],
    });
  });

  it('shows interests declared at an earlier meeting from the start', async () => {
    const conflicted = async (readModels: ReadModels) =>
      (await firstMeeting(readModels))?.items.map((entry) => entry.conflicted);
    const declared = meeting('m1', 'InterestDeclared', {
      itemId: 'r1',
      personId: 'p4',
      nature: personalToken('Married'),
    });
    await agenda(meetingScheduledEvent('m1'), agendaItemAddedEvent('m1', 'r1', ['p3']), declared).returns(conflicted, [
      ['p3', 'p4'],
    ]);
  });

  it("lists one board's future and open meetings, earliest first, without those that nobody opened or that were cancelled", async () => {
    const close = meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: [] });
    const open = meeting('m1', 'MeetingOpened', {
      roll: [],
      quorum: 3,
      decisionRule: 'majority',
      termsFrom: '2012-01-01',
    });
    const reason = personalToken('Snow');
    const all = [
      meetingScheduledEvent('m2', '2012-02-14'),
      meetingScheduledEvent('m1'),
      meetingScheduledEvent('m3', '2012-01-10', 'board-2'),
    ];
    const on = (today: '2012-01-10' | '2012-01-11') => async (readModels: ReadModels) =>
      (await listMeetings(readModels, today)).map(({ meetingId }) => meetingId);
    await agenda(...all, open).returns(on('2012-01-11'), ['m1', 'm2']);
    await agenda(...all, open, close).returns(on('2012-01-10'), ['m1', 'm2']);
    await agenda(...all, open, close).returns(on('2012-01-11'), ['m2']);
    await agenda(...all).returns(on('2012-01-11'), ['m2']);
    await agenda(...all, meeting('m1', 'MeetingMoved', { old: '2012-01-10', on: '2012-02-20', reason })).returns(
      on('2012-01-11'),
      ['m2', 'm1'],
    );
    await agenda(...all, meeting('m2', 'MeetingCancelled', { reason, carriedOver: [] })).returns(on('2012-01-10'), [
      'm1',
    ]);
  });

  it('lists a request as waiting until a meeting takes it', async () => {
    const story = [meetingScheduledEvent('m1'), requestSubmittedEvent('r1')];
    await agenda(...story).returns(listWaiting, [['r1', false]]);
    await agenda(...story, requestEligibleEvent('r1')).returns(listWaiting, [['r1', true]]);
    const notEligible = request('r1', 'RequestScreened', { eligible: false, reason: personalToken('Another area') });
    await agenda(...story, notEligible).returns(listWaiting, []);
    await agenda(...story, requestEligibleEvent('r1'), requestTabledEvent('r1', 'm1')).returns(listWaiting, []);
    await agenda(
      ...story,
      requestTabledEvent('r1', 'm1'),
      agendaItemAddedEvent('m1', 'r1'),
      requestPlacedEvent('r1', 'm1'),
    ).returns(listWaiting, []);
    await agenda(
      ...story,
      request('r1', 'RequestWithdrawn', { reasonCode: 'x', note: personalToken(''), by: 'school' }),
    ).returns(listWaiting, []);
  });

  it('lists a request as waiting again after the meeting declines, carries over, defers, drops or is cancelled', async () => {
    const story = [
      meetingScheduledEvent('m1'),
      requestSubmittedEvent('r1'),
      requestEligibleEvent('r1'),
      requestTabledEvent('r1', 'm1'),
    ];
    const declined = request('r1', 'TablingDeclined', { meetingId: 'm1', reason: 'closed' });
    const taken = [agendaItemAddedEvent('m1', 'r1'), requestPlacedEvent('r1', 'm1')];
    const again = [['r1', true]];
    await agenda(...story, declined).returns(listWaiting, again);
    await agenda(...story, ...taken, meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: ['r1'] })).returns(
      listWaiting,
      again,
    );
    await agenda(
      ...story,
      ...taken,
      decisionMinutedEvent('m1', 'r1', 'defer'),
      requestDecidedEvent('r1', 'defer'),
    ).returns(listWaiting, again);
    const cancelled = meeting('m1', 'MeetingCancelled', { reason: personalToken('Snow'), carriedOver: ['r1'] });
    await agenda(...story, ...taken, cancelled).returns(listWaiting, again);
    await agenda(...story, ...taken, request('r1', 'RequestTakenOffAgenda', { meetingId: 'm1' })).returns(
      listWaiting,
      again,
    );
    await agenda(...story, ...taken, decisionMinutedEvent('m1', 'r1'), requestDecidedEvent('r1', 'approve')).returns(
      listWaiting,
      [],
    );
  });

  it('leaves an item that was taken off out of its meeting', async () => {
    const removed = {
      itemId: 'r1',
      kind: 'request',
      subjectId: 'r1',
      cause: 'request-withdrawn',
      reason: null,
    } as const;
    await agenda(
      meetingScheduledEvent('m1'),
      agendaItemAddedEvent('m1', 'r1'),
      agendaItemAddedEvent('m1', 'r2'),
      meeting('m1', 'AgendaItemRemoved', removed),
    ).returns(async (readModels) => (await firstMeeting(readModels))?.items.map(({ itemId }) => itemId), ['r2']);
  });

  it("keeps a withdrawn request settled if the meeting's reply arrives later", async () => {
    const withdrawn = request('r1', 'RequestWithdrawn', { reasonCode: 'x', note: personalToken(''), by: 'school' });
    const story = [
      meetingScheduledEvent('m1'),
      requestSubmittedEvent('r1'),
      requestTabledEvent('r1', 'm1'),
      withdrawn,
      agendaItemAddedEvent('m1', 'r1'),
    ];
    await agenda(
      ...story,
      requestPlacedEvent('r1', 'm1'),
      meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: ['r1'] }),
    ).returns(listWaiting, []);
  });
});
