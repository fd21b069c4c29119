import { Injectable } from '@nestjs/common';
import type { RequestOptions } from '#api/http/command-context';
import { chooseDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import { ValidationFailed } from '#api/http/request-errors';
import { DayOrNull, TextOrNull } from '#api/validation/fields';
import { countDeliveredBy, listDaysOfLeaders } from '#domain/contract-days';
import { findStandingStill, type StandingStill } from '#domain/contract-pause-periods';
import type { Stage } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import { waitingFor, type Waiting } from '#domain/contract-waiting';
import type { HalfDays } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';
import { listAimProgress, type AimProgress } from '#records/aim-progress';
import type { ContractDocument } from '#records/contract.record.types';
import { findSignedVersion } from '#records/contract-versions.record';
import { summariseContract, type ContractSummary } from '#records/contract.summary';
import { CONCERNS, contractVisibility } from '#records/contract.visibility';
import { canRead, SAFEGUARDING, type Reader } from '#records/readers';
import { contractKind } from '#records/record-kinds';
import type { HidesEvent, RecordPoint } from '#records/record-steps';
import { WITHHELD, type WithWithheld } from '#records/visibility';

/** Lists that are withheld from readers who may not know whether there is anything in them. */
type WithheldList = 'concerns' | 'concernReports' | 'reports' | 'statements' | 'reviews';

/** What a contract shows. */
export type ShownContract = WithWithheld<ContractDocument, WithheldList>;

/** The half-days of one leader. */
export interface LeaderDays {
  readonly leaderId: string;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
}

/** A contract: its figures on a day, what it waits for, and everything that was agreed, done and written under it. */
export type ContractRecord = ContractSummary & {
  readonly id: string;
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** The number of the version of what is agreed. A signature names it. */
  readonly contractVersion: number;
  /** The version that all parties signed; null without one. */
  readonly signedVersion: number | null;
  /** Present only for readers who may see concerns. */
  readonly openConcerns?: readonly string[];
  readonly waitingFor: readonly Waiting[];
  /** What a pause stops; null unless the contract is paused. */
  readonly standingStill: StandingStill | null;
  /** The half-days of the lead leader and of each deployed leader. */
  readonly daysOfLeaders: readonly LeaderDays[];
  readonly record: ShownContract;
};

/** How far the aims of a contract have come. */
export interface ContractProgress {
  readonly contractId: string;
  readonly version: number;
  /** The day for which the expected values are. */
  readonly on: IsoDay;
  readonly aims: readonly AimProgress[];
}

export class StateQuery {
  @DayOrNull({ description: 'After the events recorded up to the end of this day (Europe/London).' })
  asOf: IsoDay | null = null;
  @TextOrNull({ max: 9, description: 'After the events up to this revision, from 0.', example: '12' })
  revision: string | null = null;
}

/** A contract at one point in its history. */
export interface ContractStateAt {
  readonly id: string;
  /** Number of events included. */
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Null when nothing was recorded by then. */
  readonly stage: Stage | null;
  readonly state: ShownContract | null;
}

/** Reads contracts from their streams. */
@Injectable()
export class ContractReader {
  constructor(private readonly records: RecordReader) {}

  /** Throws `UnknownStream`, also for a day on which there was no such contract. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<ContractRecord> {
    const { contract } = await this.getUpTo(id, query, options, null);
    return contract;
  }

  /**
   * The contract with its last event before the version after this one, and the day of that event; for null as it is on the day of the query. Throws
   * `UnknownStream`.
   */
  async getUpTo(
    id: string,
    query: AsOfQuery,
    { reader, context }: RequestOptions,
    upToVersion: number | null,
  ): Promise<{ readonly contract: ContractRecord; readonly on: IsoDay }> {
    const found = await this.records.find(
      contractKind,
      id,
      reader,
      toPoint(query),
      hidesReferrals(reader),
      ({ contractVersion }) => upToVersion === null || contractVersion <= upToVersion,
    );
    if (found === undefined) throw new UnknownStream(contractKind.decider.category, id);
    const { record, state, version, recordedAt } = found;
    const on = upToVersion === null ? chooseDay(query, context.today) : londonDay(recordedAt);
    const seesConcerns = canSeeConcerns(reader);
    const open = record.concerns.filter(({ settled }) => !settled);
    const waiting = waitingFor(state, on);
    const contract = {
      ...summariseContract(id, record, state, on),
      id,
      version,
      asOf: query.asOf,
      contractVersion: state.contractVersion,
      signedVersion: findSignedVersion(record),
      ...(seesConcerns ? { openConcerns: open.map(({ escalationId }) => escalationId) } : {}),
      waitingFor: seesConcerns ? waiting : waiting.filter(({ kind }) => kind !== 'concern'),
      standingStill: findStandingStill(state, on),
      daysOfLeaders: listDaysOfLeaders(state).map(({ leaderId, halfDays }) => ({
        leaderId,
        plannedHalfDays: halfDays,
        deliveredHalfDays: countDeliveredBy(state, leaderId),
      })),
      record: show(record, reader),
    };
    return { contract, on };
  }

  /** How far each aim has come on a day. Throws `UnknownStream`, also for a day on which there was no such contract. */
  async getProgress(id: string, query: AsOfQuery, { reader, context }: RequestOptions): Promise<ContractProgress> {
    const hides = hidesReferrals(reader);
    const { record, version } = await this.records.read(contractKind, id, reader, toPoint(query), hides);
    const on = chooseDay(query, context.today);
    return { contractId: id, version, on, aims: listAimProgress(record, on) };
  }

  /** The contract at an earlier point. Throws `ValidationFailed` when the revision is not a whole number. */
  async getState(id: string, query: StateQuery, { reader, context }: RequestOptions): Promise<ContractStateAt> {
    const { asOf } = query;
    const point: RecordPoint = { asOf, revision: parseRevision(query) };
    const found = await this.records.find(contractKind, id, reader, point, hidesReferrals(reader));
    if (found === undefined) return { id, version: 0, asOf, stage: null, state: null };
    const { state, record, version, recordedAt } = found;
    const day = point.revision === null ? chooseDay({ asOf }, context.today) : londonDay(recordedAt);
    return { id, version, asOf, stage: contractStageOn(state, day), state: show(record, reader) };
  }
}

/** Hides the traces of referred safeguarding concerns that older versions left on contracts. */
export const hidesReferrals =
  (reader: Reader): HidesEvent =>
  (type, data) =>
    type === 'ConcernNoted' && 'kind' in data && data.kind === 'safeguarding' && !canRead(SAFEGUARDING, reader, '');

const canSeeConcerns = (reader: Reader): boolean => canRead(CONCERNS, reader, '');

/** The event that fills each of these lists. */
const FILLED_BY = {
  concerns: 'ConcernNoted',
  concernReports: 'NotProgressingReported',
  reports: 'ProgressReported',
  statements: 'SchoolStatementRecorded',
  reviews: 'BoardReviewed',
} as const satisfies Record<WithheldList, keyof typeof contractVisibility>;

const show = (document: ContractDocument, reader: Reader): ShownContract => {
  const hidden = Object.entries(FILLED_BY).filter(([, type]) => !canRead(contractVisibility[type].readers, reader, ''));
  return { ...document, ...Object.fromEntries(hidden.map(([list]) => [list, WITHHELD])) };
};

const parseRevision = ({ revision }: StateQuery): number | null => {
  if (revision === null) return null;
  if (!/^\d+$/.test(revision))
    throw new ValidationFailed([{ field: 'revision', message: 'must be a whole number from 0' }]);
  return Number(revision);
};
