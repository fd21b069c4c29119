import type { Envelope } from '#kernel/event';
import type { ExpectedRevision } from '#execution/event-store';
import { eventIn, type MovedEvent } from '#transfer/event-ndjson';
import type { ExportFile } from '#transfer/export-file';

/** What one command recorded, to be stored at once. */
export interface MovedAppend {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
}

/** Characters of one append; a server takes a mebibyte at once, and a character may be three bytes. What one command recorded beyond that is stored in several appends. */
const MOST_CHARACTERS = 300 * 1024;

/** Characters of appends handed over at once: where a store keeps the order of a turn, they share one sync of the disk. */
const MOST_TOGETHER = 1024 * 1024;

interface Open {
  readonly events: MovedEvent[];
  characters: number;
}

const belongs = ({ events, characters }: Open, event: MovedEvent, length: number): boolean => {
  const last = events.at(-1);
  const same = last?.stream === event.stream && last.metadata.commandId === event.metadata.commandId;
  return same && last.revision + 1 === event.revision && characters + length <= MOST_CHARACTERS;
};

const appendOf = ({ events }: Open): MovedAppend => {
  const [first] = events;
  const { stream = '', revision = 0 } = first ?? {};
  const envelopes = events.map(({ id, type, schema, data, metadata }) => ({ id, type, schema, data, metadata }));
  return { stream, envelopes, expected: revision === 0 ? 'none' : revision - 1 };
};

/** The appends that put the events from an offset on into a store, in order, some hundred at a time. */
export async function* appendsOf(file: ExportFile, offset: number): AsyncGenerator<readonly MovedAppend[]> {
  const lines = file.linesFrom(offset);
  let open: Open | null = null;
  let ready: MovedAppend[] = [];
  let waiting = 0;
  try {
    for (let left = await lines.next(); left !== null; left = await lines.next()) {
      const { text } = left;
      const event = eventIn(text);
      if (event === null) break;
      if (open !== null && belongs(open, event, text.length)) {
        open.events.push(event);
        open.characters += text.length;
        continue;
      }
      if (open !== null) ready.push(appendOf(open));
      open = { events: [event], characters: text.length };
      waiting += text.length;
      if (waiting > MOST_TOGETHER) {
        yield ready;
        ready = [];
        waiting = text.length;
      }
    }
  } finally {
    await lines.close();
  }
  if (open !== null) yield [...ready, appendOf(open)];
}
