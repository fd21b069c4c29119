import { Worker } from 'node:worker_threads';

export interface WorkerOptions {
  /** Maximum memory of the thread. A thread that needs more ends; the process continues. */
  readonly maxMemoryMiB: number;
  /** Maximum memory for new objects, in addition. Less of it is slower for a thread with many objects that live for a while. */
  readonly maxYoungMiB?: number | undefined;
  /** Copied to the thread as its `workerData`. */
  readonly data?: object;
}

/** The module with this name, without its extension, in the folder of the module `from`. `from` is a source or built, and so is the result. */
export const resolveThreadEntry = (name: string, from: string): URL =>
  new URL(`./${name}${from.slice(from.lastIndexOf('.'))}`, from);

/** Lets Node.js run TypeScript sources directly, as in tests. */
const FROM_SOURCE = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];

/**
 * Maximum memory for new objects. If it is large, a collection may have to keep more new objects than there is room for, and then the whole process ends instead
 * of the thread (nodejs/node#47224). V8 divides it by three: two halves of the young generation, and large objects.
 */
const MAX_YOUNG_GENERATION_MIB = 24;

/** Starts a worker thread that runs this module. */
export const createWorker = (
  entry: URL,
  { maxMemoryMiB: maxOldGenerationSizeMb, maxYoungMiB, data }: WorkerOptions,
): Worker =>
  new Worker(entry, {
    execArgv: entry.pathname.endsWith('.ts') ? FROM_SOURCE : [],
    resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: maxYoungMiB ?? MAX_YOUNG_GENERATION_MIB },
    workerData: data,
  });
