import type { Expertise, LeaderExpertiseEvents } from '#domain/leader-expertise.events';
import type { LeaderStream } from '#domain/leader.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL, BOARD, type Readers } from '#records/readers';
import type { RecordProjection } from '#records/record-projection';
import type { StreamVisibility, Withheld } from '#records/visibility';

/** What a leader is good at, with what shows it. `endReason`: null while it counts. */
export interface ExpertiseRecord extends Expertise {
  readonly to: IsoDay | null;
  readonly evidence: Personal | Withheld;
  readonly source: Personal | Withheld;
  readonly recordedBy: string;
  readonly endReason: Personal | Withheld | null;
  readonly corrected: boolean;
}

/** What a record of a leader remembers of expertise. */
export interface ExpertiseOfRecord {
  readonly expertise: readonly ExpertiseRecord[];
}

/** Those who choose leaders, answer for them or employ them. Everybody else reads the topic and the days. */
const EVIDENCE: Readers = [...BOARD, 'administrator', 'provider', 'alliance', 'home-school', 'area'];

type ExpertiseType = keyof LeaderExpertiseEvents;

export const expertiseVisibility: Pick<StreamVisibility<LeaderStream>, ExpertiseType> = {
  LeaderExpertiseRecorded: { readers: ALL, evidence: EVIDENCE, source: EVIDENCE },
  LeaderExpertiseEnded: { readers: ALL, reason: EVIDENCE },
  LeaderExpertiseCorrected: { readers: ALL, evidence: EVIDENCE, source: EVIDENCE, reason: EVIDENCE },
};

const change = <Document extends ExpertiseOfRecord>(
  record: Document,
  expertiseId: string,
  changes: (each: ExpertiseRecord) => Partial<ExpertiseRecord>,
): Document => ({
  ...record,
  expertise: record.expertise.map((each) => (each.expertiseId === expertiseId ? { ...each, ...changes(each) } : each)),
});

/** How a record of a leader changes. What was corrected and why is added by `addCorrection`. */
export const projectExpertise = <Document extends ExpertiseOfRecord>(
  addCorrection: (record: Document, reason: Personal | Withheld, actor: string) => Document,
): Pick<RecordProjection<LeaderStream, Document>, ExpertiseType> => ({
  LeaderExpertiseRecorded: (record, data, { actor }) => ({
    ...record,
    expertise: [...record.expertise, { ...data, to: null, recordedBy: actor, endReason: null, corrected: false }],
  }),
  LeaderExpertiseEnded: (record, { expertiseId, on, reason }) =>
    change(record, expertiseId, () => ({ to: on, endReason: reason })),
  LeaderExpertiseCorrected: (record, { expertiseId, reason, ...data }, { actor }) =>
    addCorrection(
      change(record, expertiseId, ({ evidence, source, endReason }) => ({
        ...{ kind: data.kind.new, topic: data.topic.new, from: data.from.new, to: data.to.new },
        evidence: data.evidence ?? evidence,
        source: data.source ?? source,
        endReason: data.to.new === null ? null : endReason,
        corrected: true,
      })),
      reason,
      actor,
    ),
});
