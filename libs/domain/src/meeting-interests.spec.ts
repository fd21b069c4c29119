import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { meeting } from '#domain/meeting';
import { conflictedOn } from '#domain/meeting-decisions';
import type { MeetingCommands } from '#domain/meeting.types';
import { person } from '#domain/person';
import { request } from '#domain/request';
import { prepared, signed, withRequest } from '#domain/testing/a-case';
import { approval, inFavour } from '#domain/testing/a-meeting';
import { refusal, type World } from '#domain/testing/a-world';
import { token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const VOTERS = ['ann', 'cat', 'dan', 'eve'];
const REVIEW: MeetingCommands['AddOtherBusiness'] = {
  ...{ itemId: 'review', kind: 'review', subjectId: 'c', schoolUrn: null, title: 'How it goes' },
};

const seated = (world: World, ...persons: string[]): World => {
  for (const personId of persons) {
    const seat = { memberId: personId, personId, office: 'member', schoolUrn: null } as const;
    world.do('clerk', person, 'RegisterPerson', personId, { name: token(personId), email: null });
    world.do('clerk', board, 'AppointMember', 'b', { ...seat, from: '2011-09-01', to: null });
  }
  return world;
};

const held = (world: World, id: string, on: IsoDay): World =>
  world
    .on(on)
    .do('clerk', meeting, 'OpenMeeting', id, {})
    .do('clerk', meeting, 'RecordAttendance', id, {
      present: ['ben', ...VOTERS],
      apologies: [],
    });

/** A contract from a meeting at which `ben` declared an interest in the request. */
const agreed = (): World => {
  const world = seated(withRequest(prepared('maintained')), 'dan', 'eve')
    .do('clerk', meeting, 'ScheduleMeeting', 'm', { boardId: 'b', on: '2011-10-05', place: 'Civic Offices' })
    .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm' })
    .do('ben', meeting, 'DeclareInterest', 'm', { itemId: 'r', personId: 'ben', nature: token('Governor') });
  const minute = { ...approval, decisionId: 'd', itemId: 'r', vote: inFavour(...VOTERS) };
  held(world, 'm', '2011-10-05').do('clerk', meeting, 'MinuteDecision', 'm', minute);
  return signed(world);
};

const reviewing = (world: World, on: IsoDay = '2011-11-02'): World =>
  held(
    world
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', { boardId: 'b', on, place: 'Civic Offices' })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', REVIEW),
    'm2',
    on,
  );

const voting = (world: World, ...voters: string[]): string => {
  const monitored = { outcome: 'monitor-only', award: null } as const;
  const vote = inFavour(...voters);
  const minute = { ...approval, ...monitored, reasonCodes: ['too-early-to-say'], decisionId: 'd2', itemId: 'review' };
  return refusal(() =>
    world.do('clerk', meeting, 'MinuteDecision', 'm2', { ...minute, vote, effectiveFrom: '2011-11-02' }),
  );
};

describe('An interest in a request', () => {
  it('binds still when the board reviews the contract that came of it', () => {
    const world = reviewing(agreed());
    expect(world.state(contract, 'c').agreed.decisionId).toBe('d');
    expect(world.state(meeting, 'm2').items).toMatchObject([
      { itemId: 'review', interested: ['lee', 'ben'], interestedSchools: ['110002'] },
    ]);
    expect(voting(world, 'ann', 'ben', 'cat')).toBe('conflicted-member-voted');
    expect(voting(world, ...VOTERS)).toBe('nobody refused');
  });

  it('binds still when the board hears of a concern about that contract', () => {
    const world = agreed().on('2011-10-10').do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10' });
    const concern = { contractId: 'c', kind: 'capacity', raisedBy: 'school', referredTo: null } as const;
    world
      .do('sam', escalation, 'RaiseConcern', 'e', { ...concern, aimIds: [], detail: token('Nobody came') })
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', { boardId: 'b', on: '2011-11-02', place: 'Civic Offices' })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', { ...REVIEW, kind: 'escalation', subjectId: 'e' });
    expect(voting(held(world, 'm2', '2011-11-02'), 'ann', 'ben', 'cat')).toBe('conflicted-member-voted');
  });
});

describe('The head of a school', () => {
  const headOf = (world: World, scopeId: string, from: IsoDay, to: IsoDay | null): World => {
    const scope = { kind: 'school', id: scopeId } as const;
    return world.do('clerk', person, 'GrantStanding', 'cat', { standingId: 's', role: 'school-head', scope, from, to });
  };

  it('has an interest in what concerns it, though their seat does not name it', () => {
    for (const school of ['110001', '110002'])
      expect(voting(reviewing(headOf(agreed(), school, '2011-10-06', null)), 'ann', 'cat', 'dan')).toBe(
        'conflicted-member-voted',
      );
  });

  it('has none in other schools, nor on days on which they are not its head', () => {
    expect(voting(reviewing(headOf(agreed(), '110009', '2011-10-06', null)), ...VOTERS)).toBe('nobody refused');
    expect(voting(reviewing(headOf(agreed(), '110001', '2011-10-06', '2011-11-01')), ...VOTERS)).toBe('nobody refused');
    expect(voting(reviewing(headOf(agreed(), '110001', '2011-11-03', null)), ...VOTERS)).toBe('nobody refused');
  });

  it('is not the only one whom a decision knows: who was found to have an interest then has it ever after', () => {
    const world = headOf(agreed(), '110001', '2011-10-06', '2011-11-02');
    expect(voting(reviewing(world), 'ann', 'dan', 'eve')).toBe('nobody refused');
    const { items, ...state } = world.state(meeting, 'm2');
    expect(conflictedOn({ ...state, items }, [{ personId: 'cat', schoolUrn: null }], items[0]!, undefined)).toEqual([
      'cat',
    ]);
  });
});
