import { areasOn, board, rollOn, termsOn } from '#domain/board';
import type { BoardCommands } from '#domain/board.types';
import type { BoardEvents, TermsOfReference } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const plymouth: BoardCommands['EstablishBoard'] = { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: null };

const established: NewEvent<BoardEvents> = { type: 'BoardEstablished', data: { ...plymouth, terms: DEFAULT_TERMS } };

const termsWithQuorum = (quorum: number): TermsOfReference => ({ ...DEFAULT_TERMS, quorum });

const termsRevisedEvent = (from: BoardEvents['TermsRevised']['from'], quorum: number): NewEvent<BoardEvents> => ({
  type: 'TermsRevised',
  data: { from, terms: termsWithQuorum(quorum), reason: personalToken('Board of nine') },
});

const ann: BoardCommands['AppointMember'] = {
  memberId: 'member-1',
  personId: 'ann',
  office: 'chair',
  schoolUrn: '149010',
  from: '2012-01-01',
  to: '2012-12-31',
};

/** The appointed person exists and has to do with no board yet. */
const registered = { facts: { ties: { boardIds: [], areas: [] } } };

const memberAppointedEvent = (data: Partial<typeof ann> = {}): NewEvent<BoardEvents> => ({
  type: 'MemberAppointed',
  data: { ...ann, ...data },
});

const memberStoodDownEvent = (on: BoardEvents['MemberStoodDown']['on']): NewEvent<BoardEvents> => ({
  type: 'MemberStoodDown',
  data: { memberId: 'member-1', on },
});

describe('The terms of reference of a board', () => {
  it('are the default set if the board names none', () => {
    given(board)
      .when('EstablishBoard', plymouth)
      .then({ ...established, occurredOn: '2012-01-01' });
  });

  it('are the set that the board names', () => {
    given(board)
      .when('EstablishBoard', { ...plymouth, terms: termsWithQuorum(5) })
      .thenState((state) => expect(termsOn(state, '2012-01-01')?.quorum).toBe(5));
  });

  it('are for areas with codes of the form of the register', () => {
    given(board)
      .when('EstablishBoard', { ...plymouth, areas: ['879', 'Devon'] })
      .thenRefusal('not-an-area-code');
    const changes = [{ old: '879', new: ['E06000026'] }];
    given(board, established)
      .when('ReorganiseAreas', { from: '2012-04-01', changes, reason: personalToken('New council') })
      .thenRefusal('not-an-area-code');
  });

  it('refuse a second establishment of the board', () => {
    given(board, established).when('EstablishBoard', plymouth).thenRefusal('already-exists');
  });

  it('are revised from a given day, and earlier days keep the earlier terms', () => {
    given(board, established)
      .when(
        'ReviseTerms',
        { from: '2012-06-01', terms: termsWithQuorum(5), reason: personalToken('Board of nine') },
        { today: '2012-05-31' },
      )
      .then({ ...termsRevisedEvent('2012-06-01', 5), occurredOn: '2012-06-01' });
    const state = given(board, established, termsRevisedEvent('2012-06-01', 5)).state();
    expect(termsOn(state, '2011-12-31')).toBeNull();
    expect(termsOn(state, '2012-05-31')).toMatchObject({ from: '2012-01-01', quorum: 3 });
    expect(termsOn(state, '2012-06-01')).toMatchObject({ from: '2012-06-01', quorum: 5 });
  });

  it('are corrected by a second revision from the same day', () => {
    const state = given(
      board,
      established,
      termsRevisedEvent('2012-06-01', 5),
      termsRevisedEvent('2012-06-01', 4),
    ).state();
    expect(termsOn(state, '2012-06-01')?.quorum).toBe(4);
  });

  it('refuse a revision from a day before the latest terms', () => {
    given(board, established, termsRevisedEvent('2012-06-01', 5))
      .when('ReviseTerms', { from: '2012-05-31', terms: termsWithQuorum(4), reason: personalToken('Board of seven') })
      .thenRefusal('terms-out-of-order');
  });

  it("can be revised from tomorrow at the earliest, so that today's meeting keeps its rules", () => {
    const lower = { from: '2012-05-31', terms: termsWithQuorum(1), reason: personalToken('Too few came') } as const;
    given(board, established).when('ReviseTerms', lower, { today: '2012-06-01' }).thenRefusal('in-the-past');
    given(board, established).when('ReviseTerms', lower, { today: '2012-05-31' }).thenRefusal('in-the-past');
    given(board, established).when('ReviseTerms', lower, { today: '2012-05-30' }).thenTypes('TermsRevised');
  });

  const [level] = DEFAULT_TERMS.levels;
  const [need] = DEFAULT_TERMS.needAreas;
  if (level === undefined || need === undefined) throw new Error('The default set lacks a level or a need area.');

  it.each<[string, Partial<TermsOfReference>]>([
    ['a quorum of 0', { quorum: 0 }],
    ['a quorum that is not a whole number', { quorum: 2.5 }],
    ['a review interval of 0', { reviewEveryDays: 0 }],
    ['a negative report interval', { reportEveryDays: -1 }],
    ['an empty list of levels', { levels: [] }],
    ['a level without days', { levels: [{ ...level, longestDays: 0 }] }],
    ['a level without half-days', { levels: [{ ...level, mostHalfDays: 0 }] }],
    ['a level with negative money', { levels: [{ ...level, mostPence: -1 }] }],
    ['a repeated need area', { needAreas: [need, need] }],
    ['a blank code', { providerTypes: [{ code: ' ', meaning: 'Nobody' }] }],
    ['an outcome without reasons', { decisionReasons: { ...DEFAULT_TERMS.decisionReasons, defer: [] } }],
    ['an empty list of reasons for a missed visit', { missedVisitReasons: [] }],
    ['an empty list of causes of an early end', { earlyEndCauses: [] }],
    ['an empty list of reasons for a withdrawal', { withdrawalReasons: [] }],
  ])('refuse %s', (_, change) => {
    const terms = { ...DEFAULT_TERMS, ...change };
    given(board)
      .when('EstablishBoard', { ...plymouth, terms })
      .thenRefusal('terms-incomplete');
    given(board, established)
      .when('ReviseTerms', { from: '2012-06-01', terms, reason: personalToken('New') })
      .thenRefusal('terms-incomplete');
  });
});

