import { board } from '#domain/board';
import type { BoardEvents } from '#domain/board.events';
import { MAX_DASHBOARD_SHARINGS, MAX_FLAG_RULES } from '#domain/bounds';
import { listAlliancesWithDashboard } from '#domain/dashboard-sharing';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { PUBLISHED_RULES } from '#domain/school-flags';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const reason = personalToken('Agreed by the board');
const established: NewEvent<BoardEvents> = {
  type: 'BoardEstablished',
  data: { name: 'Plymouth', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const [{ parameters }] = PUBLISHED_RULES;
const rulesSet = (from: IsoDay, newHeadDays: number | null): NewEvent<BoardEvents> => ({
  type: 'FlagRulesSet',
  data: { from, parameters: newHeadDays === null ? null : { ...parameters, newHeadDays }, reason },
});

describe('The rules with which a board flags schools', () => {
  it('change from today or later, and what is not named stays as it is', () => {
    given(board, established)
      .when('SetFlagRules', { from: '2012-02-01', changes: { newHeadDays: 730 }, reason })
      .then({ ...rulesSet('2012-02-01', 730), occurredOn: '2012-02-01' });
    given(board, established, rulesSet('2012-02-01', 730))
      .when('SetFlagRules', { from: '2012-02-01', changes: { fellByGrades: 2 }, reason })
      .thenState(({ flagRules }) =>
        expect(flagRules.at(-1)?.parameters).toEqual({ ...parameters, newHeadDays: 730, fellByGrades: 2 }),
      );
    given(board, established)
      .when('SetFlagRules', { from: '2012-01-09', changes: { newHeadDays: 730 }, reason })
      .thenRefusal('in-the-past');
    given(board, established, rulesSet('2012-02-01', 730))
      .when('SetFlagRules', { from: '2012-01-20', changes: { newHeadDays: 90 }, reason })
      .thenRefusal('flag-rules-out-of-order');
  });

  it('become the published ones again, and never stay the same', () => {
    given(board, established, rulesSet('2012-01-01', 730))
      .when('SetFlagRules', { from: '2012-02-01', changes: null, reason })
      .then({ ...rulesSet('2012-02-01', null), occurredOn: '2012-02-01' });
    for (const changes of [null, { newHeadDays: 365 }])
      given(board, established)
        .when('SetFlagRules', { from: '2012-02-01', changes, reason })
        .thenRefusal('nothing-changed');
  });
});

describe('The number of rules with which a board flags schools', () => {
  it('is limited', () => {
    const history = Array.from({ length: MAX_FLAG_RULES }, (_, index) => rulesSet('2012-01-01', index));
    const set = { from: '2012-02-01', changes: { newHeadDays: 730 }, reason } as const;
    given(board, established, ...history.slice(1))
      .when('SetFlagRules', set)
      .thenTypes('FlagRulesSet');
    given(board, established, ...history)
      .when('SetFlagRules', set)
      .thenRefusal('too-many-flag-rules');
  });
});

describe('The dashboard of a board', () => {
  const share: BoardEvents['DashboardShared'] = {
    ...{ sharingId: 's1', allianceId: 'a1', from: '2012-02-01', to: '2012-07-31', agreement: reason },
  };
  const shared: NewEvent<BoardEvents> = { type: 'DashboardShared', data: share };

  it('is shared with an alliance for a period, of which none overlaps another', () => {
    given(board, established)
      .when('ShareDashboard', share)
      .then({ ...shared, occurredOn: '2012-02-01' });
    given(board, established)
      .when('ShareDashboard', { ...share, to: '2012-01-31' })
      .thenRefusal('term-ends-before-it-begins');
    given(board, established, shared)
      .when('ShareDashboard', { ...share, sharingId: 's2', from: '2012-07-31', to: null })
      .thenRefusal('already-shared');
    given(board, established, shared)
      .when('ShareDashboard', { ...share, sharingId: 's2', allianceId: 'a2' })
      .thenTypes('DashboardShared');
  });

  it('is no longer shared after a day, which makes the agreement void if it is before the first', () => {
    const end = { sharingId: 's1', on: '2012-03-31', reason } as const;
    given(board, established, shared)
      .when('StopSharingDashboard', end)
      .thenState((state) =>
        expect(
          (['2012-01-31', '2012-02-01', '2012-03-31', '2012-04-01'] as const).map(
            (day) => listAlliancesWithDashboard(state, day).length,
          ),
        ).toEqual([0, 1, 1, 0]),
      );
    given(board, established, shared)
      .when('StopSharingDashboard', { ...end, on: '2012-01-31' })
      .thenState((state) => expect(listAlliancesWithDashboard(state, '2012-02-01')).toEqual([]));
    given(board, established, shared)
      .when('StopSharingDashboard', { ...end, on: '2012-07-31' })
      .thenRefusal('already-ended');
    given(board, established, shared)
      .when('StopSharingDashboard', { ...end, sharingId: 's9' })
      .thenRefusal('unknown-sharing');
  });

  it('is shared at most so many times', () => {
    const many = Array.from({ length: MAX_DASHBOARD_SHARINGS }, (_, index): NewEvent<BoardEvents> => ({
      type: 'DashboardShared',
      data: { ...share, sharingId: `s${index}`, allianceId: `a${index}` },
    }));
    const last = { ...share, sharingId: 'last', allianceId: 'last' };
    given(board, established, ...many.slice(1))
      .when('ShareDashboard', last)
      .thenTypes('DashboardShared');
    given(board, established, ...many)
      .when('ShareDashboard', last)
      .thenRefusal('too-many-sharings');
  });
});
