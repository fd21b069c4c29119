import { Injectable } from '@nestjs/common';
import { RecordReader, type RecordAt } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { pageInMemory } from '#api/lists/page-in-memory';
import { MAX_LIMIT, type ListQuery } from '#api/lists/list-query';
import type { StreamTypes } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import type { PageRequest } from '#processing/keyset-paging';
import type { RecordKind } from '#records/record-kind';
import type { HidesEvent } from '#records/record-steps';

/** How a list is made as it stood on an earlier day: from the records of its rows. */
export interface PastList<T extends StreamTypes, Rec, Row extends object, Filter extends string, Sort extends string> {
  readonly kind: RecordKind<T, Rec>;
  /** Reads the rows of today. A row of the earlier day is one of them, perhaps in another state. */
  readonly read: (page: PageRequest<Filter, Sort>) => Promise<readonly Row[]>;
  readonly rowKey: (row: Row) => string;
  /** Hides events from the reader, besides those that the visibility table hides. */
  readonly hides?: HidesEvent;
  readonly toRow: (found: RecordAt<Rec, T['state']>, day: IsoDay) => Row;
}

/**
 * Makes lists as they stood at the end of an earlier day. Read models know only today, so each row is made from the events of its record up to that day,
 * as its reader may see them.
 */
@Injectable()
export class PastLists {
  constructor(private readonly records: RecordReader) {}

  /** How the list is read: as it is now, or as it stood at the end of the day in the query. */
  choose<T extends StreamTypes, Rec, Row extends object, Filter extends string, Sort extends string & keyof Row>(
    list: PastList<T, Rec, Row, Filter, Sort>,
    { asOf }: Pick<ListQuery, 'asOf'>,
    options: RequestOptions,
  ): (page: PageRequest<Filter, Sort>) => Promise<readonly Row[]> {
    return asOf === null ? list.read : this.open(list, asOf, options);
  }

  /** Reads pages of the list on that day. The rows are made once, for the first page that is read. */
  private open<T extends StreamTypes, Rec, Row extends object, Filter extends string, Sort extends string & keyof Row>(
    list: PastList<T, Rec, Row, Filter, Sort>,
    day: IsoDay,
    options: RequestOptions,
  ): (page: PageRequest<Filter, Sort>) => Promise<Row[]> {
    let rows: Promise<Row[]> | undefined;
    return async (page) => {
      rows ??= this.makeRows(list, page.sort.by, day, options);
      return pageInMemory(await rows, page, list.rowKey);
    };
  }

  private async makeRows<
    T extends StreamTypes,
    Rec,
    Row extends object,
    Filter extends string,
    Sort extends string & keyof Row,
  >(
    { kind, read, rowKey, toRow, hides }: PastList<T, Rec, Row, Filter, Sort>,
    by: Sort,
    day: IsoDay,
    { reader, context }: RequestOptions,
  ): Promise<Row[]> {
    const past: Row[] = [];
    const shownDay = day < context.today ? day : context.today;
    let after: PageRequest['after'] = null;
    for (;;) {
      const rows = await read({ where: {}, sort: { by, descending: false }, after, limit: MAX_LIMIT });
      for (const row of rows) {
        const found = await this.records.find(kind, rowKey(row), reader, { asOf: day, revision: null }, hides);
        if (found !== undefined) past.push(toRow(found, shownDay));
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < MAX_LIMIT) return past;
      after = { value: last[by] as string | number, key: rowKey(last) };
    }
  }
}
