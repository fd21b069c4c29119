import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { RequestOptions } from '#api/http/command-context';
import { MeetingReader, readsWithdrawnPapers } from '#api/meetings/meeting-reader';
import { meeting } from '#domain/meeting';
import type { StoredFile } from '#domain/meeting-papers.events';
import type { Meeting } from '#domain/meeting.types';
import { ERASED, KEY_MISSING, PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import { KeyMissing } from '#execution/subject-keys';
import { decryptFile, FileDamaged, FileErased } from '#files/file-encryption';
import { FileStore } from '#files/file-store';
import { UnknownStream } from '#kernel/refused';

/** A file as it is sent to a reader. */
export interface OpenedFile extends Pick<StoredFile, 'mediaType' | 'sizeBytes' | 'sha256'> {
  readonly fileName: string;
  readonly content: Readable;
}

/** Opens the files of papers for those who may read them. */
@Injectable()
export class PaperReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly cipher: PersonalDataCipher,
    private readonly meetings: MeetingReader,
    private readonly store: FileStore,
  ) {}

  /** The meeting, if the caller has no interest in the item of the paper. Throws `UnknownStream`. */
  async loadFor(meetingId: string, paperId: string, options: RequestOptions): Promise<Meeting> {
    const { state } = await this.streams.load(meeting, meetingId);
    const itemId = state.papers.find((paper) => paper.paperId === paperId)?.itemId ?? null;
    if (itemId !== null) await this.meetings.assertNoConflict(meetingId, { itemId, award: null }, options);
    return state;
  }

  /**
   * Opens a version of the file, or the newest for null. Throws `UnknownStream`, also for a paper whose item is no longer on the agenda; `FileErased`,
   * `KeyMissing`, `FileStoreUnavailable` and `FileDamaged`.
   */
  async open(
    { meetingId, paperId, version }: { meetingId: string; paperId: string; version: number | null },
    options: RequestOptions,
  ): Promise<OpenedFile> {
    const state = await this.loadFor(meetingId, paperId, options);
    const paper = state.papers.find((each) => each.paperId === paperId);
    const isOnAgenda = paper?.itemId === null || state.items.some(({ itemId }) => itemId === paper?.itemId);
    const isReadable = paper?.withdrawn === false || readsWithdrawnPapers(options.reader);
    if (paper === undefined || !isOnAgenda || !isReadable) throw new UnknownStream('paper', paperId);
    const file = paper.versions.at(version === null ? -1 : version - 1);
    if (file === undefined)
      throw new UnknownStream(version === null ? 'file of the paper' : `version ${version} of the paper`, paperId);
    return this.openFile(file);
  }

  /** The texts of a stored file. Throws `FileErased` and `KeyMissing`. */
  async decrypt({ fileId, fileName, contentKey }: StoredFile): Promise<{ fileName: string; contentKey: string }> {
    const texts: { fileName: string; contentKey: string } = await this.cipher.decryptAll({ fileName, contentKey });
    if (texts.contentKey === ERASED) throw new FileErased();
    if (texts.contentKey === KEY_MISSING) throw new KeyMissing(fileId);
    return texts;
  }

  private async openFile(file: StoredFile): Promise<OpenedFile> {
    const { fileName, contentKey } = await this.decrypt(file);
    const stored = await this.store.open(file.fileId);
    if (stored === null) throw new FileDamaged(file.fileId);
    const chunks = decryptFile(stored, contentKey, file.fileId);
    // The first chunk is checked before anything is sent.
    const first = await chunks.next();
    const { mediaType, sizeBytes, sha256 } = file;
    return { fileName, mediaType, sizeBytes, sha256, content: Readable.from(continueFrom(first, chunks)) };
  }
}

async function* continueFrom(
  first: IteratorResult<Buffer, unknown>,
  rest: AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}
