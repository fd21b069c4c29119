import { board } from '#domain/board';
import { standingInterestsOn } from '#domain/board-standing-interests';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { BoardCommands, BoardStream } from '#domain/board.types';
import { MAX_STANDING_INTERESTS } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { meeting } from '#domain/meeting';
import { listConflictedMembers } from '#domain/meeting-decisions';
import type { HeadOnRoll } from '#domain/meeting-facts.types';
import type { AgendaItem } from '#domain/meeting.events';
import { ITEM, LEADER, planned } from '#domain/testing/meeting.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { NewEvent } from '#kernel/decider';

const established: NewEvent<BoardStream['events']>[] = [
  { type: 'BoardEstablished', data: { name: 'Board', areas: ['879'], from: '2011-09-01', terms: DEFAULT_TERMS } },
  {
    type: 'MemberAppointed',
    data: { memberId: 'm-1', personId: 'ann', office: 'member', schoolUrn: null, from: '2011-09-01', to: null },
  },
];

const declaration: BoardCommands['DeclareStandingInterest'] = {
  interestId: 'i-1',
  personId: 'ann',
  schoolUrn: '113530',
  trustName: null,
  relatedPersonId: null,
  allianceId: null,
  ground: 'governance',
  nature: personalToken('A governor'),
  from: '2011-10-01',
  to: null,
};

const facts = { allianceExists: false };

const declared: NewEvent<BoardStream['events']>[] = [
  ...established,
  { type: 'StandingInterestDeclared', data: declaration, occurredOn: declaration.from },
];
const end = { interestId: 'i-1', on: '2012-03-31', reason: personalToken('No longer') } as const;

describe('A standing interest', () => {
  it('is declared by the member, and by the clerk for any member', () => {
    const event = { type: 'StandingInterestDeclared', data: declaration, occurredOn: '2011-10-01' } as const;
    given(board, ...established)
      .when('DeclareStandingInterest', declaration, { actor: 'ann', facts })
      .then(event);
    given(board, ...established)
      .when('DeclareStandingInterest', declaration, { actor: 'cler', roles: ['clerk'], facts })
      .then(event);
    given(board, ...established)
      .when('DeclareStandingInterest', declaration, { actor: 'ben', roles: ['board-member'], facts })
      .thenRefusal('not-your-interest');
  });

  it.each<[string, Partial<BoardCommands['DeclareStandingInterest']>, string]>([
    ['of somebody who never had a seat', { personId: 'zoe' }, 'not-a-member'],
    ['in nothing', { schoolUrn: null }, 'one-subject-needed'],
    ['in a school and a trust at once', { trustName: 'Harbour Trust' }, 'one-subject-needed'],
    ['in a school and an alliance at once', { allianceId: 'tsa' }, 'one-subject-needed'],
    ['in an alliance that does not exist', { schoolUrn: null, allianceId: 'tsa' }, 'unknown-alliance'],
    ['in oneself', { schoolUrn: null, relatedPersonId: 'ann' }, 'own-person'],
    ['that ends before it begins', { to: '2011-09-30' }, 'term-ends-before-it-begins'],
  ])('is refused %s', (_, changes, code) => {
    given(board, ...established)
      .when('DeclareStandingInterest', { ...declaration, ...changes }, { actor: 'cler', roles: ['clerk'], facts })
      .thenRefusal(code);
  });

  it('is refused once the board has the most that are allowed', () => {
    const declare = (count: number) =>
      given(
        board,
        ...established,
        ...Array.from({ length: count }, (_, index) => ({
          type: 'StandingInterestDeclared' as const,
          data: { ...declaration, interestId: `i-${index}` },
        })),
      ).when('DeclareStandingInterest', { ...declaration, interestId: 'last' }, { actor: 'ann', facts });
    declare(MAX_STANDING_INTERESTS - 1).thenTypes('StandingInterestDeclared');
    declare(MAX_STANDING_INTERESTS).thenRefusal('too-many-standing-interests');
  });

  it('is in an alliance that exists', () => {
    const inAlliance = { ...declaration, schoolUrn: null, allianceId: 'tsa' };
    given(board, ...established)
      .when('DeclareStandingInterest', inAlliance, { actor: 'ann', facts: { allianceExists: true } })
      .then({ type: 'StandingInterestDeclared', data: inAlliance, occurredOn: '2011-10-01' });
  });

  it('ends on a day, and cannot be made longer', () => {
    const ended = { type: 'StandingInterestEnded', data: { ...end, personId: 'ann' }, occurredOn: end.on } as const;
    given(board, ...declared)
      .when('EndStandingInterest', end, { actor: 'ann' })
      .then(ended);
    given(board, ...declared, ended)
      .when('EndStandingInterest', end, { actor: 'ann' })
      .thenRefusal('already-ended');
    given(board, ...declared)
      .when('EndStandingInterest', { ...end, interestId: 'i-9' }, { actor: 'ann' })
      .thenRefusal('unknown-interest');
    given(board, ...declared)
      .when('EndStandingInterest', end, { actor: 'ben' })
      .thenRefusal('not-your-interest');
  });

  it('counts from its first to its last day', () => {
    const standingInterests: StandingInterest[] = [{ ...declaration, to: '2012-03-31' }];
    const days = ['2011-09-30', '2011-10-01', '2012-03-31', '2012-04-01'] as const;
    const found = days.map((day) => standingInterestsOn({ standingInterests }, day).length);
    expect(found).toEqual([0, 1, 1, 0]);
  });
});

