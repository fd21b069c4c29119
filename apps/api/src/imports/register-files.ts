import { Inject, Injectable, UnsupportedMediaTypeException, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { createHash, type Hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { LOCATION } from '#api/hosting/tokens';
import { limitUpload } from '#api/http/limited-upload';
import { TryAgainLater } from '#api/http/request-rejected';
import { writeToFile } from '#files/write-to-file';
import type { InstallationLocation } from '#hosting/installation-location';
import { releaseBuffers } from '#platform/runtime';

/** Path prefix of the routes that accept a file as their body. */
const FILE_ROUTES = '/v1/imports/';

/** Number and hash of the bytes so far. */
interface SeenBytes {
  bytes: number;
  readonly hash: Hash;
}

/** An uploaded file on disk. */
export interface UploadedRegister {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An uploaded file on disk. Call `discard` once to delete it. */
export interface ReceivedFile extends UploadedRegister {
  readonly discard: () => Promise<void>;
}

/** Each takes up to twice its size on disk. */
const MAX_HELD_FILES = 8;
const TOO_MANY = 'Too many files are being imported. Wait until one import has ended, then send the file again.';

/** Longer than any import takes. */
const MAX_AGE_MS = 24 * 60 * 60 * 1_000;

/** The buffers of so many bytes are garbage at most before they are freed. */
const RELEASE_EVERY_BYTES = 4 * 1024 * 1024;

/** Counts and hashes the bytes that pass. */
async function* countBytes(upload: AsyncIterable<Buffer>, seen: SeenBytes): AsyncGenerator<Buffer> {
  let released = 0;
  for await (const chunk of upload) {
    seen.bytes += chunk.length;
    seen.hash.update(chunk);
    yield chunk;
    if (seen.bytes - released < RELEASE_EVERY_BYTES) continue;
    releaseBuffers();
    released = seen.bytes;
  }
}

/** Accepts uploaded register files (`text/csv`) on the import routes. All other routes accept JSON only. */
@Injectable()
export class RegisterFiles implements OnModuleInit {
  protected readonly maxBytes: number = 80 * 1024 * 1024;

  private readonly folder: string;
  private held = 0;

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    @Inject(LOCATION) private readonly location: InstallationLocation,
  ) {
    this.folder = join(location.dataFolder, 'imports');
  }

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('text/csv', (request, payload, done) => {
      const isImport = request.routeOptions.url?.startsWith(FILE_ROUTES) === true;
      const expected = request.is404 || isImport || request.routeOptions.config.commandRoute?.acceptsFile === true;
      if (expected) done(null, payload);
      else done(new UnsupportedMediaTypeException());
    });
    await this.deleteLeftFiles();
  }

  /** Deletes what a process left that was killed. Other processes can use the folder too, where there are servers. */
  private async deleteLeftFiles(): Promise<void> {
    if (this.location.servers === null) return rm(this.folder, { recursive: true, force: true });
    const names = await readdir(this.folder).catch(() => []);
    for (const path of names.map((name) => join(this.folder, name))) {
      const found = await stat(path).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > MAX_AGE_MS) await rm(path, { recursive: true, force: true });
    }
  }

  /**
   * Receives the whole file (at most 80 MB) into the data folder, so that an interrupted upload records nothing, and a slow import does not exceed the time
   * limit for receiving a request. Rejects with `TryAgainLater` while too many files are held, and with the error of
   * the disk if it cannot be written to.
   */
  async receive(upload: Readable): Promise<ReceivedFile> {
    if (this.held >= MAX_HELD_FILES) throw new TryAgainLater(TOO_MANY);
    this.held += 1;
    let folder: string | null = null;
    const discard = async (): Promise<void> => {
      this.held -= 1;
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    };
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      folder = await mkdtemp(join(this.folder, 'register-file-'));
      const path = join(folder, 'upload.csv');
      const seen: SeenBytes = { bytes: 0, hash: createHash('sha256') };
      await writeToFile(path, countBytes(limitUpload(upload, this.maxBytes), seen));
      return { path, bytes: seen.bytes, sha256: seen.hash.digest('hex'), discard };
    } catch (error) {
      await discard();
      throw error;
    } finally {
      // Drains the rest of the upload; otherwise the connection could not be used again.
      upload.resume();
    }
  }
}
