import type { ContractEvents } from '#domain/contract.events';
import type { RequestEvents } from '#domain/request.events';
import type { RegisterEntry, RegisterSource, SchoolEvents } from '#domain/school.events';
import type { Code, Governance, Outcome, Urn } from '#domain/vocabulary';
import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { drafted, stageChanges, stageColumns, stageOn, type Stage } from '#read-models/contract-stage';
import { ownRow } from '#read-models/row-per-stream';

type Inspection = Omit<SchoolEvents['InspectionRecorded'], 'regime'> & { readonly regime: string };

const schools = table('school_records', 'urn', {
  urn: text(),
  name: indexed(text()),
  laCode: indexed(text()),
  entry: json<RegisterEntry>(),
  source: json<RegisterSource>(),
  governance: textOrNull<Governance>(),
  /** How the governance is known: null while it is not, `register` for the type of establishment. */
  governanceSource: textOrNull(),
  consultees: json<string[]>(),
  latestInspection: json<Inspection | null>(),
});

const requests = table('school_requests', 'requestId', {
  requestId: text(),
  schoolUrn: indexed(text()),
  boardId: text(),
  reference: text(),
  from: text<RequestEvents['RequestSubmitted']['from']>(),
  needAreas: json<Code[]>(),
  urgency: text<RequestEvents['RequestSubmitted']['urgency']>(),
  submittedOn: text<IsoDay>(),
  state: text<'submitted' | 'eligible' | 'not-eligible' | 'tabled' | 'decided' | 'deferred' | 'withdrawn'>(),
  outcome: textOrNull<Outcome>(),
  decidedOn: textOrNull<IsoDay>(),
});

const contracts = table('school_contracts', 'contractId', {
  ...stageColumns,
  contractId: text(),
  schoolUrn: indexed(text()),
  boardId: text(),
  reference: text(),
  leaderId: text(),
  level: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  plannedHalfDays: integer(),
  deliveredHalfDays: integer(),
});

const school = ownRow(schools);
const request = ownRow(requests);
const contract = ownRow(contracts);

const NO_DAY = '';

/** An inspection without a day is the latest only while no other is known. */
const later = (before: Inspection | null, now: Inspection): Inspection =>
  before !== null && (now.inspectedOn ?? NO_DAY) < (before.inspectedOn ?? NO_DAY) ? before : now;

const ofRequests: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  RequestSubmitted: [
    request.begins(({ id, day, data: { schoolUrn, boardId, reference, from, needAreas, urgency } }) => ({
      ...{ requestId: id, schoolUrn, boardId, reference, from, needAreas, urgency },
      ...{ submittedOn: day, state: 'submitted', outcome: null, decidedOn: null },
    })),
  ],
  RequestScreened: [
    request.changes(({ state }, { data }) => {
      if (!data.eligible) return { state: 'not-eligible' };
      return state === 'submitted' || state === 'not-eligible' ? { state: 'eligible' } : {};
    }),
  ],
  RequestTabled: [request.changes(() => ({ state: 'tabled' }))],
  TablingDeclined: [request.changes(({ state }) => (state === 'tabled' ? { state: 'eligible' } : {}))],
  RequestDecided: [
    request.changes((_, { data: { outcome, decidedOn } }) => ({
      ...{ state: outcome === 'defer' ? 'deferred' : 'decided', outcome, decidedOn },
    })),
  ],
  RequestWithdrawn: [request.changes(() => ({ state: 'withdrawn' }))],
};

const ofContracts: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  ...stageChanges(contracts),
  ContractDrafted: [
    contract.begins(({ id, data: { schoolUrn, boardId, reference, leaderId, level, ...data } }) => ({
      ...{ ...drafted, contractId: id, schoolUrn, boardId, reference, leaderId, level },
      ...{ startsOn: data.startsOn, endsOn: data.endsOn, plannedHalfDays: data.halfDays, deliveredHalfDays: 0 },
    })),
  ],
  VisitHeld: [
    contract.changes(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
  ],
  VariationAgreed: [contract.changes((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
};

export const schoolRecord = view<SchoolEvents & RequestEvents & ContractEvents>({
  name: 'school-record',
  version: 1,
  tables: [schools, requests, contracts],
  on: {
    ...ofRequests,
    ...ofContracts,
    SchoolRegistered: [
      school.begins(({ id, data: { entry, governance, source } }) => ({
        ...{ urn: id, name: entry.name, laCode: entry.laCode, entry, source, governance },
        ...{ governanceSource: governance === null ? null : 'register', consultees: [], latestInspection: null },
      })),
    ],
    RegisterEntryChanged: [
      school.changes((row, { data }) => {
        const changed = Object.fromEntries(data.changes.map(({ field, new: value }) => [field, value]));
        const entry = { ...row.entry, ...changed };
        return { entry, name: entry.name, laCode: entry.laCode, source: data.source };
      }),
    ],
    SchoolClassified: [
      school.changes((_, { data: { governance, consultees, source } }) => ({
        ...{ governance, consultees, governanceSource: source },
      })),
    ],
    InspectionRecorded: [
      school.changes(({ latestInspection }, { data }) => ({ latestInspection: later(latestInspection, data) })),
    ],
  },
});

export interface SchoolContract {
  readonly contractId: string;
  readonly boardId: string;
  readonly reference: string;
  readonly leaderId: string;
  readonly level: Code;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly plannedHalfDays: number;
  readonly deliveredHalfDays: number;
  readonly stage: Stage;
}

export type ListedSchool = RowOf<typeof schools.columns>;

/** A school with its requests and contracts on all boards. */
export type SchoolRecord = ListedSchool & {
  readonly requests: RowOf<typeof requests.columns>[];
  readonly contracts: SchoolContract[];
};

const shown = (row: RowOf<typeof contracts.columns>, today: IsoDay): SchoolContract => {
  const { contractId, boardId, reference, leaderId, level, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(today, row) };
  return { contractId, boardId, reference, leaderId, level, from, to, ...delivery };
};

/** The record of a school; undefined when the register does not know it. */
export const schoolRecordOf = async (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
): Promise<SchoolRecord | undefined> => {
  const found = await readModels.row(schools, urn);
  if (found === undefined) return undefined;
  const asked = await readModels.rows(requests, (query) =>
    query.where('schoolUrn', '=', urn).orderBy('submittedOn').orderBy('reference').orderBy('requestId'),
  );
  const supported = await readModels.rows(contracts, (query) =>
    query.where('schoolUrn', '=', urn).orderBy('startsOn').orderBy('reference').orderBy('contractId'),
  );
  return { ...found, requests: asked, contracts: supported.map((row) => shown(row, today)) };
};

const inArea = listing(schools, {
  filters: { area: 'laCode', governance: 'governance' },
  sorts: { name: 'name', urn: 'urn' },
});

export type SchoolsPage = PageOf<typeof inArea>;

/** Schools of a local authority, closed ones included. */
export const schoolsInArea = (readModels: ReadModels, today: IsoDay, page: SchoolsPage): Promise<ListedSchool[]> =>
  pageOf(readModels, inArea, (query) => query, page, today);
