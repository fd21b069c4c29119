import {
  BadRequestException,
  Injectable,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

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

/** Yields the uploaded bytes. Throws when there are too many, without destroying the request, because the response still has to be sent. */
async function* limitBytes(upload: Readable, maxBytes: number, seen: SeenBytes): AsyncGenerator<Buffer> {
  for await (const chunk of mapReadErrors(upload)) {
    seen.bytes += chunk.length;
    if (seen.bytes > maxBytes) throw new PayloadTooLargeException();
    seen.hash.update(chunk);
    yield chunk;
  }
}

async function* mapReadErrors(upload: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of upload.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw new BadRequestException('The upload was interrupted. Send the file again.', { cause: error });
  }
}

/** Accepts uploaded register files (`text/csv`) on the import routes. All other routes accept JSON only. */
@Injectable()
export class RegisterFiles implements OnModuleInit {
  protected readonly maxBytes: number = 80 * 1024 * 1024;

  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    fastify.addContentTypeParser('text/csv', (request, payload, done) => {
      const expected = request.is404 || request.routeOptions.url?.startsWith(FILE_ROUTES) === true;
      if (expected) done(null, payload);
      else done(new UnsupportedMediaTypeException());
    });
  }

  /**
   * Receives the whole file (at most 80 MB) on disk, then calls `use` with it. An interrupted upload therefore records nothing, and a slow import
   * does not exceed the time limit for receiving a request. The folder of the file is deleted afterwards.
   */
  async read<Result>(upload: Readable, use: (file: UploadedRegister) => Promise<Result>): Promise<Result> {
    const folder = await mkdtemp(join(tmpdir(), 'register-file-'));
    try {
      const path = join(folder, 'upload.csv');
      const seen: SeenBytes = { bytes: 0, hash: createHash('sha256') };
      await pipeline(limitBytes(upload, this.maxBytes, seen), createWriteStream(path));
      return await use({ path, bytes: seen.bytes, sha256: seen.hash.digest('hex') });
    } finally {
      // Drains the rest of the upload; otherwise the connection could not be used again.
      upload.resume();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
