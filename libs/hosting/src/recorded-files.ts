import type { StoredFile } from '#domain/meeting-papers.events';
import { UnreadableEvent, type EventStore } from '#execution/event-store';
import { readEvents } from '#execution/read-events';

/** A file of a paper as the log records it. */
export interface RecordedFile extends Pick<StoredFile, 'fileId' | 'storedSha256' | 'sha256'> {
  readonly stream: string;
  readonly revision: number;
  /** The key of the file, encrypted. */
  readonly contentKey: string;
}

/** `missing`: not in the store. `changed`: other bytes than were stored. `key-missing`: nobody erased its key, and it is not there. `unreadable`: it cannot be decrypted. */
export type FileFaultKind = 'missing' | 'changed' | 'key-missing' | 'unreadable';

/** A stored file that is not as it was recorded. */
export interface FileFault extends Pick<RecordedFile, 'stream' | 'revision' | 'fileId'> {
  readonly fault: FileFaultKind;
}

const FAULTS: Readonly<Record<FileFaultKind, string>> = {
  missing: 'is missing',
  changed: 'was changed',
  'key-missing': 'cannot be read, because its key is missing',
  unreadable: 'cannot be decrypted with its key',
};

/** A fault as one sentence for the operator. */
export const describeFault = ({ stream, revision, fileId, fault }: FileFault): string =>
  `The file ${fileId} of event ${revision} of ${stream} ${FAULTS[fault]}.`;

export const toFault = ({ stream, revision, fileId }: RecordedFile, fault: FileFaultKind): FileFault => ({
  ...{ stream, revision, fileId, fault },
});

const pickTexts = (data: object): Pick<RecordedFile, 'fileId' | 'storedSha256' | 'sha256' | 'contentKey'> | null => {
  const { fileId, storedSha256, sha256, contentKey }: Readonly<Record<string, unknown>> = { ...data };
  return typeof fileId === 'string' &&
    typeof storedSha256 === 'string' &&
    typeof sha256 === 'string' &&
    typeof contentKey === 'string'
    ? { fileId, storedSha256, sha256, contentKey }
    : null;
};

/** Lists the files of papers in the order of the log. */
export async function* listRecordedFiles(events: EventStore): AsyncGenerator<RecordedFile> {
  for await (const event of readEvents(events, null)) {
    if (event instanceof UnreadableEvent || event.type !== 'PaperFileAdded') continue;
    const texts = pickTexts(event.data);
    if (texts !== null) yield { stream: event.stream, revision: event.revision, ...texts };
  }
}
