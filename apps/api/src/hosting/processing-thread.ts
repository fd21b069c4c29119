import { parentPort, workerData } from 'node:worker_threads';
import { runProcessingThread } from '#api/hosting/run-processing-thread';
import type { ProcessingThreadData } from '#hosting/processing-functions';

if (parentPort === null) throw new Error('The processors of an installation run in a worker thread.');
await runProcessingThread(parentPort, workerData as ProcessingThreadData);
