import { ANY, NO_STREAM } from '@eventstore/db-client';
import { attempt, createEvents, readEvents, tryAppend } from '#test/eventstoredb/observed/answers';
import type { Play } from '#test/eventstoredb/observed/play';
import type { AppendCall } from '#test/eventstoredb/observed/stage';

/** Names of streams. Names that do not contain the text of the run, such as `$all`, are missing: what they answer depends on earlier runs. */
const NAMES: Readonly<Record<string, (run: string) => string>> = {
  slashes: (run) => `${run}/a/b?c=d#e`,
  unicode: (run) => `${run}-ünïcødé-日本-🎉`,
  newline: (run) => `${run}-a\nb`,
  nul: (run) => `${run}-a\0b`,
  at: (run) => `1@${run}`,
  dollar: (run) => `$${run}`,
  dollar2: (run) => `$$${run}`,
  dollar3: (run) => `$$$${run}`,
  dollar4: (run) => `$$$$${run}`,
  dashes: (run) => `${run}--`,
  loneSurrogate: (run) => `${run}-\ud800`,
  len255: (run) => run.padEnd(255, 'x'),
  len256: (run) => run.padEnd(256, 'x'),
  len1000: (run) => run.padEnd(1_000, 'x'),
  len5000: (run) => run.padEnd(5_000, 'x'),
};

/** `batch: stream named slashes`: appends twice, reads, tombstones, appends, reads. */
export const findNamePlay = (name: string): Play | null => {
  const [, call, what = ''] = /^(plain|batch): stream named (\S+)$/.exec(name) ?? [];
  const create = NAMES[what];
  if (create === undefined) return null;
  return async (stage) => {
    const stream = create(stage.run);
    const send = (expectedRevision: typeof ANY | typeof NO_STREAM) =>
      tryAppend(stage, call as AppendCall, { stream, events: createEvents(2), expectedRevision });
    const read = () =>
      attempt(async () => {
        const found = await readEvents(stage.client, stream);
        const [first] = found;
        const same = first === undefined || first.streamId === stream;
        const revs = found.map(({ revision }) => String(revision)).join();
        return { ok: true, revs, name: same ? 'same' : JSON.stringify(first.streamId) };
      });
    const a = await send(NO_STREAM);
    const b = await send(NO_STREAM);
    const l = await read();
    const t = await attempt(async () => {
      await stage.client.tombstoneStream(stream);
      return { ok: true };
    });
    return { a, b, l, t, z: await send(ANY), y: await read() };
  };
};
