import {
  Inject,
  Injectable,
  UnsupportedMediaTypeException,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { LOCATION } from '#api/hosting/tokens';
import type { RequestOptions } from '#api/http/command-context';
import '#api/http/command-route';
import { limitUpload } from '#api/http/limited-upload';
import { TryAgainLater } from '#api/http/request-rejected';
import { FILE_SETTINGS } from '#api/papers/file-stores';
import { PaperReader } from '#api/papers/paper-reader';
import { meeting } from '#domain/meeting';
import { refuseFileFor } from '#domain/meeting-papers';
import { identifyFile, PAPER_MEDIA_TYPES, refuseBadFileName, refuseInfection } from '#domain/paper-files';
import type { Receipt } from '#execution/command-executor';
import { OutcomeUnknown } from '#execution/event-store';
import { StreamReader } from '#execution/stream-reader';
import { generateContentKey } from '#files/file-encryption';
import { FileStore } from '#files/file-store';
import { IncomingFiles, type ArrivedFile } from '#files/incoming-files';
import type { InstallationLocation } from '#hosting/installation-location';
import type { FileSettings } from '#platform/file-settings';
import type { MeetingCommands } from '#domain/meeting.types';
import type { Plain } from '#kernel/personal';
import { Log } from '#platform/logging';

export const FILE_TYPE = 'application/octet-stream';

/** The media types with which papers are usually sent. The type that is recorded follows from the name and the first bytes of the file. */
export const USUAL_MEDIA_TYPES: readonly string[] = [FILE_TYPE, ...PAPER_MEDIA_TYPES];

/** Every content type without a parser of its own, in the words of Fastify. Browsers send a CSV of Windows as that of Excel, for example. */
const ANY_OTHER_TYPE = '*';

/** How long scans may take once the service stops: half of the time for the last requests. */
const LAST_SCANS_MS = 5_000;

/** How many uploads can be received at one time. Each uses disk space until it is stored. */
const MAX_HELD_FILES = 16;

/** Where several processes run, the clean-up leaves younger files alone, because another process may still be storing them. */
const MAX_AGE_MS = 60 * 60 * 1_000;

/** A file that a clerk sends. */
export interface SentFile {
  readonly meetingId: string;
  readonly paperId: string;
  readonly fileName: string;
  readonly upload: Readable;
}

/** A file with all that is recorded of it. */
export type RecordedFile = Plain<MeetingCommands['AddPaperFile']>;

/** Sends the command that records a file. */
export type RecordFile = (file: RecordedFile) => Promise<Receipt>;

/** Whether the route accepts the file of a paper as its body. */
export const acceptsPaperFile = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.commandRoute?.acceptsFile === true;

/** Receives the files of papers, stores them and records them: all of it or nothing. */
@Injectable()
export class PaperFiles implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly incoming: IncomingFiles;
  private held = 0;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly streams: StreamReader,
    private readonly papers: PaperReader,
    private readonly store: FileStore,
    @Inject(FILE_SETTINGS) private readonly settings: FileSettings,
    @Inject(LOCATION) private readonly location: InstallationLocation,
    private readonly log: Log,
  ) {
    const { store: chosen } = settings;
    const folder = chosen.kind === 'folder' ? chosen.folder : join(location.dataFolder, 'files');
    this.incoming = new IncomingFiles(join(folder, 'incoming'));
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser(ANY_OTHER_TYPE, (request, payload, done) => {
      if (request.is404 || acceptsPaperFile(request)) done(null, payload);
      else done(new UnsupportedMediaTypeException());
    });
  }

  /** Deletes the files that a killed process stored but did not record. */
  async onApplicationBootstrap(): Promise<void> {
    const olderThanMs = this.location.servers === null ? 0 : MAX_AGE_MS;
    try {
      for (const { fileId, recordId } of await this.incoming.collectRemains(olderThanMs)) {
        const { state } = await this.streams.find(meeting, recordId);
        const isRecorded = state?.papers.some(({ versions }) => versions.some((file) => file.fileId === fileId));
        if (isRecorded !== true) await this.store.remove(fileId);
        await this.incoming.settle(fileId);
      }
    } catch {
      this.log.warn('Files whose upload was interrupted could not be cleaned up. They are removed at the next start.');
    }
  }

  /** Lets scans end while the last requests do. A scanner that hangs must neither hold up the end of the service nor outlive it. */
  onModuleDestroy(): void {
    setTimeout(() => this.incoming.stopScans(), LAST_SCANS_MS).unref();
  }

  /** Rejects with `Refused`, `TryAgainLater`, `FileStoreUnavailable`, and as a command does. */
  async add(sent: SentFile, options: RequestOptions, record: RecordFile): Promise<Receipt> {
    const { meetingId, paperId, fileName, upload } = sent;
    try {
      refuseFileFor(await this.papers.loadFor(meetingId, paperId, options), paperId);
      refuseBadFileName(fileName);
      if (this.held >= MAX_HELD_FILES)
        throw new TryAgainLater('Too many files are being sent. Send the file again in a moment.');
      this.held += 1;
      return await this.receive(sent, record).finally(() => (this.held -= 1));
    } finally {
      // Drains the rest of the upload; otherwise the connection could not be used again.
      upload.resume();
    }
  }

  private async receive(sent: SentFile, record: RecordFile): Promise<Receipt> {
    const { fileName, upload } = sent;
    const fileId = randomUUID();
    const contentKey = generateContentKey();
    const arrived = await this.incoming.receive(limitUpload(upload, this.settings.maxBytes), {
      fileId,
      contentKey,
      identify: (head) => identifyFile(fileName, head),
      scanCommand: this.settings.scanCommand,
    });
    try {
      this.refuseUnscanned(arrived);
      const known = await this.findNewest(sent, arrived);
      return known === null ? await this.keep(sent, { fileId, contentKey, arrived }, record) : await record(known);
    } finally {
      await rm(arrived.path, { force: true });
    }
  }

  private refuseUnscanned({ scan }: ArrivedFile): void {
    refuseInfection(scan?.outcome === 'infected');
    if (scan?.outcome !== 'failed') return;
    this.log.error(`The file of a paper was not accepted, because it cannot be scanned. ${scan.reason}`);
    throw new TryAgainLater(
      'The scanner of this service does not work. Nothing was recorded. Send the file again later, and tell the administrator if this goes on.',
    );
  }

  /** The newest recorded version, if it is this file: a caller who got no response sends it again, and it must be recorded only once. */
  private async findNewest(
    { meetingId, paperId }: SentFile,
    { sentSha256 }: ArrivedFile,
  ): Promise<RecordedFile | null> {
    const { state } = await this.streams.load(meeting, meetingId);
    const newest = state.papers.find((paper) => paper.paperId === paperId)?.versions.at(-1);
    if (newest?.sha256 !== sentSha256) return null;
    return { ...newest, ...(await this.papers.decrypt(newest)), paperId };
  }

  private async keep(
    { meetingId, paperId, fileName }: SentFile,
    { fileId, contentKey, arrived }: { fileId: string; contentKey: string; arrived: ArrivedFile },
    record: RecordFile,
  ): Promise<Receipt> {
    const { sizeBytes, mediaType, sentSha256, sha256, scan } = arrived;
    await this.incoming.announce({ fileId, recordId: meetingId });
    try {
      await this.store.keep(fileId, arrived);
      const file = { fileId, fileName, contentKey, mediaType, sizeBytes, sha256: sentSha256, storedSha256: sha256 };
      const data = {
        ...file,
        paperId,
        scan: scan?.outcome === 'clean' ? ('clean' as const) : ('not-scanned' as const),
      };
      const receipt = await record(data);
      await this.incoming.settle(fileId);
      return receipt;
    } catch (error) {
      // The file may have been recorded: the clean-up at the next start finds out.
      if (!(error instanceof OutcomeUnknown)) await this.discard(fileId);
      throw error;
    }
  }

  /** A file that cannot be removed now is removed at the next start. */
  private async discard(fileId: string): Promise<void> {
    try {
      await this.store.remove(fileId);
      await this.incoming.settle(fileId);
    } catch {
      this.log.warn('A file that nothing records could not be removed. It is removed at the next start.');
    }
  }
}
