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
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The largest official file so far has about 66 MB. */
const MOST_BYTES = 80 * 1024 * 1024;

/** The routes whose body is a file. */
const FILE_ROUTES = '/v1/imports/';

const refuseBeyond = (most: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > most) done(new PayloadTooLargeException());
      else done(null, chunk);
    },
  });
};

const received = async (upload: Readable, file: string): Promise<void> => {
  try {
    await pipeline(upload, refuseBeyond(MOST_BYTES), createWriteStream(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')
      throw new BadRequestException('The upload broke off.', { cause: error });
    throw error;
  }
};

/** Takes uploaded register files (`text/csv`) on the import routes, and only there; everything else stays JSON. */
@Injectable()
export class RegisterFiles implements OnModuleInit {
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
      await received(upload, file);
      return await use(createReadStream(file));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
