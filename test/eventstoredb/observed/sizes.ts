import { ANY, binaryEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { attempt, createEvents, readEvents, tryAppend } from '#test/eventstoredb/observed/answers';
import type { Play } from '#test/eventstoredb/observed/play';
import type { AppendCall } from '#test/eventstoredb/observed/stage';

const MEBIBYTE = 1_048_576;
const SMALL = 10;

interface Size {
  readonly bytes: number;
  readonly metadataBytes?: number;
  readonly typeLetters?: number;
}

const createSized = ({ bytes, metadataBytes, typeLetters = 1 }: Size): EventData =>
  binaryEvent({
    type: 't'.repeat(typeLetters),
    data: Buffer.alloc(bytes, 'x'),
    ...(metadataBytes === undefined ? {} : { metadata: Uint8Array.from(Buffer.alloc(metadataBytes, 'x')) }),
  });

const repeat = (count: number, size: Size): EventData[] => Array.from({ length: count }, () => createSized(size));

/** Creates the events of a case only when it is played, because some are large. */
const FIXED: Readonly<Record<string, () => EventData[]>> = {
  'data 10 B, metadata 1 MiB': () => [createSized({ bytes: SMALL, metadataBytes: MEBIBYTE })],
  'data 10 B, metadata 1 MiB + 1': () => [createSized({ bytes: SMALL, metadataBytes: MEBIBYTE + 1 })],
  'data 10 B, metadata 3 MiB': () => [createSized({ bytes: SMALL, metadataBytes: 3 * MEBIBYTE })],
  'empty data, metadata 2 MiB': () => [createSized({ bytes: 0, metadataBytes: 2 * MEBIBYTE })],
  'data half MiB, metadata half MiB': () => [createSized({ bytes: MEBIBYTE / 2, metadataBytes: MEBIBYTE / 2 })],
  'data 10 B, type of 200k letters': () => [createSized({ bytes: SMALL, typeLetters: 200_000 })],
  'data 10 B, type of 600k letters': () => [createSized({ bytes: SMALL, typeLetters: 600_000 })],
  'two events of half MiB': () => repeat(2, { bytes: MEBIBYTE / 2 }),
  'two events of half MiB and a byte': () => [
    createSized({ bytes: MEBIBYTE / 2 }),
    createSized({ bytes: MEBIBYTE / 2 + 1 }),
  ],
  '1048 events of 1000 bytes and 576': () => [...repeat(1048, { bytes: 1000 }), createSized({ bytes: 576 })],
};

const findEvents = (what: string): (() => EventData[]) | null => {
  const fixed = FIXED[what];
  if (fixed !== undefined) return fixed;
  const [, bytes] = /^one event of (\d+) bytes, type of one letter$/.exec(what) ?? [];
  if (bytes !== undefined) return () => [createSized({ bytes: Number(bytes) })];
  const [, mebibytes] = /^one event of ([\d.]+) MiB$/.exec(what) ?? [];
  if (mebibytes !== undefined) return () => [createSized({ bytes: Math.round(Number(mebibytes) * MEBIBYTE) })];
  const [, small] = /^(\d+) small events$/.exec(what) ?? [];
  if (small !== undefined) return () => createEvents(Number(small));
  const [, many] = /^(\d+) events of 1000 bytes$/.exec(what) ?? [];
  return many === undefined ? null : () => repeat(Number(many), { bytes: 1000 });
};

/** `plain: two events of half MiB and a byte` */
export const findSizePlay = (name: string): Play | null => {
  const [, call, what = ''] = /^(plain|batch): (.+)$/.exec(name) ?? [];
  const create = findEvents(what);
  if (create === null) return null;
  return async (stage) => {
    const stream = `${stage.run}-s0`;
    const answer = await tryAppend(stage, call as AppendCall, { stream, events: create(), expectedRevision: ANY });
    const stored = await attempt(async () => (await readEvents(stage.client, stream)).length);
    const after = { stream: `${stage.run}-after`, events: createEvents(1), expectedRevision: ANY } as const;
    return { append: [answer], stored, after: await tryAppend(stage, call as AppendCall, after) };
  };
};
