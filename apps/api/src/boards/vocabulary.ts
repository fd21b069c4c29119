import { Injectable } from '@nestjs/common';
import { DayOrNull } from '#api/validation/fields';
import type { Call } from '#api/http/command-context';
import { BadBody } from '#api/http/problems';
import { without } from '#api/http/omit';
import { board, termsOn, type DatedTerms } from '#domain/board';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

export class VocabularyQuery {
  @DayOrNull({ description: 'The day on which the lists hold; today when left out.' }) on: IsoDay | null = null;
}

const RULES = ['quorum', 'decisionRule', 'reviewEveryDays', 'reportEveryDays', 'graceDays'] as const;

/** The codes that can be chosen from on a day, with their meanings; `from` is the day from which these lists hold. */
export type Vocabulary = { readonly on: IsoDay } & Omit<DatedTerms, (typeof RULES)[number]>;

/** Reads a board's dated lists straight from its stream. */
@Injectable()
export class Vocabularies {
  constructor(private readonly streams: Streams) {}

  /** Throws `UnknownStream`, and `BadBody` for a day before the first terms of reference. */
  async of(id: string, query: VocabularyQuery, { occasion }: Call): Promise<Vocabulary> {
    const { state } = await this.streams.stateOf(board, id);
    if (state === undefined) throw new UnknownStream(board.category, id);
    const on = query.on ?? occasion.today;
    const terms = termsOn(state, on);
    if (terms === null) throw new BadBody([{ field: 'on', message: `must not lie before ${state.terms[0]?.from}` }]);
    return { on, ...without(terms, ...RULES) };
  }
}
