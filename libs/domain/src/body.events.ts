import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The kinds of body that can be responsible for schools. */
export const BODY_KINDS = ['trust', 'diocese', 'foundation', 'council'] as const;

export type BodyKind = (typeof BODY_KINDS)[number];

export type BodyEvents = {
  /** A trust, diocese, foundation or council that is responsible for schools. */
  BodyEstablished: { name: string; kind: BodyKind; from: IsoDay };
  /** From this day on the body is responsible for the school. */
  SchoolJoinedBody: { membershipId: string; schoolUrn: Urn; from: IsoDay };
  /** `on`: the last day on which the body is responsible for the school. */
  SchoolLeftBody: { membershipId: string; on: IsoDay };
  /** The school, or the days on which the body is responsible for it, were recorded wrongly. */
  BodySchoolCorrected: {
    membershipId: string;
    schoolUrn: Replaced<Urn>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** The body was never responsible for the school. `to`: the last day that was recorded; null without one. */
  BodySchoolVoided: { membershipId: string; to: IsoDay | null; reason: Personal };
};
