import type { ContractEvents } from '#domain/contract.events';
import type { SchoolEvents } from '#domain/school.events';
import type { DomainEvent } from '#kernel/event';
import {
  integer,
  table,
  text,
  textOrNull,
  view,
  withIndex,
  type AnyTable,
  type Change,
  type View,
} from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

/** One row per contract: what is agreed, and how far it is. */
const createRegister = (name: string): View => {
  const contracts = table(`${name}_contracts`, 'contractId', {
    contractId: text(),
    boardId: withIndex(text()),
    schoolUrn: withIndex(text()),
    reference: text(),
    pence: integer(),
    signatures: integer(),
    stage: withIndex(text()),
    startedOn: textOrNull(),
    endedOn: textOrNull(),
  });
  const contract = rowPerStream(contracts);
  return view<ContractEvents>({
    name,
    version: 1,
    tables: [contracts],
    on: {
      ContractDrafted: [
        contract.insert(({ id: contractId, data: { boardId, schoolUrn, reference, pence } }) => {
          const begun = { signatures: 0, stage: 'draft', startedOn: null, endedOn: null };
          return { contractId, boardId, schoolUrn, reference, pence, ...begun };
        }),
      ],
      ContractSigned: [contract.update(({ signatures }) => ({ signatures: signatures + 1, stage: 'signing' }))],
      ContractStarted: [contract.update((_, { data: { startedOn } }) => ({ stage: 'running', startedOn }))],
      ContractEnded: [contract.update((_, { data: { endedOn } }) => ({ stage: 'ended', endedOn }))],
      ContractClosed: [contract.update(() => ({ stage: 'closed' }))],
    },
  });
};

/** One row per aim of a contract. */
const createAims = (name: string): View => {
  const aims = table(`${name}_aims`, 'key', {
    key: text(),
    contractId: withIndex(text()),
    needArea: withIndex(text()),
    statement: text(),
    by: withIndex(text()),
    measurements: integer(),
    judgement: textOrNull(),
  });
  const aim = rowsByKey(aims);
  const toKey = <Data extends { readonly aimId: string }>({ id, data }: DomainEvent<Data>): string =>
    `${id}/${data.aimId}`;
  return view<ContractEvents>({
    name,
    version: 1,
    tables: [aims],
    on: {
      AimAgreed: [
        aim.put(toKey, ({ id: contractId, data: { needArea, statement, by } }, _, key) => {
          return { key, contractId, needArea, statement, by, measurements: 0, judgement: null };
        }),
      ],
      MeasurementRecorded: [aim.update(toKey, ({ measurements }) => ({ measurements: measurements + 1 }))],
      AimJudged: [aim.update(toKey, (_, { data: { judgement } }) => ({ judgement }))],
    },
  });
};

/** One row per leader: what they delivered. */
const createDeliveries = (name: string): View => {
  const leaders = table(`${name}_leaders`, 'leaderId', {
    leaderId: text(),
    visits: integer(),
    halfDays: integer(),
    lastVisitOn: withIndex(text()),
  });
  const leader = rowsByKey(leaders);
  return view<ContractEvents>({
    name,
    version: 1,
    tables: [leaders],
    on: {
      VisitHeld: [
        leader.put(
          ({ data: { leaderId } }) => leaderId,
          ({ data: { heldOn, halfDays } }, before, leaderId) => ({
            leaderId,
            visits: (before?.visits ?? 0) + 1,
            halfDays: (before?.halfDays ?? 0) + halfDays,
            lastVisitOn: heldOn,
          }),
        ),
      ],
    },
  });
};

/** One row per school: its place and whose law governs it. The benchmark's command changes it. */
const createSchools = (name: string): View => {
  const schools = table(`${name}_schools`, 'urn', {
    urn: text(),
    name: text(),
    laCode: withIndex(text()),
    governance: textOrNull(),
    source: textOrNull(),
    changes: integer(),
  });
  const school = rowPerStream(schools);
  return view<SchoolEvents>({
    name,
    version: 1,
    tables: [schools],
    on: {
      SchoolRegistered: [
        school.insert(({ id: urn, data: { entry, governance } }) => {
          const { name: title, laCode } = entry;
          return { urn, name: title, laCode, governance, source: null, changes: 0 };
        }),
      ],
      SchoolClassified: [
        school.update(({ changes }, { data: { governance, source } }) => ({
          governance,
          source,
          changes: changes + 1,
        })),
      ],
    },
  });
};

/** As among the real read models, most follow contracts and few follow schools. */
const KINDS = [createRegister, createAims, createDeliveries, createSchools, createRegister, createAims];

/** Generates read models like those of the service: rows with keys, indexes, and no JSON. */
export const generateViews = (count: number): View[] =>
  Array.from({ length: count }, (_, index) => (KINDS[index % KINDS.length] ?? createRegister)(`extra_${index}`));

/** The same read model a second time, with tables of its own. */
const copyView = ({ on, tables, derived = [], ...original }: View): View => {
  const copies = new Map(tables.map((each): [AnyTable, AnyTable] => [each, { ...each, name: `copy_${each.name}` }]));
  const findCopy = (each: AnyTable): AnyTable => copies.get(each) ?? each;
  const copyChange = (change: Change<never>): Change<never> => ({ ...change, table: findCopy(change.table) });
  return {
    ...original,
    name: `copy-of-${original.name}`,
    tables: [...copies.values()],
    derived: derived.map((each) => ({ ...each, table: findCopy(each.table), from: findCopy(each.from) })),
    on: Object.fromEntries(Object.entries(on).map(([type, changes]) => [type, changes?.map(copyChange)])),
  };
};

/** Copies of this many of the read models, spread over all of them: they cost what the read models cost. */
export const copyViews = (views: readonly View[], count: number): View[] =>
  views
    .filter((_, index) => Math.floor(((index + 1) * count) / views.length) > Math.floor((index * count) / views.length))
    .map(copyView);
