import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { waitUntil } from '#kernel/testing/wait-until';
import { ROLES } from '#domain/vocabulary';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { EmbeddedInstallation } from '#test/faults/embedded-installation';
import type { Fault } from '#test/faults/fault';
import { readSample, type Sample, type Trend } from '#test/faults/resources';

const MAX_PAUSE_MS = 500;
const WRITERS = 8;
/** Commands that are recorded while the thread is held up. In a long run it is held up for up to a minute at a time. */
const WRITES = { short: 1_500, long: 10_000 };
/** A service that kept what the thread has not read yet would soon end. */
const HEAP_LIMIT = '--max-old-space-size=192';

/** Runs are started in the root of the project. The module is not compiled. */
const PRELOADED = pathToFileURL(resolve('test/support/hold-thread.mjs')).href;
const HOLD = 'hold';

/** What was seen while the thread was held up, and after it. */
interface Hold {
  readonly recoveryMs: number;
  readonly before: Sample;
  readonly during: Sample;
}

const measure = (pid: number): Sample => readSample(pid) ?? { descriptors: 0, memory: 0 };

/** The values at which a run began, and the largest ones. */
const findTrend = (holds: readonly Hold[], name: keyof Sample): Trend => ({
  first: holds[0]?.before[name] ?? 0,
  last: Math.max(...holds.map(({ during }) => during[name])),
});

/** Holds up the thread under writes. Throws an error unless reads are answered with 503 and `Retry-After` in the meantime, and correctly afterwards. */
const holdOnce = async (embedded: EmbeddedInstallation, writes: number): Promise<Hold> => {
  const { folder, service } = embedded;
  const key = await loadTokenKey(parseConfiguration(folder.environment));
  const authorization = `Bearer ${await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ROLES })}`;
  const read = (): Promise<Response> => fetch(`${service.url}/v1/schools?area=879`, { headers: { authorization } });
  const before = measure(service.pid);
  writeFileSync(folder.file(HOLD), '');
  const client = await embedded.createClient(FIRST_ADMINISTRATOR);
  let started = 0;
  const write = async (): Promise<void> => {
    while (started < writes) {
      started += 1;
      await client.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const held = await read();
  const during = measure(service.pid);
  rmSync(folder.file(HOLD));
  const releasedAt = performance.now();
  if (held.status !== 503 || held.headers.get('retry-after') === null)
    throw new Error(`A read was answered with ${held.status} while the thread was held up.`);
  await waitUntil(async () => (await read()).status === 200, 'a read that is answered');
  return { recoveryMs: performance.now() - releasedAt, before, during };
};

/**
 * The thread of the read models and reactions is held up under load, event loop and all. Commands are recorded all the same, and reads are answered with 503.
 * Then the thread catches up.
 */
export const heldThread: Fault = {
  name: 'held-thread',
  times: { long: 5, short: 1 },
  unsupportedReason: () => (process.platform === 'linux' ? null : 'memory is read from /proc'),
  run: async ({ times, random, report }) => {
    const writes = times === heldThread.times.short ? WRITES.short : WRITES.long;
    const embedded = await EmbeddedInstallation.start(false, (folder) => ({
      NODE_OPTIONS: `--import=${PRELOADED} ${HEAP_LIMIT}`,
      HOLD_FILE: folder.file(HOLD),
    }));
    try {
      const holds: Hold[] = [];
      for (let round = 0; round < times; round += 1) {
        await embedded.runLoad(random, MAX_PAUSE_MS);
        const hold = await holdOnce(embedded, writes);
        holds.push(hold);
        report(`held up the thread for ${writes} commands, and it caught up in ${Math.round(hold.recoveryMs)} ms`);
      }
      const findings = await embedded.finish(times);
      const recoveries = holds.map(({ recoveryMs }) => recoveryMs).sort((a, b) => a - b);
      return {
        ...findings,
        soak: {
          recoveryMs: { median: recoveries[Math.floor(times / 2)] ?? 0, max: recoveries.at(-1) ?? 0 },
          notRecovered: [],
          resources: { descriptors: findTrend(holds, 'descriptors'), memory: findTrend(holds, 'memory') },
          leaks: [],
        },
      };
    } finally {
      rmSync(embedded.folder.file(HOLD), { force: true });
      await embedded.stop();
    }
  },
};
