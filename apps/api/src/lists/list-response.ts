import { Readable } from 'node:stream';
import { CSV_TYPE } from '#api/http/content-negotiation';
import { BYTE_ORDER_MARK, formatCsvHeader, formatCsvLines } from '#api/lists/csv';
import type { Cursor } from '#api/lists/cursors';
import { isWithheld, type List, type WithheldRow } from '#api/lists/list-declaration';
import { MAX_LIMIT, type ListQuery } from '#api/lists/list-query';
import { letOthersRun } from '#execution/event-loop-turns';
import type { PageRequest } from '#processing/keyset-paging';
import type { KeysetPosition } from '#processing/row-order';

/** Where the rows of a list come from. */
export interface ListSource<Row, Filter extends string, Sort extends string> {
  readonly read: (page: PageRequest<Filter, Sort>) => Promise<readonly Row[]>;
  /** Reads the whole list in chunks, for a list of which each page costs as much as all before it. Null: read it page by page. */
  readonly readAll?: (page: Pick<PageRequest<Filter, Sort>, 'where' | 'sort'>) => AsyncIterable<readonly Row[]> | null;
  /** Removes rows that the reader may not see, and replaces rows with a conflict of interest by withheld ones. Without it all rows are visible. */
  readonly redact?: (rows: readonly Row[]) => Promise<readonly (Row | WithheldRow)[]>;
  /** Further fields of the response. */
  readonly extra?: object;
}

interface Chunk<Row> {
  readonly shown: readonly Row[];
  readonly withheld: readonly WithheldRow[];
}

/** What the controller method of a list route returns: a page, or the CSV file as a text or, if it is large, as a stream. */
export type ListResponse = Promise<string | object>;

/**
 * Renders one page of a list, or the whole list as CSV.
 *
 * Withheld rows come last, in the order of their marks, and only in a list of today without filters: otherwise their place or absence would reveal something about
 * them. Pages have full length all the same, and cursors contain only positions of visible rows.
 */
export const renderList = async <Row extends object, Filter extends string, Sort extends string & keyof Row>(
  list: List<Row, Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  source: ListSource<Row, Filter, Sort>,
): ListResponse => {
  const reader = new ListReader(list, query, source);
  if (query.format === 'csv') return renderCsv(list, query, reader);
  const { rows, next } = await reader.page(query.cursor, query.limit);
  const first = `<${query.pageUrl(null)}>; rel="first"`;
  const links = next === null ? [first] : [`<${query.pageUrl(next)}>; rel="next"`, first];
  void query.reply.header('Link', links.join(', '));
  const named = await nameRows(list, query, rows);
  return { ...source.extra, [list.rows]: named, next: next === null ? null : query.pageUrl(next) };
};

/** The rows of a page with their names, which are read together. */
const nameRows = <Rows extends readonly object[]>(
  { names }: Pick<List<never, string, string>, 'names'>,
  query: Pick<ListQuery, 'names'>,
  rows: Rows,
): Promise<Rows> => (names === null ? Promise.resolve(rows) : query.names.addNames(rows, names));

/** A smaller file is sent as one text, so that it has an entity tag and a client that has it gets 304. */
const MAX_TEXT_CHARACTERS = 1_000_000;

const renderCsv = async <Row extends object, Filter extends string, Sort extends string & keyof Row>(
  list: List<Row, Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  reader: ListReader<Row, Filter, Sort>,
): ListResponse => {
  const name = list.title.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const { reply } = query;
  void reply.type(`${CSV_TYPE}; charset=utf-8; header=present`);
  void reply.header('Content-Disposition', `attachment; filename="${name}.csv"`);
  const parts = formatCsvParts(list, query, reader);
  let start = '';
  while (start.length <= MAX_TEXT_CHARACTERS) {
    const next = await parts.next();
    if (next.done === true) return start;
    start += next.value;
  }
  void reply.headers({ 'Cache-Control': 'no-store', Vary: 'Authorization, Accept' });
  return Readable.from(continueWith(start, parts));
};

async function* formatCsvParts<Row extends object, Filter extends string, Sort extends string & keyof Row>(
  list: List<Row, Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  reader: ListReader<Row, Filter, Sort>,
): AsyncGenerator<string, void> {
  yield `${BYTE_ORDER_MARK}${formatCsvHeader(list)}`;
  for await (const rows of reader.all()) yield formatCsvLines(list, await nameRows(list, query, rows));
}

/** Reads further rows only as fast as the client takes them. */
async function* continueWith(start: string, parts: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  yield start;
  yield* parts;
}

