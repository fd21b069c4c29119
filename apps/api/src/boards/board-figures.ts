import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CaseKind } from '#api/access/cases';
import { Conflicts, memberOf } from '#api/access/conflicts';
import { DayOrNull } from '#api/http/fields';
import type { Call } from '#api/http/occasion';
import { BadBody } from '#api/http/problems';
import { HeavyWork } from '#api/operations/heavy-work';
import type { IsoDay } from '#event-sourcing/time';
import type { BoardStatistics } from '#views/board-statistics';

export class StatisticsQuery {
  @DayOrNull({ description: 'The first day of the period; without it there is none.' }) from: IsoDay | null = null;
  @DayOrNull({ description: 'The last day of the period; without it there is none.' }) to: IsoDay | null = null;
}

const NOTHING = { contracts: [], requests: [] };

/** The figures of a board, as far as they are the reader's to see. */
@Injectable()
export class BoardFigures {
  constructor(
    private readonly heavy: HeavyWork,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * What a conflict of interest keeps from the reader is not counted, so that no figure tells of it. Throws `BadBody` for a period that ends before
   * it begins, and `StoreUnavailable`.
   */
  async of(boardId: string, { from, to }: StatisticsQuery, call: Call): Promise<BoardStatistics> {
    if (from !== null && to !== null && to < from)
      throw new BadBody([{ field: 'to', message: `must not lie before ${from}` }]);
    const asked = { boardId, today: call.occasion.today, from, to };
    const all = await this.heavy.casesOfBoard({ ...asked, without: NOTHING });
    const without = {
      contracts: await this.kept(call, 'contract', all.contracts),
      requests: await this.kept(call, 'request', all.requests),
    };
    return this.heavy.statisticsOfBoard({ ...asked, without });
  }

  /** One by one, and between them others get their turn: a board may have many. */
  private async kept(call: Call, kind: CaseKind, ids: readonly string[]): Promise<string[]> {
    const kept: string[] = [];
    for (const id of ids) {
      if (await this.conflicts.keepFrom(memberOf(call), kind, id)) kept.push(id);
      await nextTurn();
    }
    return kept;
  }
}
