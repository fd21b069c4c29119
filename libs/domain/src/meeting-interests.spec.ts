import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { meeting } from '#domain/meeting';
import { listConflictedMembers } from '#domain/meeting-decisions';
import type { MeetingCommands } from '#domain/meeting.types';
import { person } from '#domain/person';
import { request } from '#domain/request';
import { prepareBoard, signContract, submitRequest } from '#domain/testing/case.builder';
import { approval, inFavour } from '#domain/testing/meeting.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const VOTERS = ['ann', 'cat', 'dan', 'eve'];
const REVIEW: MeetingCommands['AddOtherBusiness'] = {
  itemId: 'review',
  kind: 'review',
  subjectId: 'c',
  schoolUrn: null,
  title: personalToken('How it goes'),
};

const appointMembers = (streams: InMemoryStreams, ...persons: string[]): InMemoryStreams => {
  for (const personId of persons) {
    const seat = { memberId: personId, personId, office: 'member', schoolUrn: null } as const;
    streams.do('clerk', person, 'RegisterPerson', personId, { name: personalToken(personId), email: null });
    streams.do('clerk', board, 'AppointMember', 'b', { ...seat, from: '2011-09-01', to: null });
  }
  return streams;
};

const openWithAttendance = (streams: InMemoryStreams, id: string, on: IsoDay): InMemoryStreams =>
  streams
    .on(on)
    .do('clerk', meeting, 'OpenMeeting', id, { recordedAfterwards: null })
    .do('clerk', meeting, 'RecordAttendance', id, {
      present: ['ben', ...VOTERS],
      apologies: [],
    });

/** A contract from a meeting at which `ben` declared an interest in the request. */
const agreeContract = (): InMemoryStreams => {
  const streams = appointMembers(submitRequest(prepareBoard('maintained')), 'dan', 'eve')
    .do('clerk', meeting, 'ScheduleMeeting', 'm', {
      boardId: 'b',
      on: '2011-10-05',
      place: personalToken('Civic Offices'),
      recordedAfterwards: null,
    })
    .do('clerk', request, 'TableRequest', 'r', { meetingId: 'm', overlaps: [] })
    .do('ben', meeting, 'DeclareInterest', 'm', { itemId: 'r', personId: 'ben', nature: personalToken('Governor') });
  const minute = { ...approval, decisionId: 'd', itemId: 'r', vote: inFavour(...VOTERS) };
  openWithAttendance(streams, 'm', '2011-10-05')
    .do('clerk', meeting, 'MinuteDecision', 'm', minute)
    .do('ann', meeting, 'ConfirmDecisions', 'm', {});
  return signContract(streams);
};

const openReview = (streams: InMemoryStreams, on: IsoDay = '2011-11-02'): InMemoryStreams =>
  openWithAttendance(
    streams
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on,
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', REVIEW),
    'm2',
    on,
  );

const vote = (streams: InMemoryStreams, ...voters: string[]): string => {
  const monitored = { outcome: 'continue', award: null } as const;
  const vote = inFavour(...voters);
  const minute = { ...approval, ...monitored, reasonCodes: ['too-early-to-say'], decisionId: 'd2', itemId: 'review' };
  return refusal(() =>
    streams.do('clerk', meeting, 'MinuteDecision', 'm2', { ...minute, vote, effectiveFrom: '2011-11-02' }),
  );
};

describe('An interest in a request', () => {
  it('still applies when the board reviews the resulting contract', () => {
    const streams = openReview(agreeContract());
    expect(streams.state(contract, 'c').agreed.decisionId).toBe('d');
    expect(streams.state(meeting, 'm2').items).toMatchObject([
      { itemId: 'review', interested: ['lee', 'ben'], interestedSchools: ['110002'] },
    ]);
    expect(vote(streams, 'ann', 'ben', 'cat')).toBe('conflicted-member-voted');
    expect(vote(streams, ...VOTERS)).toBe('nobody refused');
  });

  it('still applies when the board considers a concern about the resulting contract', () => {
    const streams = agreeContract()
      .on('2011-10-10')
      .do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });
    const concern = { contractId: 'c', kind: 'capacity', raisedBy: 'school', referredTo: null } as const;
    streams
      .do('sam', escalation, 'RaiseConcern', 'e', { ...concern, aimIds: [], detail: personalToken('Nobody came') })
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on: '2011-11-02',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', { ...REVIEW, kind: 'escalation', subjectId: 'e' });
    expect(vote(openWithAttendance(streams, 'm2', '2011-11-02'), 'ann', 'ben', 'cat')).toBe('conflicted-member-voted');
  });
});

describe('The head of a school', () => {
  const assignHead = (streams: InMemoryStreams, scopeId: string, from: IsoDay, to: IsoDay | null): InMemoryStreams => {
    const scope = { kind: 'school', id: scopeId } as const;
    return streams.do('clerk', person, 'AssignRole', 'cat', {
      roleAssignmentId: 's',
      role: 'school-head',
      scope,
      from,
      to,
    });
  };

  it('has an interest in items about the school even if their seat does not name it', () => {
    for (const school of ['110001', '110002'])
      expect(vote(openReview(assignHead(agreeContract(), school, '2011-10-06', null)), 'ann', 'cat', 'dan')).toBe(
        'conflicted-member-voted',
      );
  });

  it('has no interest in items about other schools or on days when they are not its head', () => {
    expect(vote(openReview(assignHead(agreeContract(), '110009', '2011-10-06', null)), ...VOTERS)).toBe(
      'nobody refused',
    );
    expect(vote(openReview(assignHead(agreeContract(), '110001', '2011-10-06', '2011-11-01')), ...VOTERS)).toBe(
      'nobody refused',
    );
    expect(vote(openReview(assignHead(agreeContract(), '110001', '2011-11-03', null)), ...VOTERS)).toBe(
      'nobody refused',
    );
  });

  it('keeps a conflict found in a decision for later items', () => {
    const streams = assignHead(agreeContract(), '110001', '2011-10-06', '2011-11-02');
    expect(vote(openReview(streams), 'ann', 'dan', 'eve')).toBe('nobody refused');
    const { items, ...state } = streams.state(meeting, 'm2');
    expect(
      listConflictedMembers({ ...state, items }, [{ personId: 'cat', schoolUrn: null }], items[0]!, undefined),
    ).toEqual(['cat']);
  });
});
