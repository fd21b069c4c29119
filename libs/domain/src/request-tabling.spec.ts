import { meeting } from '#domain/meeting';
import { conflictedOn } from '#domain/meeting-decisions';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import { prepared, withRequest } from '#domain/testing/a-case';
import { openedWith, planned } from '#domain/testing/a-meeting';
import { bid, bidden, eligible, outcome, submitted, tabled, withdrawn } from '#domain/testing/a-request';
import type { World } from '#domain/testing/a-world';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type Fact = FactOf<RequestEvents>;

const facts = { meeting: { boardId: 'board-1', closed: false }, carriedOver: false, declared: [] as string[] };

describe('Tabling a request', () => {
  const tabling = (history: Fact[], other: Partial<typeof facts> | { meeting: undefined } = {}) =>
    given(request, ...history).when('TableRequest', { meetingId: 'meeting-1' }, { facts: { ...facts, ...other } });

  it('brings an eligible request before a coming meeting of the same board', () => {
    tabling([submitted, eligible]).then(tabled);
    tabling([submitted]).refused('not-eligible');
    tabling([submitted, eligible], { meeting: undefined }).refused('unknown-meeting');
    tabling([submitted, eligible], { meeting: { boardId: 'board-2', closed: false } }).refused('another-board');
    tabling([submitted, eligible], { meeting: { boardId: 'board-1', closed: true } }).refused('meeting-closed');
  });

  it('is done once, and again when it was declined, carried over or deferred', () => {
    tabling([submitted, eligible, tabled]).refused('already-tabled');
    tabling([submitted, eligible, tabled], { carriedOver: true }).then(tabled);
    tabling([submitted, eligible, tabled, outcome('defer')]).then(tabled);
    const declined: Fact = { type: 'TablingDeclined', data: { meetingId: 'meeting-1', reason: 'meeting-closed' } };
    tabling([submitted, eligible, tabled, declined]).then(tabled);
  });

  it('is not done once it is decided or withdrawn', () => {
    tabling([submitted, eligible, outcome('approve')]).refused('already-decided');
    tabling([submitted, eligible, withdrawn]).refused('request-withdrawn');
  });

  it('counts as carried over when its meeting closed without deciding on it', () => {
    const state = { ...given(request, submitted, eligible, tabled).state(), requestId: 'request-1' };
    const question = request.facts.TableRequest.carriedOver({ meetingId: 'meeting-2' }, undefined as never, state);
    const closed = { type: 'MeetingClosed' as const, data: { decided: 0, carriedOver: ['request-1'] } };
    expect(question.id).toBe('meeting-1');
    expect(question.pick(given(meeting, ...planned).state() as never)).toBe(false);
    expect(question.pick(given(meeting, ...openedWith([]), closed).state() as never)).toBe(true);
  });
});

describe('An interest in a request', () => {
  const deferred = outcome('defer');
  const tabledWith = (meetingId: string, interested: string[]): Fact => ({
    type: 'RequestTabled',
    data: { ...(tabled.data as RequestEvents['RequestTabled']), meetingId, interested },
  });

  it('goes before the next meeting with the request, when it was declared at the last', () => {
    given(request, submitted, eligible, tabled, deferred)
      .when('TableRequest', { meetingId: 'meeting-2' }, { facts: { ...facts, declared: ['ben'] } })
      .then(tabledWith('meeting-2', ['ben']));
  });

  it('is not lost when a meeting in between did not take the request', () => {
    const declined: Fact = { type: 'TablingDeclined', data: { meetingId: 'meeting-2', reason: 'meeting-closed' } };
    const history = [submitted, eligible, tabled, deferred, tabledWith('meeting-2', ['ben']), declined];
    given(request, ...history)
      .when('TableRequest', { meetingId: 'meeting-3' }, { facts })
      .then(tabledWith('meeting-3', ['ben']));
    expect(given(request, ...history).state().meetingIds).toEqual(['meeting-1', 'meeting-2']);
  });

  it('is had by who bids for it and by their home school', () => {
    given(request, submitted, eligible, bidden)
      .when('TableRequest', { meetingId: 'meeting-1' }, { facts })
      .then({
        type: 'RequestTabled',
        data: {
          ...(tabled.data as RequestEvents['RequestTabled']),
          interested: ['lee'],
          interestedSchools: ['110002'],
        },
      });
  });

  it('is asked of the last meeting that was to take it, after a decision too', () => {
    const state = { ...given(request, submitted, eligible, tabled, deferred).state(), requestId: 'request-1' };
    const question = request.facts.TableRequest.declared({ meetingId: 'meeting-2' }, undefined as never, state);
    const interest = { itemId: 'request-1', personId: 'ben', nature: token('Governor') };
    const held = given(meeting, ...openedWith([]), { type: 'InterestDeclared', data: interest }).state();
    expect(state.tabledFor).toBeNull();
    expect(question.id).toBe('meeting-1');
    expect(question.pick(held as never)).toEqual(['ben']);
    expect(question.pick(undefined as never)).toEqual([]);
  });

  it('binds a member still when another meeting takes what the first carried over', () => {
    const world = withRequest(prepared('maintained'));
    const interest = { itemId: 'r', personId: 'ben', nature: token('Governor of the school') };
    const held = (id: string, on: IsoDay): World =>
      world
        .do('clerk', meeting, 'ScheduleMeeting', id, { boardId: 'b', on, place: 'Civic Offices' })
        .do('clerk', request, 'TableRequest', 'r', { meetingId: id })
        .on(on)
        .do('clerk', meeting, 'OpenMeeting', id, {});
    held('m1', '2011-10-05')
      .do('ben', meeting, 'DeclareInterest', 'm1', interest)
      .do('clerk', meeting, 'CloseMeeting', 'm1', {});
    const second = held('m2', '2011-11-02').state(meeting, 'm2');
    const [item] = second.items;
    expect(item).toMatchObject({ itemId: 'r', interested: ['lee', 'ben'], interestedSchools: ['110002'] });
    expect(conflictedOn(second, second.opened?.roll ?? [], item!, undefined)).toEqual(['ben']);
  });

  it('is had at once by who bids for a request that a meeting has before it', () => {
    const world = withRequest(prepared('maintained'))
      .do('clerk', meeting, 'ScheduleMeeting', 'm1', { boardId: 'b', on: '2011-10-05', place: 'Civic Offices' })
      .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm1' })
      .do('lee', request, 'BidForRequest', 'r', { ...bid, bidId: 'second' });
    expect(world.log.filter((line) => line.startsWith('meeting-m1'))).toEqual([
      'meeting-m1 MeetingScheduled',
      'meeting-m1 AgendaItemAdded',
      'meeting-m1 BidderNoted',
    ]);
  });
});
