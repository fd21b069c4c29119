import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CaseKind } from '#api/access/cases';
import { Conflicts, memberOf } from '#api/access/conflicts';
import { DayOrNull } from '#api/validation/fields';
import type { Call } from '#api/http/command-context';
import { BadBody } from '#api/http/problems';
import { HeavyWork } from '#api/operations/background-jobs';
import type { IsoDay } from '#kernel/time';
import type { BoardStatistics } from '#read-models/board-statistics';

export class StatisticsQuery {
  @DayOrNull({ description: 'The first day of the period; without it there is none.' }) from: IsoDay | null = null;
  @DayOrNull({ description: 'The last day of the period; without it there is none.' }) to: IsoDay | null = null;
}

/** The figures as one reader sees them. */
export interface FiguresForReader extends BoardStatistics {
  /** How many of the board's records are kept from the reader, whatever the period. */
  readonly withheld: { readonly contracts: number; readonly requests: number };
}

/** The figures of a board, as far as they are the reader's to see. */
@Injectable()
export class BoardFigures {
  constructor(
    private readonly heavy: HeavyWork,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * What a conflict of interest keeps from the reader is not counted, so that no figure tells of it; nor is what comes while it is judged. How much is
   * kept is said of the whole board: of a period it would tell when it was. Throws `BadBody` for a period that ends before it begins, and
   * `StoreUnavailable`.
   */
  async of(boardId: string, { from, to }: StatisticsQuery, call: Call): Promise<FiguresForReader> {
    if (from !== null && to !== null && to < from)
      throw new BadBody([{ field: 'to', message: `must not lie before ${from}` }]);
    const asked = { boardId, today: call.occasion.today };
    const all = await this.heavy.casesOfBoard(asked);
    const shown = {
      contracts: await this.shown(call, 'contract', all.contracts),
      requests: await this.shown(call, 'request', all.requests),
    };
    const withheld = {
      contracts: all.contracts.length - shown.contracts.length,
      requests: all.requests.length - shown.requests.length,
    };
    return { ...(await this.heavy.statisticsOfBoard({ ...asked, from, to, of: shown })), withheld };
  }

  /** One by one, and between them others get their turn: a board may have many. */
  private async shown(call: Call, kind: CaseKind, ids: readonly string[]): Promise<string[]> {
    const shown: string[] = [];
    for (const id of ids) {
      if (!(await this.conflicts.keepFrom(memberOf(call), kind, id))) shown.push(id);
      await nextTurn();
    }
    return shown;
  }
}
