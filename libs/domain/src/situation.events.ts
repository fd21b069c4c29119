import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Who leads a school: a permanent head, an interim head, or nobody while the post is vacant. */
export const HEADSHIP_KINDS = ['permanent', 'interim', 'vacant'] as const;

export type HeadshipKind = (typeof HEADSHIP_KINDS)[number];

/** The formal statuses that a school can have, whatever its grades are. Special measures and serious weaknesses are Ofsted categories of concern; a notice to improve is issued to an academy trust. */
export const FORMAL_STATUSES = [
  'council-intervention',
  'notice-to-improve',
  'special-measures',
  'serious-weaknesses',
  'proposed-closure',
] as const;

export type FormalStatus = (typeof FORMAL_STATUSES)[number];

export type SituationEvents = {
  /** Opens the record of headships and formal statuses of a school, before its first entry. */
  SituationOpened: { schoolUrn: Urn };
  /** A headship from this day until the next one begins. `head`: the name of the person, optional. */
  HeadshipRecorded: { headshipId: string; kind: HeadshipKind; from: IsoDay; head: Personal | null };
  /** A headship was corrected. `head` is null if it did not change. */
  HeadshipCorrected: {
    headshipId: string;
    kind: Replaced<HeadshipKind>;
    from: Replaced<IsoDay>;
    head: Personal | null;
    reason: Personal;
  };
  /** A formal status that applies from this day on. `plan`: the action plan; `source`: the document that it comes from. */
  FormalStatusRecorded: {
    statusId: string;
    status: FormalStatus;
    from: IsoDay;
    plan: Personal | null;
    source: Personal;
  };
  /** A formal status ended. `on`: its last day. */
  FormalStatusEnded: { statusId: string; on: IsoDay; reason: Personal };
  /** A formal status was corrected. `plan` is null if it did not change. */
  FormalStatusCorrected: {
    statusId: string;
    status: Replaced<FormalStatus>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    plan: Personal | null;
    reason: Personal;
  };
};
