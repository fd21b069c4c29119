import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Judgement, Rating } from '#domain/vocabulary';
import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { addDays, daysBetween, type IsoDay } from '#kernel/time';
import { indexed, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { atStage, BEFORE_START, drafted, lapsedOn, stageChanges, stageColumns, stageOn } from '#read-models/contract-stage';
import { ownRow } from '#read-models/row-per-stream';

/** An aim as agreed, with the latest that is known of it. */
export type RegisteredAim = Aim & {
  readonly latest: { readonly value: number; readonly takenOn: IsoDay } | null;
  /** The provider's last rating. */
  readonly rating: Rating | null;
  readonly judgement: Judgement | null;
};

const contracts = table('register_contracts', 'contractId', {
  ...stageColumns,
  contractId: text(),
  reference: text(),
  boardId: indexed(text()),
  decisionId: text(),
  requestId: textOrNull(),
  schoolUrn: indexed(text()),
  leaderId: text(),
  leaderPersonId: text(),
  homeSchoolUrn: text(),
  allianceId: textOrNull(),
  level: text(),
  fundId: text(),
  startsOn: text<IsoDay>(),
  endsOn: indexed(text<IsoDay>()),
  /** The last day on which what happened within the contract is still recorded. */
  recordableUntil: text<IsoDay>(),
  startedOn: textOrNull<IsoDay>(),
  endedOn: textOrNull<IsoDay>(),
  endedHow: textOrNull<'completed' | 'ended-early' | 'lapsed'>(),
  /** The board's judgement at its last review. */
  boardJudgement: textOrNull<Rating>(),
  reviewedOn: textOrNull<IsoDay>(),
  plannedHalfDays: integer(),
  deliveredHalfDays: integer(),
  pence: integer(),
  /** What was paid and did not come back. */
  paidPence: integer(),
  /** Concerns raised and not yet settled. */
  openConcerns: json<string[]>(),
  aims: json<RegisteredAim[]>(),
});

const stages = stageChanges(contracts);
const contract = ownRow(contracts);

const withAim = (aims: readonly RegisteredAim[], aimId: string, change: Partial<RegisteredAim>): RegisteredAim[] =>
  aims.map((aim) => (aim.aimId === aimId ? { ...aim, ...change } : aim));

const newer = (aim: RegisteredAim, { value, takenOn }: { value: number; takenOn: IsoDay }): RegisteredAim['latest'] =>
  aim.latest !== null && aim.latest.takenOn > takenOn ? aim.latest : { value, takenOn };

export const contractRegister = view<ContractEvents>({
  name: 'contract-register',
  version: 3,
  tables: [contracts],
  on: {
    ...stages,
    ContractDrafted: [
      contract.begins(({ id, data: { halfDays, reference, boardId, decisionId, requestId, schoolUrn, ...data } }) => ({
        ...drafted,
        ...{ contractId: id, reference, boardId, decisionId, requestId, schoolUrn },
        ...{ leaderId: data.leaderId, leaderPersonId: data.leaderPersonId, homeSchoolUrn: data.homeSchoolUrn },
        ...{ allianceId: data.allianceId, level: data.level, fundId: data.fundId, pence: data.pence },
        ...{ startsOn: data.startsOn, endsOn: data.endsOn, recordableUntil: addDays(data.endsOn, data.graceDays) },
        ...{ startedOn: null, endedOn: null, endedHow: null },
        ...{ boardJudgement: null, reviewedOn: null, plannedHalfDays: halfDays, deliveredHalfDays: 0 },
        ...{ paidPence: 0, openConcerns: [], aims: [] },
      })),
    ],
    AimAgreed: [
      contract.changes(({ aims }, { data }) => ({
        aims: [...aims, { ...data, latest: null, rating: null, judgement: null }],
      })),
    ],
    AimDropped: [
      contract.changes(({ aims }, { data }) => ({ aims: aims.filter(({ aimId }) => aimId !== data.aimId) })),
    ],
    ContractStarted: [...stages.ContractStarted, contract.changes((_, { data }) => ({ startedOn: data.startedOn }))],
    VisitHeld: [
      contract.changes(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
    ],
    ReadingTaken: [
      contract.changes(({ aims }, { data }) => ({
        aims: aims.map((aim) => (aim.aimId === data.aimId ? { ...aim, latest: newer(aim, data) } : aim)),
      })),
    ],
    ProgressReported: [
      contract.changes(({ aims }, { data }) => ({
        aims: data.ratings.reduce((rated, { aimId, rating }) => withAim(rated, aimId, { rating }), [...aims]),
      })),
    ],
    BoardReviewed: [
      contract.changes((_, { data }) => ({ boardJudgement: data.judgement, reviewedOn: data.reviewedOn })),
    ],
    VariationAgreed: [
      contract.changes(({ aims }, { data }) => ({
        plannedHalfDays: data.halfDays.new,
        aims: data.aims.reduce(
          (varied, change) => withAim(varied, change.aimId, { ...change.new, judgement: null }),
          [...aims],
        ),
      })),
    ],
    ConcernNoted: [
      contract.changes(({ openConcerns }, { data }) =>
        // Safeguarding has left the system with its referral: nothing here waits for it.
        data.kind === 'safeguarding' ? {} : { openConcerns: [...new Set([...openConcerns, data.escalationId])] },
      ),
    ],
    ConcernSettled: [
      contract.changes(({ openConcerns }, { data }) => ({
        openConcerns: openConcerns.filter((escalationId) => escalationId !== data.escalationId),
      })),
    ],
    AimJudged: [
      contract.changes(({ aims }, { data }) => ({ aims: withAim(aims, data.aimId, { judgement: data.judgement }) })),
    ],
    PaymentNoted: [contract.changes(({ paidPence }, { data }) => ({ paidPence: paidPence + data.pence }))],
    RecoveryNoted: [contract.changes(({ paidPence }, { data }) => ({ paidPence: paidPence - data.pence }))],
    ContractEnded: [
      ...stages.ContractEnded,
      contract.changes((_, { data }) => ({ endedOn: data.endedOn, endedHow: data.how })),
    ],
  },
});

/** A contract as on a day. */
export type RegisteredContract = RowOf<typeof contracts.columns> & {
  /** Days left up to the time limit, the last day included as 0; null unless it runs. */
  readonly daysLeft: number | null;
  /** The time limit has passed, though nobody has recorded the end yet. */
  readonly lapsed: boolean;
};

const asOn = (today: IsoDay, row: RowOf<typeof contracts.columns>): RegisteredContract => {
  const stage = stageOn(today, row);
  const daysLeft = stage === 'running' ? daysBetween(today, row.endsOn) : null;
  return { ...row, stage, daysLeft, lapsed: lapsedOn(today, row) };
};

const register = listing(contracts, {
  filters: {
    stage: atStage,
    boardJudgement: 'boardJudgement',
    schoolUrn: 'schoolUrn',
    leaderId: 'leaderId',
    fundId: 'fundId',
    level: 'level',
  },
  sorts: { reference: 'reference', startsOn: 'startsOn', endsOn: 'endsOn', pence: 'pence' },
});

export type RegisterPage = PageOf<typeof register>;

/** Contracts of a board. */
export const contractRegisterOf = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: RegisterPage,
): Promise<RegisteredContract[]> => {
  const rows = await pageOf(readModels, register, (query) => query.where('boardId', '=', boardId), page, today);
  return rows.map((row) => asOn(today, row));
};

/** One contract; undefined when there is none with this id. */
export const registeredContract = async (
  readModels: ReadModels,
  contractId: string,
  today: IsoDay,
): Promise<RegisteredContract | undefined> => {
  const row = await readModels.row(contracts, contractId);
  return row && asOn(today, row);
};

/**
 * Contracts for the clock to lapse, and their last day: of those that never started the end of the contract, of running ones the
 * end of the time for recording.
 */
export const expiredContracts = async (
  readModels: ReadModels,
  today: IsoDay,
): Promise<{ contractId: string; lastDay: IsoDay }[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query
      .where('stage', 'in', ['running', ...BEFORE_START])
      .where('endsOn', '<', today)
      .orderBy('endsOn')
      .orderBy('contractId'),
  );
  return rows
    .map(({ contractId, stage, endsOn, recordableUntil }) => ({
      contractId,
      lastDay: stage === 'running' ? recordableUntil : endsOn,
    }))
    .filter(({ lastDay }) => lastDay < today);
};
