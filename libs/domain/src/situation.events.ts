import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Who leads a school: a head, somebody for the time being, or nobody. */
export const HEADSHIP_KINDS = ['permanent', 'interim', 'vacant'] as const;

export type HeadshipKind = (typeof HEADSHIP_KINDS)[number];

/** What can be in force at a school, whatever its grades are. */
export const FORMAL_STATUSES = [
  'council-intervention',
  'notice-to-improve',
  'special-measures',
  'proposed-closure',
] as const;

export type FormalStatus = (typeof FORMAL_STATUSES)[number];

export type SituationEvents = {
  /** Something is recorded about the situation of the school for the first time. */
  SituationOpened: { schoolUrn: Urn };
  /** From this day on, until the next one begins. `head`: who leads the school, if that is to be recorded. */
  HeadshipRecorded: { headshipId: string; kind: HeadshipKind; from: IsoDay; head: Personal | null };
  /** A headship was typed wrongly. `head` is null if it did not change. */
  HeadshipCorrected: {
    headshipId: string;
    kind: Replaced<HeadshipKind>;
    from: Replaced<IsoDay>;
    head: Personal | null;
    reason: Personal;
  };
  /** In force from this day on. `plan`: what is to be done; `source`: the document that says so. */
  FormalStatusRecorded: {
    statusId: string;
    status: FormalStatus;
    from: IsoDay;
    plan: Personal | null;
    source: Personal;
  };
  /** `on`: the last day on which it is in force. */
  FormalStatusEnded: { statusId: string; on: IsoDay; reason: Personal };
  /** What was recorded was typed wrongly. `plan` is null if it did not change. */
  FormalStatusCorrected: {
    statusId: string;
    status: Replaced<FormalStatus>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    plan: Personal | null;
    reason: Personal;
  };
};
