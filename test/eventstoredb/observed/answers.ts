import { randomUUID } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';
import { binaryEvent } from '@eventstore/db-client';
import type {
  AppendExpectedRevision,
  AppendResult,
  EventData,
  EventStoreDBClient,
  RecordedEvent,
} from '@eventstore/db-client';
import type { AppendCall, Stage } from '#test/eventstoredb/observed/stage';

/** What a server answered, in the form of the recorded answers. */
export type Answer = unknown;

/** Trailers that every server sends, or that only say when. */
const USUAL_TRAILERS = new Set(['content-type', 'date', 'server', 'content-length']);

export const readTrailers = (metadata: Metadata | undefined): Record<string, string> | undefined => {
  const entries = Object.entries(metadata?.getMap() ?? {}).filter(([name]) => !USUAL_TRAILERS.has(name));
  return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
};

/** An answer without undefined fields, with numbers as text where they may be long, and without the random text of the run. */
export const normalise = ({ run }: Pick<Stage, 'run'>, answer: Answer): Answer => {
  const text = JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  return JSON.parse(text.replaceAll(run, '<run>').replace(/x{100,}/g, 'x…')) as Answer;
};

interface ClientError extends Error {
  readonly type?: string;
  readonly code?: number;
  readonly streamName?: string;
  readonly expectedVersion?: bigint | string;
  readonly actualVersion?: bigint | string;
  readonly maxAppendSize?: number;
  readonly _raw?: { readonly metadata?: Metadata };
}

/** An error of the client. */
export const describeError = (error: unknown): Answer => {
  const { type, code, message, streamName, expectedVersion, actualVersion, maxAppendSize, _raw } = error as ClientError;
  return {
    ok: false,
    cls: (error as Error).constructor.name,
    type,
    code,
    message,
    streamName,
    expectedVersion: expectedVersion === undefined ? undefined : String(expectedVersion),
    actualVersion: actualVersion === undefined ? undefined : String(actualVersion),
    maxAppendSize: maxAppendSize === undefined ? undefined : String(maxAppendSize),
    trailers: readTrailers(_raw?.metadata),
  };
};

/** Describes the error of a task that fails, and otherwise what it returns. */
export const attempt = async (task: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await task();
  } catch (error) {
    return describeError(error);
  }
};

export const createEvent = (id: string = randomUUID(), data: Uint8Array = Buffer.from('{}')): EventData =>
  binaryEvent({ id, type: 't', data });

export const createEvents = (count: number): EventData[] => Array.from({ length: count }, () => createEvent());

export interface Append {
  readonly stream: string;
  readonly events: EventData[];
  readonly expectedRevision: AppendExpectedRevision;
  /** Default: the first client of the stage. */
  readonly client?: EventStoreDBClient;
}

/** Far more than any answer takes, the commit timeout of a node included, on a busy machine too: several cases are played at once. */
const DEADLINE_MS = 600_000;

export const append = (stage: Stage, call: AppendCall, { stream, events, ...options }: Append): Promise<AppendResult> =>
  (options.client ?? stage.client).appendToStream(stream, events, {
    ...(call === 'plain' ? { credentials: stage.credentials } : {}),
    expectedRevision: options.expectedRevision,
    deadline: DEADLINE_MS,
  });

export const describeAppend = ({ nextExpectedRevision, position }: AppendResult) => ({
  ok: true,
  rev: Number(nextExpectedRevision),
  pos: position === undefined ? 'none' : 'some',
});

export const tryAppend = (stage: Stage, call: AppendCall, request: Append): Promise<Answer> =>
  attempt(async () => describeAppend(await append(stage, call, request)));

/** The events of a stream. */
export const readEvents = async (client: EventStoreDBClient, stream: string): Promise<RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for await (const { event } of client.readStream(stream)) if (event !== undefined) found.push(event);
  return found;
};

/** The revisions that a read of a stream returns. */
export const readRevisions = (client: EventStoreDBClient, stream: string): Promise<Answer> =>
  attempt(async () => ({
    ok: true,
    revs: (await readEvents(client, stream)).map(({ revision }) => String(revision)).join(),
  }));
