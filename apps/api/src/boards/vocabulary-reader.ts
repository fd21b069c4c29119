import { Injectable } from '@nestjs/common';
import { DayOrNull } from '#api/validation/fields';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/request-errors';
import { omit } from '#api/omit';
import { board, termsOn } from '#domain/board';
import type { DatedTerms } from '#domain/board.types';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

export class VocabularyQuery {
  @DayOrNull({ description: 'The day on which the lists apply. Default: today.' }) on: IsoDay | null = null;
}

const RULES = [
  'quorum',
  'decisionRule',
  'power',
  'reviewEveryDays',
  'reportEveryDays',
  'graceDays',
  'daysToAnswer',
] as const;

/** The codes that a board offers on a day, with their meanings. `from` is the first day on which these lists apply. */
export type Vocabulary = { readonly on: IsoDay } & Omit<DatedTerms, (typeof RULES)[number]>;

/** Reads the dated lists of a board from its stream. */
@Injectable()
export class VocabularyReader {
  constructor(private readonly streams: StreamReader) {}

  /** Throws `UnknownStream`, and `ValidationFailed` for a day before the first terms of reference. */
  async get(id: string, query: VocabularyQuery, { context }: CommandOptions): Promise<Vocabulary> {
    const { state } = await this.streams.load(board, id);
    const on = query.on ?? context.today;
    const terms = termsOn(state, on);
    if (terms === null)
      throw new ValidationFailed([{ field: 'on', message: `must not be before ${state.terms[0]?.from}` }]);
    return { on, ...omit(terms, ...RULES) };
  }
}
