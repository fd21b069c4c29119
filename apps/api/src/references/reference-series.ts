import { Injectable } from '@nestjs/common';
import { References } from '#api/references/references';
import type { Receipt } from '#execution/command-executor';
import type { ReferenceKind } from '#domain/vocabulary';
import { Refused } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Whose numbers are counted. */
interface Series {
  readonly boardId: string;
  readonly kind: ReferenceKind;
  readonly recordId: string;
}

const DIGITS = 4;
const YEAR_LENGTH = 4;

/** If two clerks ask for the same number at the same moment, the second gets the next one. More clerks than this never work at once. */
const MAX_TRIES = 50;

const write = (year: string, number: number): string => `${year}-${String(number).padStart(DIGITS, '0')}`;

/** Gives records references such as `2026-0042`: the year, and the next number of the board in it. */
@Injectable()
export class ReferenceSeries {
  /** The next number that this process would try, by board, kind and year. */
  private readonly next = new Map<string, number>();

  constructor(private readonly references: References) {}

  /** Executes a command with the first reference of the year that is free. Throws what `claimFor` throws. */
  async giveTo(
    { boardId, kind, recordId }: Series,
    today: IsoDay,
    options: CommandOptions,
    execute: (reference: string, claimingOptions: CommandOptions) => Promise<Receipt>,
  ): Promise<Receipt> {
    const year = today.slice(0, YEAR_LENGTH);
    const key = JSON.stringify([boardId, kind, year]);
    let number = this.next.get(key) ?? (await this.findFirstFree(boardId, kind, year));
    for (let tries = 1; ; tries += 1, number += 1) {
      const claim = { boardId, kind, recordId, reference: write(year, number) };
      try {
        const receipt = await this.references.claimFor(claim, options, (claiming) =>
          execute(claim.reference, claiming),
        );
        this.next.set(key, number + 1);
        return receipt;
      } catch (error) {
        const isTaken = error instanceof Refused && error.code === 'reference-already-used';
        if (!isTaken || tries === MAX_TRIES) throw error;
      }
    }
  }

  /** Doubles a number until it is free, then searches between the last two by halves: a year with a thousand requests needs twenty look-ups, once. */
  private async findFirstFree(boardId: string, kind: ReferenceKind, year: string): Promise<number> {
    const isTaken = (number: number): Promise<boolean> =>
      this.references.isTaken({ boardId, kind, reference: write(year, number) });
    let taken = 0;
    let free = 1;
    while (await isTaken(free)) [taken, free] = [free, free * 2];
    while (free - taken > 1) {
      const middle = Math.floor((taken + free) / 2);
      if (await isTaken(middle)) taken = middle;
      else free = middle;
    }
    return free;
  }
}
