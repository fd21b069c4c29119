import { board, rollOn, termsOn, type BoardCommands } from '#domain/board';
import type { BoardEvents, TermsOfReference } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { FactOf } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const plymouth: BoardCommands['EstablishBoard'] = { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: null };

const established: FactOf<BoardEvents> = { type: 'BoardEstablished', data: { ...plymouth, terms: DEFAULT_TERMS } };

const quorumOf = (quorum: number): TermsOfReference => ({ ...DEFAULT_TERMS, quorum });

const revised = (from: BoardEvents['TermsRevised']['from'], quorum: number): FactOf<BoardEvents> => ({
  type: 'TermsRevised',
  data: { from, terms: quorumOf(quorum), reason: 'Board of nine' },
});

const ann: BoardCommands['AppointMember'] = {
  memberId: 'member-1',
  personId: 'ann',
  office: 'chair',
  schoolUrn: '149010',
  from: '2012-01-01',
  to: '2012-12-31',
};

/** The person appointed is known. */
const registered = { facts: { personExists: true } };

const appointed = (data: Partial<typeof ann> = {}): FactOf<BoardEvents> => ({
  type: 'MemberAppointed',
  data: { ...ann, ...data },
});

const stoodDown = (on: BoardEvents['MemberStoodDown']['on']): FactOf<BoardEvents> => ({
  type: 'MemberStoodDown',
  data: { memberId: 'member-1', on },
});

describe('The terms of reference of a board', () => {
  it('are the default set when the board names none', () => {
    given(board)
      .when('EstablishBoard', plymouth)
      .then({ ...established, occurredOn: '2012-01-01' });
  });

  it('are its own when it names them', () => {
    given(board)
      .when('EstablishBoard', { ...plymouth, terms: quorumOf(5) })
      .thenState((state) => expect(termsOn(state, '2012-01-01')?.quorum).toBe(5));
  });

  it('are given once at the beginning', () => {
    given(board, established).when('EstablishBoard', plymouth).refused('already-exists');
  });

  it('are revised from a day on, and the days before keep theirs', () => {
    given(board, established)
      .when('ReviseTerms', { from: '2012-06-01', terms: quorumOf(5), reason: 'Board of nine' }, { today: '2012-05-31' })
      .then({ ...revised('2012-06-01', 5), occurredOn: '2012-06-01' });
    const state = given(board, established, revised('2012-06-01', 5)).state();
    expect(termsOn(state, '2011-12-31')).toBeNull();
    expect(termsOn(state, '2012-05-31')).toMatchObject({ from: '2012-01-01', quorum: 3 });
    expect(termsOn(state, '2012-06-01')).toMatchObject({ from: '2012-06-01', quorum: 5 });
  });

  it('are corrected by a second revision from the same day', () => {
    const state = given(board, established, revised('2012-06-01', 5), revised('2012-06-01', 4)).state();
    expect(termsOn(state, '2012-06-01')?.quorum).toBe(4);
  });

  it('are not revised from a day before those that hold', () => {
    given(board, established, revised('2012-06-01', 5))
      .when('ReviseTerms', { from: '2012-05-31', terms: quorumOf(4), reason: 'Board of seven' })
      .refused('terms-out-of-order');
  });

  it('are revised from tomorrow on at the earliest: a meeting of today or before keeps the rules that it opened with', () => {
    const lower = { from: '2012-05-31', terms: quorumOf(1), reason: 'Too few came' } as const;
    given(board, established).when('ReviseTerms', lower, { today: '2012-06-01' }).refused('in-the-past');
    given(board, established).when('ReviseTerms', lower, { today: '2012-05-31' }).refused('in-the-past');
    given(board, established).when('ReviseTerms', lower, { today: '2012-05-30' }).thenTypes('TermsRevised');
  });

  it('are not revised without a reason', () => {
    given(board, established)
      .when('ReviseTerms', { from: '2012-06-01', terms: quorumOf(5), reason: '' })
      .refused('reason-needed');
  });

  const [level] = DEFAULT_TERMS.levels;
  const [need] = DEFAULT_TERMS.needAreas;
  if (level === undefined || need === undefined) throw new Error('The default set lacks a level or a need area.');

  it.each<[string, Partial<TermsOfReference>]>([
    ['a quorum of nobody', { quorum: 0 }],
    ['a quorum that is no whole number', { quorum: 2.5 }],
    ['no interval between reviews', { reviewEveryDays: 0 }],
    ['no interval between reports', { reportEveryDays: -1 }],
    ['no level', { levels: [] }],
    ['a level without days', { levels: [{ ...level, longestDays: 0 }] }],
    ['a level without half-days', { levels: [{ ...level, mostHalfDays: 0 }] }],
    ['a level with less than no money', { levels: [{ ...level, mostPence: -1 }] }],
    ['a need area twice', { needAreas: [need, need] }],
    ['a blank code', { providerTypes: [{ code: ' ', meaning: 'Nobody' }] }],
    ['an outcome without reasons', { decisionReasons: { ...DEFAULT_TERMS.decisionReasons, defer: [] } }],
    ['no reason for a missed visit', { missedVisitReasons: [] }],
    ['no cause of an early end', { earlyEndCauses: [] }],
    ['no reason for a withdrawal', { withdrawalReasons: [] }],
  ])('cannot have %s', (_, change) => {
    const terms = { ...DEFAULT_TERMS, ...change };
    given(board)
      .when('EstablishBoard', { ...plymouth, terms })
      .refused('terms-incomplete');
    given(board, established)
      .when('ReviseTerms', { from: '2012-06-01', terms, reason: 'New' })
      .refused('terms-incomplete');
  });
});

