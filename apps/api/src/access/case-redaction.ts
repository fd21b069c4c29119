import { Injectable } from '@nestjs/common';
import { Conflicts } from '#api/access/conflicts';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import { RoleAssignments } from '#api/access/role-assignments';
import { isPartyRole } from '#api/access/role-kinds';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { letOthersRun } from '#execution/event-loop-turns';

const CASE_KINDS = {
  requestId: 'request',
  contractId: 'contract',
  decisionId: 'decision',
  escalationId: 'escalation',
} as const;

type Key = keyof typeof CASE_KINDS;

/** A record from which the reader is excluded by a conflict of interest: only its id, for which readers get a mark. */
export type Withheld<K extends string> = Readonly<Record<K, string>> & { readonly withheld: true };

/** Reduces lists of cases to what the reader could also read case by case. */
@Injectable()
export class CaseRedaction {
  constructor(
    private readonly roleAssignments: RoleAssignments,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * Board roles see the cases of their own boards. Cases with a conflict of interest appear as withheld. A party to the record behind the list (its
   * school, its leader …) sees all its cases.
   */
  async redactForBoards<K extends Key, Row extends Readonly<Record<K | 'boardId', string>>>(
    rows: readonly Row[],
    key: K,
    options: CommandOptions,
  ): Promise<(Row | Withheld<K>)[]> {
    if (isParty(options)) return [...rows];
    const boards = await this.roleAssignments.boardsFor(options);
    const ownRows = rows.filter(({ boardId }) => boards === 'all' || boards.includes(boardId));
    return this.withhold(ownRows, key, options);
  }

  /** Whether `redactForBoards` leaves out no case of another board. */
  async seesEveryBoard(options: CommandOptions): Promise<boolean> {
    return isParty(options) || (await this.roleAssignments.boardsFor(options)) === 'all';
  }

  /** As `redactForBoards`, for a list that belongs to a single board. */
  async redact<K extends Key, Row extends Readonly<Record<K, string>>>(
    rows: readonly Row[],
    key: K,
    options: CommandOptions,
  ): Promise<(Row | Withheld<K>)[]> {
    return isParty(options) ? [...rows] : this.withhold(rows, key, options);
  }

  /** As `redact`, for a list that is read in several parts: what is looked up for one of them is known for the next. */
  redactInParts<K extends Key, Row extends Readonly<Record<K, string>>>(
    key: K,
    options: CommandOptions,
  ): (rows: readonly Row[]) => Promise<(Row | Withheld<K>)[]> {
    if (isParty(options)) return (rows) => Promise.resolve([...rows]);
    const conflicts = this.conflicts.forCaller(options);
    return (rows) => withholdRows(rows, key, conflicts);
  }

  private withhold<K extends Key, Row extends Readonly<Record<K, string>>>(
    rows: readonly Row[],
    key: K,
    options: CommandOptions,
  ): Promise<(Row | Withheld<K>)[]> {
    return withholdRows(rows, key, this.conflicts.forCaller(options));
  }
}

const withholdRows = <K extends Key, Row extends Readonly<Record<K, string>>>(
  rows: readonly Row[],
  key: K,
  conflicts: ReaderConflicts,
): Promise<(Row | Withheld<K>)[]> =>
  redactRows(
    rows,
    (row) => conflicts.isExcluded(CASE_KINDS[key], row[key]),
    (row) => ({ [key]: row[key], withheld: true }) as Withheld<K>,
  );

const isParty = ({ context: { roles } }: CommandOptions): boolean => roles.some(isPartyRole);

/** Checks that run at once. With servers each check waits for the event store; without, it holds the event loop. */
const CHECKS_AT_ONCE = 20;

/** What `check` finds out about each row, in the order of the rows. */
export const checkRows = async <Row, Found>(
  rows: readonly Row[],
  check: (row: Row) => Promise<Found>,
): Promise<Found[]> => {
  const found: Found[] = [];
  const remaining = rows.entries();
  const checkRemaining = async (): Promise<void> => {
    for (const [index, row] of remaining) {
      found[index] = await check(row);
      await letOthersRun();
    }
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, checkRemaining));
  return found;
};

/** Replaces the rows from which the reader is excluded. */
export const redactRows = <Row, Replacement>(
  rows: readonly Row[],
  isExcluded: (row: Row) => Promise<boolean>,
  replace: (row: Row) => Replacement,
): Promise<(Row | Replacement)[]> => checkRows(rows, async (row) => ((await isExcluded(row)) ? replace(row) : row));
