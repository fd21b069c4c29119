import type { Board, BoardStream } from '#domain/board.types';
import { MAX_DASHBOARD_SHARINGS } from '#domain/bounds';
import { periodsOverlap, refuseReversedPeriod } from '#domain/shared-rules';
import { covers } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The alliances whose leads read the dashboard of the board on that day. */
export const listAlliancesWithDashboard = ({ dashboardSharings }: Pick<Board, 'dashboardSharings'>, day: IsoDay) =>
  dashboardSharings.filter((each) => covers(each, day)).map(({ allianceId }) => allianceId);

/** Decisions on who else reads the dashboard of a board. */
export const decideDashboardSharings = {
  ShareDashboard: (state, data) => {
    refuseReversedPeriod(data);
    refuseUnless(
      state.dashboardSharings.every((each) => each.allianceId !== data.allianceId || !periodsOverlap(each, data)),
      'already-shared',
      'The board shares its dashboard with this alliance for some of these days already. End that agreement first.',
    );
    refuseUnless(
      state.dashboardSharings.length < MAX_DASHBOARD_SHARINGS,
      'too-many-sharings',
      `The board has agreed ${MAX_DASHBOARD_SHARINGS} times to share its dashboard, the most allowed. End one later instead.`,
    );
    return [{ type: 'DashboardShared', data, occurredOn: data.from }];
  },

  StopSharingDashboard: (state, data) => {
    const found = state.dashboardSharings.find(({ sharingId }) => sharingId === data.sharingId);
    refuseUnless(found !== undefined, 'unknown-sharing', 'The board has no agreement with this id. Check the id.');
    refuseUnless(
      found.to === null || data.on < found.to,
      'already-ended',
      `The agreement already ends on ${found.to}. Give an earlier day.`,
    );
    return [{ type: 'DashboardSharingEnded', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the agreements to share a dashboard. */
export const evolveDashboardSharings = {
  DashboardShared: (state, { sharingId, allianceId, from, to }) => ({
    ...state,
    dashboardSharings: [...state.dashboardSharings, { sharingId, allianceId, from, to }],
  }),
  DashboardSharingEnded: (state, { sharingId, on }) => ({
    ...state,
    dashboardSharings: state.dashboardSharings.map((each) =>
      each.sharingId === sharingId ? { ...each, to: on } : each,
    ),
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;