describe('The roll of a board', () => {
  it('takes in a member for a term of office', () => {
    given(board, established)
      .when('AppointMember', ann, registered)
      .then({ ...appointed(), occurredOn: '2012-01-01' });
  });

  it('takes in nobody who is not known, so that nobody invented makes a quorum', () => {
    given(board, established)
      .when('AppointMember', ann, { facts: { personExists: false } })
      .refused('unknown-person');
  });

  it('shows who holds office on a day', () => {
    const state = given(board, established, appointed(), appointed({ memberId: 'member-2', to: '2011-12-31' })).state();
    expect(rollOn(state, '2012-12-31')).toEqual([{ personId: 'ann', office: 'chair', schoolUrn: '149010' }]);
    expect(rollOn(state, '2013-01-01')).toEqual([]);
  });

  it('has no term of office that ends before it begins', () => {
    given(board, established)
      .when('AppointMember', { ...ann, to: '2011-12-31' }, registered)
      .refused('term-ends-before-it-begins');
  });

  it('gives each appointment an id of its own', () => {
    given(board, established, appointed())
      .when('AppointMember', { ...ann, personId: 'ben', office: 'member' }, registered)
      .refused('member-known');
  });

  it('has one chair on any day', () => {
    const ben = { ...ann, memberId: 'member-2', personId: 'ben' };
    given(board, established, appointed())
      .when('AppointMember', { ...ben, from: '2012-12-31', to: null }, registered)
      .refused('chair-taken');
    given(board, established, appointed())
      .when('AppointMember', { ...ben, from: '2013-01-01', to: null }, registered)
      .thenTypes('MemberAppointed');
    given(board, established, appointed())
      .when('AppointMember', { ...ben, office: 'member' }, registered)
      .thenTypes('MemberAppointed');
  });

  it('has nobody twice at once', () => {
    const again = { ...ann, memberId: 'member-2', office: 'member' } as const;
    given(board, established, appointed()).when('AppointMember', again, registered).refused('already-a-member');
    given(board, established, appointed())
      .when('AppointMember', { ...again, from: '2013-01-01', to: null }, registered)
      .thenTypes('MemberAppointed');
  });

  it('lets a member stand down at the end of a day, and another take the chair', () => {
    given(board, established, appointed())
      .when('StandDownMember', { memberId: 'member-1', on: '2012-03-31' })
      .then({ ...stoodDown('2012-03-31'), occurredOn: '2012-03-31' });
    given(board, established, appointed(), stoodDown('2012-03-31'))
      .when('AppointMember', { ...ann, memberId: 'member-2', personId: 'ben', from: '2012-04-01' }, registered)
      .thenState((state) => {
        expect(rollOn(state, '2012-03-31').map(({ personId }) => personId)).toEqual(['ann']);
        expect(rollOn(state, '2012-04-01').map(({ personId }) => personId)).toEqual(['ben']);
      });
  });

  it('does not let somebody stand down who is not on it', () => {
    given(board, established)
      .when('StandDownMember', { memberId: 'member-1', on: '2012-03-31' })
      .refused('unknown-member');
  });

  it('does not lengthen a term of office by standing down later', () => {
    given(board, established, appointed())
      .when('StandDownMember', { memberId: 'member-1', on: '2012-12-31' })
      .refused('already-stood-down');
  });
});
