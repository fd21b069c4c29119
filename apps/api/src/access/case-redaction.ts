import { Injectable } from '@nestjs/common';
import { Conflicts, memberOf } from '#api/access/conflicts';
import { Standings } from '#api/access/role-assignments';
import type { Call } from '#api/http/command-context';
import type { Role } from '#domain/vocabulary';

const KINDS = { requestId: 'request', contractId: 'contract' } as const;

type Key = keyof typeof KINDS;

/** Of a record from which a conflict of interest keeps the reader: that there is one. */
export type Withheld<K extends string> = Readonly<Record<K, string>> & { readonly withheld: true };

/** Narrows lists of cases to what the reader could read one by one. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly standings: Standings,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * To who reads for a board: the cases of their boards, and of those with a conflict of interest only that there are such.
   * Who has a claim of their own to the record behind the list (its school, its leader …) sees them all.
   */
  async shown<K extends Key, Row extends Readonly<Record<K | 'boardId', string>>>(
    rows: readonly Row[],
    key: K,
    call: Call,
  ): Promise<(Row | Withheld<K>)[]> {
    if (hasOwnClaim(call)) return [...rows];
    const boards = await this.standings.boardsOf(call);
    const theirs = rows.filter(({ boardId }) => boards === 'all' || boards.includes(boardId));
    return this.withheld(theirs, key, call);
  }

  /** The same for a list that is of one board as a whole. */
  async shownOf<K extends Key, Row extends Readonly<Record<K, string>>>(
    rows: readonly Row[],
    key: K,
    call: Call,
  ): Promise<(Row | Withheld<K>)[]> {
    return hasOwnClaim(call) ? [...rows] : this.withheld(rows, key, call);
  }

  private withheld<K extends Key, Row extends Readonly<Record<K, string>>>(
    rows: readonly Row[],
    key: K,
    call: Call,
  ): Promise<(Row | Withheld<K>)[]> {
    return withholding(
      rows,
      (row) => this.conflicts.keepFrom(memberOf(call), KINDS[key], row[key]),
      (row) => ({ [key]: row[key], withheld: true }) as Withheld<K>,
    );
  }
}

/** The roles in which somebody has a claim of their own to a record: it is about their school, their work, their people or their area. */
const CLAIMANTS: readonly Role[] = [
  'system-leader',
  'school-head',
  'alliance-director',
  'la-officer',
  'responsible-body',
];

const hasOwnClaim = ({ occasion: { roles } }: Call): boolean => CLAIMANTS.some((role) => roles.includes(role));

/** The rows, and in the place of those that are kept from the reader something else. */
export const withholding = <Row, Instead>(
  rows: readonly Row[],
  isKept: (row: Row) => Promise<boolean>,
  instead: (row: Row) => Instead,
): Promise<(Row | Instead)[]> => Promise.all(rows.map(async (row) => ((await isKept(row)) ? instead(row) : row)));
