import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Readable } from 'node:stream';

/** Yields the uploaded bytes. Throws when there are too many, without destroying the request, because the response still has to be sent. */
export async function* limitUpload(upload: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of mapReadErrors(upload)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new PayloadTooLargeException();
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
