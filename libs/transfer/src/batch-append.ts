import type { Envelope } from '#kernel/event';
import type { ExpectedRevision } from '#execution/event-store';
import { parseEvent, type ExportedEvent } from '#transfer/event-ndjson';
import type { ExportFile } from '#transfer/export-file';

/** The events of one command, to be stored in one append. */
export interface ImportBatch {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
}

/** Maximum characters of one append. A server accepts 1 MiB at once, and a character may need three bytes. Larger commands are stored in several appends. */
const MAX_BATCH_CHARACTERS = 300 * 1024;

/** Characters of a group of appends. In a store that preserves their order, they share one sync of the disk. */
const MAX_GROUP_CHARACTERS = 1024 * 1024;

interface OpenBatch {
  readonly events: ExportedEvent[];
  characters: number;
}

const fits = ({ events, characters }: OpenBatch, event: ExportedEvent, length: number): boolean => {
  const last = events.at(-1);
  const same = last?.stream === event.stream && last.metadata.commandId === event.metadata.commandId;
  return same && last.revision + 1 === event.revision && characters + length <= MAX_BATCH_CHARACTERS;
};

const toBatch = ({ events }: OpenBatch): ImportBatch => {
  const [first] = events;
  const { stream = '', revision = 0 } = first ?? {};
  const envelopes = events.map(({ id, type, schema, data, metadata }) => ({ id, type, schema, data, metadata }));
  return { stream, envelopes, expected: revision === 0 ? 'none' : revision - 1 };
};

/** Reads the events from an offset as appends for a store, in order, in groups of a few hundred. */
export async function* readBatches(file: ExportFile, offset: number): AsyncGenerator<readonly ImportBatch[]> {
  const lines = file.readLinesFrom(offset);
  let open: OpenBatch | null = null;
  let complete: ImportBatch[] = [];
  let groupCharacters = 0;
  try {
    for (let line = await lines.next(); line !== null; line = await lines.next()) {
      const { text } = line;
      const event = parseEvent(text);
      if (event === null) break;
      if (open !== null && fits(open, event, text.length)) {
        open.events.push(event);
        open.characters += text.length;
        continue;
      }
      if (open !== null) complete.push(toBatch(open));
      open = { events: [event], characters: text.length };
      groupCharacters += text.length;
      if (groupCharacters > MAX_GROUP_CHARACTERS) {
        yield complete;
        complete = [];
        groupCharacters = text.length;
      }
    }
  } finally {
    await lines.close();
  }
  if (open !== null) yield [...complete, toBatch(open)];
}