describe('The members who must leave for an item', () => {
  const item: AgendaItem = { ...ITEM, schoolUrn: '113530', interested: [], interestedSchools: [] };
  const state = given(meeting, ...planned.slice(0, 1), { type: 'AgendaItemAdded', data: item }).state();
  const personId = 'ann';
  const inSubject = (subject: Partial<StandingInterest>): StandingInterest => ({
    ...declaration,
    personId,
    schoolUrn: null,
    ...subject,
  });

  it.each<[string, Partial<StandingInterest>, boolean]>([
    ['in the school', { schoolUrn: '113530' }, true],
    ['in another school', { schoolUrn: '113599' }, false],
    ['in the trust of the school, however it is written', { trustName: ' Harbour TRUST ' }, true],
    ['in another trust', { trustName: 'Moor Trust' }, false],
    ['in the leader of the award', { relatedPersonId: LEADER.personId }, true],
    ['in another person', { relatedPersonId: 'zoe' }, false],
    ['in an alliance that the item concerns', { allianceId: 'tsa' }, true],
    ['in another alliance', { allianceId: 'other' }, false],
  ])('include one with a standing interest %s: %#', (_, subject, isConflicted) => {
    const found = listConflictedMembers(state, [{ personId, schoolUrn: null }], item, LEADER, {
      trusts: ['harbour trust'],
      standing: [inSubject(subject)],
      alliances: [{ allianceId: 'tsa', schools: ['113577'] }],
    });
    expect(found).toEqual(isConflicted ? [personId] : []);
  });

  it.each<[string, Partial<HeadOnRoll>, boolean]>([
    ['leads the alliance or works for it', { allianceId: 'tsa' }, true],
    ['is in another alliance', { allianceId: 'other' }, false],
    ['comes from one of its schools', { schoolUrn: '113577' }, true],
    ['comes from another school', { schoolUrn: '113578' }, false],
  ])('include one who %s', (_, entry, isConflicted) => {
    const heads = [
      { personId, schoolUrn: null },
      { personId, schoolUrn: null, ...entry },
    ];
    const found = listConflictedMembers(state, heads, item, undefined, {
      trusts: [],
      alliances: [{ allianceId: 'tsa', schools: ['113577'] }],
    });
    expect(found).toEqual(isConflicted ? [personId] : []);
  });

  it('do not include somebody who is not on the roll', () => {
    const standing = [inSubject({ schoolUrn: '113530', personId: 'zoe' })];
    expect(
      listConflictedMembers(state, [{ personId, schoolUrn: null }], item, undefined, { trusts: [], standing }),
    ).toEqual([]);
  });
});
