import { ANY } from '@eventstore/db-client';
import type { StreamMetadata } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import { append, createEvents, readEvents } from '#test/eventstoredb/observed/answers';
import type { Stage } from '#test/eventstoredb/observed/stage';

/** Brings a stream into a state. Resolves to its last revision, -1 if it has no event. */
type Prepare = (stage: Stage, stream: string) => Promise<number>;

const write = async (stage: Stage, stream: string, count: number): Promise<void> => {
  await append(stage, 'plain', { stream, events: createEvents(count), expectedRevision: ANY });
};

const limit =
  (count: number, metadata: StreamMetadata): Prepare =>
  async (stage, stream) => {
    if (count > 0) await write(stage, stream, count);
    await stage.client.setStreamMetadata(stream, metadata);
    return count - 1;
  };

const writeOnly =
  (count: number): Prepare =>
  async (stage, stream) => {
    if (count > 0) await write(stage, stream, count);
    return count - 1;
  };

const softDelete: Prepare = async (stage, stream) => {
  await write(stage, stream, 3);
  await stage.client.deleteStream(stream);
  return 2;
};

const recreate: Prepare = async (stage, stream) => {
  await softDelete(stage, stream);
  await write(stage, stream, 2);
  return 4;
};

/** States of a stream, by the names in the recorded cases. */
const STATES: Readonly<Record<string, Prepare>> = {
  missing: writeOnly(0),
  n3: writeOnly(3),
  n40: writeOnly(40),
  softDeleted: softDelete,
  recreated: recreate,
  deletedTwice: async (stage, stream) => {
    const last = await recreate(stage, stream);
    await stage.client.deleteStream(stream);
    return last;
  },
  tombstoned: async (stage, stream) => {
    await write(stage, stream, 3);
    await stage.client.tombstoneStream(stream);
    return 2;
  },
  tombstonedMissing: async (stage, stream) => {
    await stage.client.tombstoneStream(stream);
    return -1;
  },
  maxCount2: limit(5, { maxCount: 2 }),
  maxCount2of40: limit(40, { maxCount: 2 }),
  tb3: limit(5, { truncateBefore: 3 }),
  tb35of40: limit(40, { truncateBefore: 35 }),
  tbAll: limit(5, { truncateBefore: 10 }),
  maxAge1: async (stage, stream) => {
    const last = await limit(3, { maxAge: 1 })(stage, stream);
    await waitUntil(async () => (await readEvents(stage.client, stream)).length === 0, 'the events to be too old');
    return last;
  },
  metaOnly: limit(0, { maxCount: 10 }),
};

/** Brings a stream into the state of this name. Null if no state has it. */
export const prepareState = (name: string): Prepare | null => STATES[name] ?? null;
