import { escalation } from '#domain/escalation';
import type { EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { EscalationStream } from '#domain/escalation.types';
import { effectiveDay } from '#domain/shared-rules';
import type { ConcernKind, EscalationStep, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { BOARD, SAFEGUARDING, SIDES } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

/** A concern: what it is about, who answered what, the steps taken and how it was resolved. */
export interface EscalationDocument {
  readonly contractId: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly leaderPersonId: string;
  readonly homeSchoolUrn: Urn | null;
  readonly kind: ConcernKind;
  readonly raisedBy: RaisedBy;
  readonly raisedOn: IsoDay;
  readonly aimIds: readonly string[] | Withheld;
  readonly detail: Text | null;
  readonly answers: readonly {
    readonly by: EscalationEvents['ConcernAnswered']['by'];
    readonly on: IsoDay;
    readonly answeredBy: string;
    readonly answer: Text;
  }[];
  readonly steps: readonly (Shown<EscalationEvents['ConcernEscalated']> & {
    readonly on: IsoDay;
    readonly takenBy: string;
  })[];
  /** The last step taken; null before the first step. */
  readonly step: EscalationStep | null;
  readonly referred: boolean;
  /** The service to which a safeguarding concern was referred. */
  readonly referredTo: Text | null;
  readonly resolved: boolean;
  readonly resolution: { readonly on: IsoDay; readonly outcome: Text; readonly resolvedBy: string } | null;
}

const EMPTY = {
  answers: [],
  steps: [],
  step: null,
  referred: false,
  referredTo: null,
  resolved: false,
  resolution: null,
} satisfies Partial<EscalationDocument>;

/** What people read of a concern, and who reads it. */
export const escalationKind: RecordKind<EscalationStream, EscalationDocument> = {
  decider: escalation,
  visibility: {
    ConcernRaised: { readers: SIDES, aimIds: SIDES, detail: SIDES },
    SafeguardingReferred: { readers: SAFEGUARDING, referredTo: SAFEGUARDING },
    ConcernAnswered: { readers: SIDES, answer: SIDES },
    ConcernEscalated: { readers: SIDES, consultees: SIDES, reason: SIDES, reliedOn: SIDES },
    ConcernResolved: { readers: SIDES, outcome: SIDES },
    ConcernAlreadyRaised: { readers: BOARD },
  },
  projection: {
    ConcernRaised: {
      create: (raised, context) => ({ ...EMPTY, ...raised, raisedOn: effectiveDay(context) }),
    },
    SafeguardingReferred: {
      create: ({ referredTo, ...about }, context) => ({
        ...EMPTY,
        ...about,
        kind: 'safeguarding',
        raisedOn: effectiveDay(context),
        aimIds: [],
        detail: null,
        referred: true,
        referredTo,
      }),
    },
    ConcernAnswered: (record, { by, answer }, context) => ({
      ...record,
      answers: [...record.answers, { by, on: effectiveDay(context), answeredBy: context.actor, answer }],
    }),
    ConcernEscalated: (record, taken, context) => ({
      ...record,
      step: taken.step,
      steps: [...record.steps, { ...taken, on: effectiveDay(context), takenBy: context.actor }],
    }),
    ConcernResolved: (record, { outcome, resolvedOn }, { actor }) => ({
      ...record,
      resolved: true,
      resolution: { on: resolvedOn, outcome, resolvedBy: actor },
    }),
    ConcernAlreadyRaised: (record) => record,
  },
};
