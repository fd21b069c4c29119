import { meeting } from '#domain/meeting';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { listConflictedMembers } from '#domain/meeting-decisions';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { prepareBoard, submitRequest } from '#domain/testing/case.builder';
import { openMeetingWith, planned } from '#domain/testing/meeting.builder';
import {
  bid,
  bidden,
  data,
  eligible,
  requestDecidedEvent,
  submitted,
  tabled,
  withdrawn,
} from '#domain/testing/request.builder';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type RequestEvent = NewEvent<RequestEvents>;

const MEETING = { boardId: 'board-1', cancelled: false, closed: false };
const { rules: matchingRules } = PUBLISHED_MATCHING_RULES;
const facts = { matchingRules, meeting: MEETING, carriedOver: false, declared: [] as string[] };

describe('Tabling a request', () => {
  const whenTabling = (history: RequestEvent[], other: Partial<typeof facts> | { meeting: undefined } = {}) =>
    given(request, ...history).when(
      'TableRequest',
      { meetingId: 'meeting-1', overlaps: [] },
      { facts: { ...facts, ...other } },
    );

  it('puts an eligible request before an open meeting of the same board', () => {
    whenTabling([submitted, eligible]).then(tabled);
    whenTabling([submitted]).thenRefusal('not-eligible');
    whenTabling([submitted, eligible], { meeting: undefined }).thenRefusal('unknown-meeting');
    whenTabling([submitted, eligible], { meeting: { ...MEETING, boardId: 'board-2' } }).thenRefusal('unknown-meeting');
    whenTabling([submitted, eligible], { meeting: { ...MEETING, closed: true } }).thenRefusal('meeting-closed');
    const cancelled = { ...MEETING, cancelled: true, closed: true };
    whenTabling([submitted, eligible], { meeting: cancelled }).thenRefusal('meeting-cancelled');
  });

  it('is possible once, and again after it was declined, carried over or deferred', () => {
    whenTabling([submitted, eligible, tabled]).thenRefusal('already-tabled');
    whenTabling([submitted, eligible, tabled], { carriedOver: true }).then(tabled);
    whenTabling([submitted, eligible, tabled, requestDecidedEvent('defer')]).then(tabled);
    const declined: RequestEvent = {
      type: 'TablingDeclined',
      data: { meetingId: 'meeting-1', reason: 'meeting-closed' },
    };
    whenTabling([submitted, eligible, tabled, declined]).then(tabled);
  });

  it('is refused after the request is decided or withdrawn', () => {
    whenTabling([submitted, eligible, requestDecidedEvent('approve')]).thenRefusal('already-decided');
    whenTabling([submitted, eligible, withdrawn]).thenRefusal('request-withdrawn');
  });

  it('treats a request as carried over if its meeting closed without deciding on it', () => {
    const state = { ...given(request, submitted, eligible, tabled).state(), requestId: 'request-1' };
    const question = request.facts.TableRequest.carriedOver(
      { meetingId: 'meeting-2', overlaps: [] },
      undefined as never,
      state,
    );
    const closed = { type: 'MeetingClosed' as const, data: { decided: 0, carriedOver: ['request-1'] } };
    expect(question.id).toBe('meeting-1');
    expect(question.pick(given(meeting, ...planned).state() as never)).toBe(false);
    expect(question.pick(given(meeting, ...openMeetingWith([]), closed).state() as never)).toBe(true);
  });
});