describe('The roll of a board', () => {
  it('appoints a member for a term of office', () => {
    given(board, established)
      .when('AppointMember', ann, registered)
      .then({ ...memberAppointedEvent(), occurredOn: '2012-01-01' });
  });

  it('refuses to appoint an unknown person, so that no invented person counts towards a quorum', () => {
    given(board, established)
      .when('AppointMember', ann, { facts: { ties: undefined } })
      .thenRefusal('unknown-person');
  });

  it('lists who holds office on a given day', () => {
    const state = given(
      board,
      established,
      memberAppointedEvent(),
      memberAppointedEvent({ memberId: 'member-2', to: '2011-12-31' }),
    ).state();
    expect(rollOn(state, '2012-12-31')).toEqual([{ personId: 'ann', office: 'chair', schoolUrn: '149010' }]);
    expect(rollOn(state, '2013-01-01')).toEqual([]);
  });

  it('refuses a second vice-chair at a time', () => {
    const first = { ...ann, office: 'vice-chair' } as const;
    const second = { ...first, memberId: 'member-2', personId: 'ben' };
    given(board, established, { type: 'MemberAppointed', data: first })
      .when('AppointMember', second, registered)
      .thenRefusal('vice-chair-taken');
  });

  it('refuses a term of office that ends before it begins', () => {
    given(board, established)
      .when('AppointMember', { ...ann, to: '2011-12-31' }, registered)
      .thenRefusal('term-ends-before-it-begins');
  });

  it('refuses an appointment id that is already used', () => {
    given(board, established, memberAppointedEvent())
      .when('AppointMember', { ...ann, personId: 'ben', office: 'member' }, registered)
      .thenRefusal('member-id-already-used');
  });

  it('has only one chair on any day', () => {
    const ben = { ...ann, memberId: 'member-2', personId: 'ben' };
    given(board, established, memberAppointedEvent())
      .when('AppointMember', { ...ben, from: '2012-12-31', to: null }, registered)
      .thenRefusal('chair-taken');
    given(board, established, memberAppointedEvent())
      .when('AppointMember', { ...ben, from: '2013-01-01', to: null }, registered)
      .thenTypes('MemberAppointed');
    given(board, established, memberAppointedEvent())
      .when('AppointMember', { ...ben, office: 'member' }, registered)
      .thenTypes('MemberAppointed');
  });

  it('refuses a person who already has a seat during that term', () => {
    const again = { ...ann, memberId: 'member-2', office: 'member' } as const;
    given(board, established, memberAppointedEvent())
      .when('AppointMember', again, registered)
      .thenRefusal('already-a-member');
    given(board, established, memberAppointedEvent())
      .when('AppointMember', { ...again, from: '2013-01-01', to: null }, registered)
      .thenTypes('MemberAppointed');
  });

  it('lets a member stand down at the end of a day and another take the chair', () => {
    given(board, established, memberAppointedEvent())
      .when('StandDownMember', { memberId: 'member-1', on: '2012-03-31' })
      .then({ ...memberStoodDownEvent('2012-03-31'), occurredOn: '2012-03-31' });
    given(board, established, memberAppointedEvent(), memberStoodDownEvent('2012-03-31'))
      .when('AppointMember', { ...ann, memberId: 'member-2', personId: 'ben', from: '2012-04-01' }, registered)
      .thenState((state) => {
        expect(rollOn(state, '2012-03-31').map(({ personId }) => personId)).toEqual(['ann']);
        expect(rollOn(state, '2012-04-01').map(({ personId }) => personId)).toEqual(['ben']);
      });
  });

  it('refuses to let a person stand down who is not a member', () => {
    given(board, established)
      .when('StandDownMember', { memberId: 'member-1', on: '2012-03-31' })
      .thenRefusal('unknown-member');
  });

  it('refuses to lengthen a term of office by standing down later', () => {
    given(board, established, memberAppointedEvent())
      .when('StandDownMember', { memberId: 'member-1', on: '2012-12-31' })
      .thenRefusal('already-stood-down');
  });
});

