import { Inject, type Type } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { PastReadModels, type PastDay } from '#processing/past-read-models';
import { ReadModels } from '#processing/read-models';

/** A query on the query bus: its parameters, and the type of its result. */
export abstract class ReadModelQuery<Params, Result> extends Query<Result> {
  constructor(
    readonly params: Params,
    /** Reads what was known at the end of an earlier day; null for what is known now. */
    readonly past: PastDay | null = null,
  ) {
    super();
  }
}

/** The handler of a query: reads the read models with the parameters of the query. They hold personal text as tokens, which are decrypted here. */
export const queryHandler = <Params, Result>(
  query: new (params: Params) => ReadModelQuery<Params, Result>,
  read: (readModels: ReadModels, params: Params) => Promise<Result>,
): Type<IQueryHandler> => {
  @QueryHandler(query)
  class Handler implements IQueryHandler<ReadModelQuery<Params, Result>, Result> {
    constructor(
      @Inject(ReadModels) private readonly readModels: ReadModels,
      @Inject(PastReadModels) private readonly pastReadModels: PastReadModels,
      @Inject(PersonalDataCipher) private readonly cipher: PersonalDataCipher,
    ) {}

    async execute({ params, past }: ReadModelQuery<Params, Result>): Promise<Result> {
      const found = past === null ? read(this.readModels, params) : this.readPast(past, params);
      return this.cipher.decryptAll(await found);
    }

    private readPast(past: PastDay, params: Params): Promise<Result> {
      return this.pastReadModels.read(past, (readModels) => read(readModels, params));
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${query.name}Handler` });
  return Handler;
};