describe('An interest in a request that is tabled again', () => {
  const deferred = requestDecidedEvent('defer');
  const requestTabledEvent = (meetingId: string, interested: string[]): RequestEvent => ({
    type: 'RequestTabled',
    data: { ...(tabled.data as RequestEvents['RequestTabled']), meetingId, interested },
  });

  it('is passed on from the last meeting to the next', () => {
    given(request, submitted, eligible, tabled, deferred)
      .when('TableRequest', { meetingId: 'meeting-2', overlaps: [] }, { facts: { ...facts, declared: ['ben'] } })
      .then(requestTabledEvent('meeting-2', ['ben']));
  });

  it('is kept when a meeting in between did not take the request', () => {
    const declined: RequestEvent = {
      type: 'TablingDeclined',
      data: { meetingId: 'meeting-2', reason: 'meeting-closed' },
    };
    const history = [submitted, eligible, tabled, deferred, requestTabledEvent('meeting-2', ['ben']), declined];
    given(request, ...history)
      .when('TableRequest', { meetingId: 'meeting-3', overlaps: [] }, { facts })
      .then(requestTabledEvent('meeting-3', ['ben']));
    expect(given(request, ...history).state().meetingIds).toEqual(['meeting-1', 'meeting-2']);
  });

  it('belongs to bidders and their home schools', () => {
    given(request, submitted, eligible, bidden)
      .when('TableRequest', { meetingId: 'meeting-1', overlaps: [] }, { facts })
      .then({
        type: 'RequestTabled',
        data: {
          ...(tabled.data as RequestEvents['RequestTabled']),
          interested: ['lee'],
          interestedSchools: ['110002'],
        },
      });
  });

  it('is looked up at the last meeting for which it was tabled, even after a decision', () => {
    const state = { ...given(request, submitted, eligible, tabled, deferred).state(), requestId: 'request-1' };
    const question = request.facts.TableRequest.declared(
      { meetingId: 'meeting-2', overlaps: [] },
      undefined as never,
      state,
    );
    const interest = { itemId: 'request-1', personId: 'ben', nature: personalToken('Governor') };
    const tableAndOpen = given(meeting, ...openMeetingWith([]), { type: 'InterestDeclared', data: interest }).state();
    expect(state.tabledFor).toBeNull();
    expect(question.id).toBe('meeting-1');
    expect(question.pick(tableAndOpen as never)).toEqual(['ben']);
    expect(question.pick(undefined as never)).toEqual([]);
  });

  it('still excludes a member when another meeting takes the carried-over request', () => {
    const streams = submitRequest(prepareBoard('maintained'));
    const interest = { itemId: 'r', personId: 'ben', nature: personalToken('Governor of the school') };
    const held = (id: string, on: IsoDay): InMemoryStreams =>
      streams
        .do('clerk', meeting, 'ScheduleMeeting', id, {
          boardId: 'b',
          on,
          place: personalToken('Civic Offices'),
          recordedAfterwards: null,
        })
        .do('clerk', request, 'TableRequest', 'r', { meetingId: id, overlaps: [] })
        .on(on)
        .do('clerk', meeting, 'OpenMeeting', id, { recordedAfterwards: null });
    held('m1', '2011-10-05')
      .do('ben', meeting, 'DeclareInterest', 'm1', interest)
      .do('clerk', meeting, 'CloseMeeting', 'm1', {});
    const second = held('m2', '2011-11-02').state(meeting, 'm2');
    const [item] = second.items;
    expect(item).toMatchObject({ itemId: 'r', interested: ['lee', 'ben'], interestedSchools: ['110002'] });
    expect(listConflictedMembers(second, second.opened?.roll ?? [], item!, undefined)).toEqual(['ben']);
  });

  it('is added at once for a leader who bids while a meeting has the request', () => {
    const details = { ...data, boardId: 'b' };
    const streams = prepareBoard('maintained')
      .do('sam', request, 'SubmitRequest', 'r', details)
      .do('clerk', request, 'ScreenRequest', 'r', { eligible: true, reason: personalToken('Below the floor') })
      .do('clerk', meeting, 'ScheduleMeeting', 'm1', {
        boardId: 'b',
        on: '2011-10-05',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm1', overlaps: [] })
      .do('lee', request, 'BidForRequest', 'r', bid);
    expect(streams.log.filter((line) => line.startsWith('meeting-m1'))).toEqual([
      'meeting-m1 MeetingScheduled',
      'meeting-m1 AgendaItemAdded',
      'meeting-m1 BidderNoted',
    ]);
  });
});