describe('The people of a board', () => {
  const tomorrow: BoardCommands['AppointMember'] = { ...ann, from: '2012-01-11', to: null };
  const asClerk = (boardIds: string[], areas: string[] = []) => ({
    roles: ['clerk'],
    facts: { ties: { boardIds, areas } },
  });

  it('do not change their own seats, so that nobody ends an interest by standing down', () => {
    given(board, established)
      .when('AppointMember', ann, { ...registered, actor: 'ann' })
      .thenRefusal('own-seat');
    given(board, established, memberAppointedEvent())
      .when('StandDownMember', { memberId: 'member-1', on: '2011-12-31' }, { actor: 'ann' })
      .thenRefusal('own-seat');
  });

  it('are appointed by a clerk only from the next day', () => {
    given(board, established)
      .when('AppointMember', { ...tomorrow, from: '2012-01-10' }, asClerk([]))
      .thenRefusal('appointed-too-soon');
    given(board, established).when('AppointMember', tomorrow, asClerk([])).thenTypes('MemberAppointed');
    given(board, established)
      .when('AppointMember', { ...tomorrow, from: '2012-01-10' }, { ...asClerk([]), roles: ['clerk', 'administrator'] })
      .thenTypes('MemberAppointed');
  });

  it('are appointed by a clerk only if they belong to the board, to its area, or to nobody', () => {
    for (const own of [asClerk(['the-one']), asClerk(['another', 'the-one']), asClerk([], ['879'])])
      given(board, established).when('AppointMember', tomorrow, own).thenTypes('MemberAppointed');
    for (const other of [asClerk(['another']), asClerk([], ['826'])])
      given(board, established).when('AppointMember', tomorrow, other).thenRefusal('person-outside-your-board');
  });
});

describe('The areas of a board', () => {
  const reorganisation: BoardCommands['ReorganiseAreas'] = {
    from: '2012-04-01',
    changes: [{ old: '879', new: ['942', '943'] }],
    reason: personalToken('The county was divided'),
  };
  const reorganised: NewEvent<BoardEvents> = {
    type: 'AreasReorganised',
    data: { ...reorganisation, areas: ['942', '943'] },
  };

  it('are those of the new authorities from the day of a reorganisation', () => {
    given(board, established)
      .when('ReorganiseAreas', reorganisation)
      .then({ ...reorganised, occurredOn: '2012-04-01' });
    const state = given(board, established, reorganised).state();
    expect([areasOn(state, '2012-03-31'), areasOn(state, '2012-04-01')]).toEqual([['879'], ['942', '943']]);
    expect(areasOn(state, '2011-12-31')).toEqual(['879']);
  });

  it('refuse a reorganisation that does not fit the latest areas', () => {
    const refuse = (change: Partial<typeof reorganisation>, code: string) =>
      given(board, established)
        .when('ReorganiseAreas', { ...reorganisation, ...change })
        .thenRefusal(code);
    refuse({ from: '2012-01-01' }, 'areas-out-of-order');
    refuse({ changes: [] }, 'unknown-area');
    refuse({ changes: [{ old: '826', new: ['942'] }] }, 'unknown-area');
    refuse({ changes: [{ old: '879', new: [] }] }, 'new-area-needed');
    given(board, established, reorganised).when('ReorganiseAreas', reorganisation).thenRefusal('areas-out-of-order');
  });
});

describe('A change of some terms', () => {
  it('keeps every rule and list that it does not name', () => {
    given(board, established)
      .when('AmendTerms', { from: '2012-02-01', changes: { quorum: 5 }, reason: personalToken('Board of nine') })
      .then({ ...termsRevisedEvent('2012-02-01', 5), occurredOn: '2012-02-01' });
  });

  it('is refused when it names nothing, and by the rules for whole sets of terms', () => {
    const amend = (from: BoardCommands['AmendTerms']['from'], changes: Partial<TermsOfReference>) =>
      given(board, established).when('AmendTerms', { from, changes, reason: personalToken('Board of nine') });
    amend('2012-02-01', {}).thenRefusal('nothing-to-change');
    amend('2012-02-01', { quorum: 0 }).thenRefusal('terms-incomplete');
    amend('2012-01-10', { quorum: 5 }).thenRefusal('in-the-past');
  });
});
