import type { AfterwardsOfRow } from '#read-models/contract-afterwards.columns';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { Signatory } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, integerOrNull, json, table, text, textOrNull, type RowOf } from '#processing/view';
import { groupColumns } from '#read-models/planned-group-meetings';
import type { OpenPause } from '#read-models/contract-pauses';
import { stageColumns } from '#read-models/contract-stage';
import { employerColumns, providerColumns, type EmployerOfLeader } from '#read-models/employers-of-leaders';

/** An aim that has no judgement. */
export interface OpenAim {
  readonly aimId: string;
  readonly by: IsoDay;
  readonly measured: boolean;
}

/** A visit. `settled`: nobody has to do anything: it was missed, or held and countersigned. */
export interface TaskVisit {
  readonly visitId: string;
  readonly on: IsoDay;
  /** The planned place. */
  readonly place: VisitPlace;
  readonly since: IsoDay;
  readonly status: 'planned' | 'held' | 'settled';
}

interface OpenVariation {
  readonly variationId: string;
  readonly proposedBy: Signatory;
  readonly since: IsoDay;
}

interface ProposedPayment {
  readonly instalmentId: string;
  readonly since: IsoDay;
  readonly proposedBy: string;
  /** The day on which it is due; null if no day is set. */
  readonly dueOn: IsoDay | null;
  /** The day on which it was withheld; null if it can be paid. */
  readonly withheldOn: IsoDay | null;
}

/** A deployed leader besides the lead leader, and what they wait for. */
export type TaskMember = EmployerOfLeader & {
  readonly memberId: string;
  readonly since: IsoDay;
  readonly accepted: boolean;
  readonly released: boolean;
  /** The day on which the half-days of a leader who joined the running contract were refused; null while they are not. */
  readonly daysRefusedOn: IsoDay | null;
};

export const contracts = table('task_contracts', 'contractId', {
  ...stageColumns,
  /** Signed on paper, so that nobody has to sign it here. */
  fromPaper: json<boolean>(),
  contractId: text(),
  boardId: text(),
  reference: text(),
  schoolUrn: text(),
  leaderId: text(),
  ...employerColumns,
  ...providerColumns,
  /** The deployed leaders besides the lead leader. */
  team: json<TaskMember[]>(),
  /** Null unless a fund pays. */
  fundId: textOrNull(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  /** Day of the last change of the stage. */
  since: text<IsoDay>(),
  acknowledged: json<boolean>(),
  /** Days on which the money or the days were refused; null while they are not. */
  moneyRefusedOn: textOrNull<IsoDay>(),
  daysRefusedOn: textOrNull<IsoDay>(),
  aims: json<OpenAim[]>(),
  /** Number of aims, judged or not. */
  aimCount: integer(),
  visits: json<TaskVisit[]>(),
  variation: json<OpenVariation | null>(),
  /** What happened around the contract and waits for an answer of the board. */
  circumstances: json<{ circumstanceId: string; since: IsoDay }[]>(),
  pauses: json<OpenPause[]>(),
  pausedSince: textOrNull<IsoDay>(),
  nextReviewOn: textOrNull<IsoDay>(),
  nextReportOn: textOrNull<IsoDay>(),
  /** Concerns that are not settled. */
  openConcerns: json<string[]>(),
  ...groupColumns,
  pence: integer(),
  /** Paid and not recovered, in pence. */
  paidPence: integer(),
  /** Price that is not owed, in pence; null until the end. */
  unusedPence: integerOrNull(),
  /** Still to be paid after the end, in pence; null until the fund has said so. */
  outstandingPence: integerOrNull(),
  daysSettled: json<boolean>(),
  afterwards: json<AfterwardsOfRow>(),
  /** Payments that wait for somebody else than who proposed them. */
  proposedPayments: json<ProposedPayment[]>(),
});

export type ContractRow = RowOf<typeof contracts.columns>;
