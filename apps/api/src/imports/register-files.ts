import {
  BadRequestException,
  Injectable,
  PayloadTooLargeException,
  UnsupportedMediaTypeException,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The routes whose body is a file. */
const FILE_ROUTES = '/v1/imports/';

/** The upload's bytes; the request is not destroyed when they are too many, as the refusal could then not be answered. */
async function* bytesOf(upload: Readable, most: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of unbroken(upload)) {
    bytes += chunk.length;
    if (bytes > most) throw new PayloadTooLargeException();
    yield chunk;
  }
}

async function* unbroken(upload: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of upload.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch (error) {
    throw new BadRequestException('The upload broke off.', { cause: error });
  }
}

/** Takes uploaded register files (`text/csv`) on the import routes, and only there; everything else stays JSON. */
@Injectable()
export class RegisterFiles implements OnModuleInit {
  protected readonly mostBytes: number = 80 * 1024 * 1024;

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
   * Receives the whole file before anything is read from it: what breaks off half-way leaves nothing behind, and a slow import cannot run into
   * the time that a request may take to arrive. At most 80 MB, held on disk and not in memory.
   */
  async read<Result>(upload: Readable, use: (file: Readable) => Promise<Result>): Promise<Result> {
    const folder = await mkdtemp(join(tmpdir(), 'register-file-'));
    try {
      const file = join(folder, 'upload.csv');
      await pipeline(bytesOf(upload, this.mostBytes), createWriteStream(file));
      return await use(createReadStream(file));
    } finally {
      // What was not read is let go by, or the connection would never be free again.
      upload.resume();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
