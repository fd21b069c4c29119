import { decision, type DecisionStream } from '#domain/decision';
import type { DecisionEvents } from '#domain/decision.events';
import { effectiveDay } from '#domain/shared-rules';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL, BOARD, BOARD_AND_SCHOOL, SIDES_AND_ALLIANCE } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

/** A decision of a board: what it allows, its conditions with the evidence that they are met, and why it was rescinded. */
export interface DecisionDocument {
  readonly taken: Shown<DecisionEvents['DecisionTaken']>;
  readonly dischargedConditions: readonly string[];
  readonly discharges: readonly {
    readonly conditionId: string;
    readonly on: IsoDay;
    readonly recordedBy: string;
    readonly evidence: Personal | Withheld;
  }[];
  readonly rescinded: boolean;
  readonly rescission: {
    readonly on: IsoDay;
    readonly rescindedBy: string;
    readonly reason: Personal | Withheld;
  } | null;
}

/** What people read of a decision, and who reads it. */
export const decisionKind: RecordKind<DecisionStream, DecisionDocument> = {
  decider: decision,
  visibility: {
    DecisionTaken: { readers: ALL, conditions: SIDES_AND_ALLIANCE },
    DecisionAlreadyOpened: { readers: BOARD },
    ConditionDischarged: { readers: ALL, evidence: BOARD_AND_SCHOOL },
    DecisionRescinded: { readers: ALL, reason: BOARD_AND_SCHOOL },
  },
  projection: {
    DecisionTaken: {
      create: (taken) => ({ taken, dischargedConditions: [], discharges: [], rescinded: false, rescission: null }),
    },
    DecisionAlreadyOpened: (record) => record,
    ConditionDischarged: (record, { conditionId, evidence }, context) => ({
      ...record,
      dischargedConditions: [...record.dischargedConditions, conditionId],
      discharges: [
        ...record.discharges,
        { conditionId, on: effectiveDay(context), recordedBy: context.actor, evidence },
      ],
    }),
    DecisionRescinded: (record, { reason }, context) => ({
      ...record,
      rescinded: true,
      rescission: { on: effectiveDay(context), rescindedBy: context.actor, reason },
    }),
  },
};
