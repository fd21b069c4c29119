import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type DashboardSharingEvents = {
  /** By agreement of the board, the leads of an alliance read its dashboard. `to` is null until it is ended. `agreement`: where it is recorded. */
  DashboardShared: {
    sharingId: string;
    allianceId: string;
    from: IsoDay;
    to: IsoDay | null;
    agreement: Personal;
  };
  /** `on`: the last day. A day before its first makes the agreement void. */
  DashboardSharingEnded: { sharingId: string; on: IsoDay; reason: Personal };
};
