import { BadRequestException } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { RequestRejected } from '#api/http/request-rejected';

const MEGABYTE = 1_048_576;

const formatSize = (bytes: number): string => (bytes % MEGABYTE === 0 ? `${bytes / MEGABYTE} MB` : `${bytes} bytes`);

/** An upload has more bytes than the limit. */
export class FileTooLarge extends RequestRejected {
  constructor(maxBytes: number) {
    super('content-too-large', `The file is larger than the limit of ${formatSize(maxBytes)}. Send a smaller file.`);
  }
}

/** Yields the uploaded bytes. Throws when there are too many, without destroying the request, because the response still has to be sent. */
export async function* limitUpload(upload: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of mapReadErrors(upload)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge(maxBytes);
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
