import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import type { BodyEvents } from '#domain/body.events';
import type { ContractEvents } from '#domain/contract.events';
import type { DecisionEvents } from '#domain/decision.events';
import type { FundEvents } from '#domain/fund.events';
import type { MeetingEvents } from '#domain/meeting.events';
import type { PersonEvents } from '#domain/person.events';
import type { RequestEvents } from '#domain/request.events';
import type { SchoolEvents } from '#domain/school.events';
import { table, text, view, type Change } from '#processing/view';
import type { ReadModels } from '#processing/read-models';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

/** The kinds of record that have a name. The record of a leader has the id and the name of the person. */
export type NamedKind =
  | 'person'
  | 'school'
  | 'body'
  | 'board'
  | 'alliance'
  | 'fund'
  | 'meeting'
  | 'decision'
  | 'contract'
  | 'request';

/** One row for each record that has a name. */
const names = table('record_names', 'nameKey', {
  nameKey: text(),
  /**
   * The name of a school, responsible body, board, alliance or fund, the reference of a request or contract, the day of a meeting, the outcome and day of a decision. The name
   * of a person is a token, which is decrypted when it is read, so that erasure holds.
   */
  name: text(),
});

const name = rowsByKey(names);

/** The key of the name of a record. */
export const nameKeyFor = (kind: NamedKind, id: string): string => `${kind}/${id}`;

const named = <Data>(kind: NamedKind, toName: (data: Data) => string): Change<Data>[] => [
  name.put(
    ({ id }) => nameKeyFor(kind, id),
    ({ data }, _, nameKey) => ({ nameKey, name: toName(data) }),
  ),
];

const renamePerson = name.update<Pick<PersonEvents['PersonDetailsChanged'], 'name'>>(
  ({ id }) => nameKeyFor('person', id),
  (_, { data }) => (data.name === null ? {} : { name: data.name }),
);

type NamedEvents = AllianceEvents &
  BoardEvents &
  BodyEvents &
  ContractEvents &
  DecisionEvents &
  FundEvents &
  MeetingEvents &
  PersonEvents &
  RequestEvents &
  SchoolEvents;

export const recordNames = view<NamedEvents>({
  name: 'record-names',
  version: 4,
  tables: [names],
  on: {
    PersonRegistered: named('person', (data) => data.name),
    PersonDetailsCorrected: [renamePerson],
    PersonDetailsChanged: [renamePerson],
    SchoolRegistered: named('school', ({ entry }) => entry.name),
    RegisterEntryChanged: [
      name.update(
        ({ id }) => nameKeyFor('school', id),
        (_, { data: { changes } }) => {
          const renamed = changes.find(({ field }) => field === 'name')?.new;
          return typeof renamed === 'string' ? { name: renamed } : {};
        },
      ),
    ],
    AllianceEstablished: named('alliance', (data) => data.name),
    BodyEstablished: named('body', (data) => data.name),
    BoardEstablished: named('board', (data) => data.name),
    FundGranted: named('fund', (data) => data.name),
    MeetingScheduled: named('meeting', ({ on }) => on),
    MeetingMoved: [
      name.update(
        ({ id }) => nameKeyFor('meeting', id),
        (_, { data: { on } }) => ({ name: on }),
      ),
    ],
    RequestSubmitted: named('request', ({ reference }) => reference),
    DecisionTaken: named('decision', ({ outcome, madeOn }) => `${outcome}, ${madeOn}`),
    ContractDrafted: named('contract', ({ reference }) => reference),
  },
});

/** Finds the names of these records by their keys, with one statement for each thousand. Records without a name are left out. */
export const findRecordNames = async (
  readModels: ReadModels,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsByValues(readModels, names, 'nameKey', keys);
  return new Map(rows.map((row) => [row.nameKey, row.name]));
};
