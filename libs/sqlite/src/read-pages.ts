import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel/event';
import type { ReadAllOptions, ReadStreamOptions } from '#execution/event-store';
import { FIRST_STREAM_PAGE_SIZE, PAGE_SIZE, STREAM_PAGE_SIZE } from '#sqlite/event-reader';
import { toRow } from '#sqlite/event-rows';

type Page = readonly RecordedEvent[];

/** Reads a stream in pages. Other work of the process runs between large ones. */
export async function* readStreamInPages(
  readPage: (from: number, backwards: boolean, size: number) => Page,
  range: ReadStreamOptions,
): AsyncIterable<Page> {
  const backwards = range.direction === 'backwards';
  let from = range.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
  let remaining = range.limit ?? Infinity;
  for (let maxPageSize = FIRST_STREAM_PAGE_SIZE; remaining > 0; maxPageSize = STREAM_PAGE_SIZE) {
    const size = Math.min(remaining, maxPageSize);
    const page = readPage(from, backwards, size);
    const last = page.at(-1);
    if (last !== undefined) yield page;
    if (last === undefined || page.length < size) return;
    from = last.revision + (backwards ? -1 : 1);
    remaining -= page.length;
    if (remaining > 0 && maxPageSize === STREAM_PAGE_SIZE) await nextTurn();
  }
}

/** Reads all events in pages, in the order of the log. */
export async function* readLogInPages(
  readPage: (after: number, size: number) => Page,
  { after, limit = Infinity }: ReadAllOptions,
): AsyncIterable<Page> {
  let row = toRow(after);
  let remaining = limit;
  while (remaining > 0) {
    const size = Math.min(remaining, PAGE_SIZE);
    const page = readPage(row, size);
    if (page.length > 0) yield page;
    if (page.length < size) return;
    row = toRow(page.at(-1)?.position ?? null);
    remaining -= page.length;
    if (remaining > 0) await nextTurn();
  }
}
