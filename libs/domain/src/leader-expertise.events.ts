import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a leader can be an expert in: a subject of the curriculum, a phase of the register of schools, or a theme of school improvement. */
export const EXPERTISE_KINDS = ['subject', 'phase', 'theme'] as const;

export type ExpertiseKind = (typeof EXPERTISE_KINDS)[number];

/** `topic`: the subject, the phase, or the need area of a board. `from`: the day on which it was assessed, from which it counts. */
export type Expertise = { expertiseId: string; kind: ExpertiseKind; topic: string; from: IsoDay };

export type LeaderExpertiseEvents = {
  /** What the leader is good at was assessed. `evidence`: what shows it. `source`: who assessed it, or the document. */
  LeaderExpertiseRecorded: Expertise & { evidence: Personal; source: Personal };
  /** The expertise no longer counts after `on`. */
  LeaderExpertiseEnded: { expertiseId: string; on: IsoDay; reason: Personal };
  /** The expertise was typed wrongly. `evidence` and `source` are null if they did not change. */
  LeaderExpertiseCorrected: {
    expertiseId: string;
    kind: Replaced<ExpertiseKind>;
    topic: Replaced<string>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    evidence: Personal | null;
    source: Personal | null;
    reason: Personal;
  };
};
