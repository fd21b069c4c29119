import { CSV_TYPE } from '#api/http/content-negotiation';
import { csvHeader, csvLines } from '#api/lists/csv';
import type { Turn } from '#api/lists/cursors';
import { isWithheld, type List, type WithheldRow } from '#api/lists/list-declaration';
import { MOST_ROWS, type Asked } from '#api/lists/list-query';
import type { PageAsked, Position } from '#processing/keyset-paging';

/** Where the rows of a list come from. */
export interface Source<Row, Filter extends string, Sort extends string> {
  readonly read: (page: PageAsked<Filter, Sort>) => Promise<readonly Row[]>;
  /** Of these rows those that the reader may know of, withheld ones as such; all without it. */
  readonly show?: (rows: readonly Row[]) => Promise<readonly (Row | WithheldRow)[]>;
  /** What the answer says beside the rows. */
  readonly besides?: object;
}

interface Chunk<Row> {
  readonly shown: readonly Row[];
  readonly withheld: readonly WithheldRow[];
}

/** What a route that shows a list answers with: a page, or the text of the file. */
export type Answer = Promise<string | object>;

/**
 * Answers with a page of a list, or with the whole of it as CSV.
 *
 * Withheld rows stand at the end, in the order of their ids, and only in a list without filters, so that neither their place nor their absence
 * tells anything of them; no page is shorter for them, and cursors hold places of rows that were shown.
 */
export const answerList = async <Row extends object, Filter extends string, Sort extends string & keyof Row>(
  list: List<Row, Filter, Sort>,
  asked: Asked<Filter, Sort>,
  source: Source<Row, Filter, Sort>,
): Answer => {
  const reading = new Reading(list, asked, source);
  if (asked.format === 'csv') return answerCsv(list, asked, reading);
  const { rows, next } = await reading.page(asked.turn, asked.limit);
  const links = [
    ...(next === null ? [] : [`<${asked.address(next)}>; rel="next"`]),
    `<${asked.address(null)}>; rel="first"`,
  ];
  void asked.reply.header('Link', links.join(', '));
  return { ...source.besides, [list.rows]: rows, next: next === null ? null : asked.address(next) };
};

const answerCsv = async <Row extends object, Filter extends string, Sort extends string & keyof Row>(
  list: List<Row, Filter, Sort>,
  { reply }: Asked<Filter, Sort>,
  reading: Reading<Row, Filter, Sort>,
): Promise<string> => {
  const parts = [csvHeader(list)];
  for await (const rows of reading.all()) parts.push(csvLines(list, rows));
  const name = list.title.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  void reply.type(`${CSV_TYPE}; charset=utf-8; header=present`);
  void reply.header('Content-Disposition', `attachment; filename="${name}.csv"`);
  return parts.join('');
};

/** Reads a list as one reader may see it. */
class Reading<Row extends object, Filter extends string, Sort extends string & keyof Row> {
  constructor(
    private readonly list: List<Row, Filter, Sort>,
    private readonly asked: Asked<Filter, Sort>,
    private readonly source: Source<Row, Filter, Sort>,
  ) {}

  async page(turn: Turn | null, limit: number): Promise<{ rows: readonly (Row | WithheldRow)[]; next: Turn | null }> {
    if (turn?.part === 'withheld') return this.withheldPage([], await this.allWithheld(), turn.after.key, limit);
    const [shown, withheld]: [Row[], WithheldRow[]] = [[], []];
    for await (const chunk of this.chunks(turn?.after ?? null, limit + 1)) {
      shown.push(...chunk.shown);
      withheld.push(...chunk.withheld);
      const last = shown[limit - 1];
      if (shown.length > limit && last !== undefined)
        return { rows: shown.slice(0, limit), next: { part: 'shown', after: this.placeOf(last) } };
    }
    return this.withheldPage(shown, turn === null ? withheld : await this.allWithheld(), '', limit);
  }

  /** All rows in parts, the withheld ones last. */
  async *all(): AsyncGenerator<readonly (Row | WithheldRow)[]> {
    const withheld: WithheldRow[] = [];
    for await (const chunk of this.chunks(null, MOST_ROWS)) {
      withheld.push(...chunk.withheld);
      yield chunk.shown;
    }
    yield this.marks(withheld);
  }

  private withheldPage(shown: readonly Row[], all: readonly WithheldRow[], after: string, limit: number) {
    const left = this.marks(all).filter((row) => this.idOf(row) > after);
    const some = left.slice(0, limit - shown.length);
    const last = some.at(-1);
    const key = last === undefined ? after : this.idOf(last);
    const next: Turn | null = some.length < left.length ? { part: 'withheld', after: { value: '', key } } : null;
    return { rows: [...shown, ...some], next };
  }

  /** What is said of withheld rows: nothing under a filter. */
  private marks(rows: readonly WithheldRow[]): readonly WithheldRow[] {
    if (!this.tellsWithheld()) return [];
    const byId = new Map(rows.map((row) => [this.idOf(row), row]));
    return [...byId.keys()].sort().flatMap((id) => byId.get(id) ?? []);
  }

  private tellsWithheld(): boolean {
    return this.list.withheld !== null && Object.keys(this.asked.page.where).length === 0;
  }

  private async allWithheld(): Promise<readonly WithheldRow[]> {
    if (!this.tellsWithheld()) return [];
    const found: WithheldRow[] = [];
    for await (const { withheld } of this.chunks(null, MOST_ROWS)) found.push(...withheld);
    return found;
  }

  /** As many rows at first, then many: who may see few of them does not wait for a question each. */
  private async *chunks(from: Position | null, first: number): AsyncGenerator<Chunk<Row>> {
    let [after, limit] = [from, first];
    for (;;) {
      const rows = await this.source.read({ ...this.asked.page, after, limit });
      const seen = (await this.source.show?.(rows)) ?? rows;
      const shown = seen.filter((row): row is Row => !isWithheld(row));
      yield { shown, withheld: seen.filter(isWithheld) };
      const last = rows.at(-1);
      if (last === undefined || rows.length < limit) return;
      [after, limit] = [this.placeOf(last), MOST_ROWS];
    }
  }

  private placeOf(row: Row): Position {
    return { value: row[this.asked.page.sort.by] as string | number, key: this.list.keyOf(row) };
  }

  private idOf(row: WithheldRow): string {
    return String(row[this.list.withheld ?? '']);
  }
}