/** Reads a list as one reader may see it. */
class ListReader<Row extends object, Filter extends string, Sort extends string & keyof Row> {
  constructor(
    private readonly list: List<Row, Filter, Sort>,
    private readonly query: ListQuery<Filter, Sort>,
    private readonly source: ListSource<Row, Filter, Sort>,
  ) {}

  async page(
    cursor: Cursor | null,
    limit: number,
  ): Promise<{ rows: readonly (Row | WithheldRow)[]; next: Cursor | null }> {
    if (cursor?.part === 'withheld')
      return this.withheldPage([], await this.findAllWithheld(), cursor.after.key, limit);
    const shown: Row[] = [];
    const withheld: WithheldRow[] = [];
    for await (const chunk of this.chunks(cursor?.after ?? null, limit + 1)) {
      shown.push(...chunk.shown);
      withheld.push(...chunk.withheld);
      const last = shown[limit - 1];
      if (shown.length > limit && last !== undefined)
        return { rows: shown.slice(0, limit), next: { part: 'shown', after: this.keysetPosition(last) } };
    }
    return this.withheldPage(shown, cursor === null ? withheld : await this.findAllWithheld(), '', limit);
  }

  /** All rows in chunks, the withheld ones last. */
  async *all(): AsyncGenerator<readonly (Row | WithheldRow)[]> {
    const withheld: WithheldRow[] = [];
    for await (const chunk of this.allChunks()) {
      withheld.push(...chunk.withheld);
      yield chunk.shown;
    }
    yield this.withheldMarkers(withheld);
  }

  private withheldPage(shown: readonly Row[], all: readonly WithheldRow[], after: string, limit: number) {
    const remaining = this.withheldMarkers(all).filter((row) => this.withheldId(row) > after);
    const rows = remaining.slice(0, limit - shown.length);
    const last = rows.at(-1);
    const key = last === undefined ? after : this.withheldId(last);
    const next: Cursor | null = rows.length < remaining.length ? { part: 'withheld', after: { value: '', key } } : null;
    return { rows: [...shown, ...rows], next };
  }

  /** One row for each withheld record, with its mark in place of its id, in the order of the marks; none in a filtered list or in one of an earlier day. */
  private withheldMarkers(rows: readonly WithheldRow[]): readonly WithheldRow[] {
    const { withheld: key } = this.list;
    if (key === null || !this.showsWithheld()) return [];
    const marks = new Set(rows.map((row) => this.query.mark(this.withheldId(row))));
    return [...marks].sort().map((mark) => ({ [key]: mark, withheld: true }));
  }

  private showsWithheld(): boolean {
    // Lists of several days would tell on which of them a withheld case began.
    const { asOf, page } = this.query;
    return this.list.withheld !== null && asOf === null && Object.keys(page.where).length === 0;
  }

  private async findAllWithheld(): Promise<readonly WithheldRow[]> {
    if (!this.showsWithheld()) return [];
    const found: WithheldRow[] = [];
    for await (const { withheld } of this.chunks(null, MAX_LIMIT)) found.push(...withheld);
    return found;
  }

  private async *allChunks(): AsyncGenerator<Chunk<Row>> {
    const whole = this.source.readAll?.(this.query.page) ?? null;
    if (whole === null) {
      yield* this.chunks(null, MAX_LIMIT);
      return;
    }
    for await (const rows of whole) {
      yield await this.redact(rows);
      await letOthersRun();
    }
  }

  private async redact(rows: readonly Row[]): Promise<Chunk<Row>> {
    const redacted = (await this.source.redact?.(rows)) ?? rows;
    return { shown: redacted.filter((row): row is Row => !isWithheld(row)), withheld: redacted.filter(isWithheld) };
  }

  /** Reads `firstLimit` rows and then large chunks, so that a reader who may see few of the rows does not wait for many small reads. */
  private async *chunks(from: KeysetPosition | null, firstLimit: number): AsyncGenerator<Chunk<Row>> {
    let after = from;
    let limit = firstLimit;
    for (;;) {
      const rows = await this.source.read({ ...this.query.page, after, limit });
      yield await this.redact(rows);
      await letOthersRun();
      const last = rows.at(-1);
      if (last === undefined || rows.length < limit) return;
      after = this.keysetPosition(last);
      limit = MAX_LIMIT;
    }
  }

  private keysetPosition(row: Row): KeysetPosition {
    const { by } = this.query.page.sort;
    const value = this.list.sortValue?.(row, by) ?? (row[by] as string | number);
    return { value, key: this.list.rowKey(row) };
  }

  private withheldId(row: WithheldRow): string {
    return String(row[this.list.withheld ?? '']);
  }
}
