import { createHash } from 'node:crypto';
import type { StoredFile } from '#domain/meeting-papers.events';
import { UnreadableEvent, type EventStore } from '#execution/event-store';
import { readEvents } from '#execution/read-events';
import type { FileStore } from '#files/file-store';

/** A stored file that is not as it was recorded. */
export interface FileFault {
  readonly stream: string;
  readonly revision: number;
  readonly fileId: string;
  readonly fault: 'missing' | 'changed';
}

export interface FileVerification {
  readonly files: number;
  readonly faults: readonly FileFault[];
}

const compareFile = async (
  store: FileStore,
  { fileId, storedSha256 }: Pick<StoredFile, 'fileId' | 'storedSha256'>,
): Promise<FileFault['fault'] | null> => {
  const content = await store.open(fileId);
  if (content === null) return 'missing';
  const hash = createHash('sha256');
  for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex') === storedSha256 ? null : 'changed';
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Compares each stored file with the checksum in the log. Needs no keys. Rejects with `FileStoreUnavailable`. */
export const verifyFiles = async (events: EventStore, store: FileStore): Promise<FileVerification> => {
  const faults: FileFault[] = [];
  let files = 0;
  for await (const event of readEvents(events, null)) {
    if (event instanceof UnreadableEvent || event.type !== 'PaperFileAdded') continue;
    const { data } = event;
    if (!('fileId' in data) || !('storedSha256' in data)) continue;
    const { fileId, storedSha256 } = data;
    if (!isText(fileId) || !isText(storedSha256)) continue;
    files += 1;
    const fault = await compareFile(store, { fileId, storedSha256 });
    if (fault !== null) faults.push({ stream: event.stream, revision: event.revision, fileId, fault });
  }
  return { files, faults };
};
