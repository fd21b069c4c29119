import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '#platform/project-root';

const MINIMUM_NODE = [24, 9] as const;

/** Returns an error message if this version of Node.js cannot run the service, otherwise `null`. Called before any native module is loaded. */
export const checkRuntime = (version: string = process.versions.node): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  return enough
    ? null
    : `This is Node.js ${version}, but version ${MINIMUM_NODE.join('.')} or later is required. Start with npm start, which installs its own Node.js.`;
};

/** Keeps compiled code in `dist`, so that the next start is faster. Has no effect where `dist` cannot be written to. */
export const cacheCompiledCode = (): void => {
  enableCompileCache(fileURLToPath(new URL('dist/.compile-cache', PROJECT_ROOT)));
};

/** By how many per cent the heap may grow until the next full collection. V8 lets it grow fourfold on a machine with much memory. */
const HEAP_GROWTH_PERCENT = 40;

/** Lets V8 collect garbage before the heap has grown much. Call it before the program is loaded; it counts for all threads. */
export const keepHeapSmall = (): void => {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  // V8 would make rows in the old generation at once, because many are still in use when the young one is collected. They are garbage a few milliseconds later,
  // but only a full collection frees them there, for which a request waits.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // This thread has its young generation already. For a thread that starts later the option of the process would come before the limits of the thread.
  setFlagsFromString('--max-semi-space-size=0');
};

type Collect = (options: {
  readonly type: 'major' | 'minor';
  readonly execution: 'sync';
  readonly flavor?: string;
}) => void;

let collector: Collect | null = null;

const collect: Collect = (options) => {
  if (collector === null) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as Collect;
  }
  collector(options);
};

/**
 * Gives the memory back that loading the program has left, about 30 MiB. Takes a tenth of a second, so it is called once, before the program serves anybody.
 * Otherwise V8 keeps the memory until much more is used.
 */
export const releaseStartMemory = (): void => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });

/**
 * Frees the buffers of what has just passed through this thread. Takes about a millisecond. Otherwise V8 waits until it needs memory for other objects, and counts
 * tens of MiB of buffers as nothing.
 */
export const releaseBuffers = (): void => collect({ type: 'minor', execution: 'sync' });
