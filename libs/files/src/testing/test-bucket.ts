import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { S3Settings } from '#files/s3-file-store';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const KEY_ID = 'AKIDEXAMPLE';
const REGION = 'eu-west-2';

/** SHA-256 in hexadecimal. */
export const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature of a request as the manual of Amazon S3 calculates it, written here a second time. */
const sign = ({ method = '', url = '', headers }: IncomingMessage, signed: readonly string[]): string => {
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${REGION}/s3/aws4_request`;
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const content = String(headers['x-amz-content-sha256']);
  const request = [method, url, '', lines, signed.join(';'), content].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((from, part) => hmac(from, part), `AWS4${SECRET}`);
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hash(request)].join('\n')).toString('hex');
};

const isSigned = (request: IncomingMessage): boolean => {
  const [, id, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\S+, SignedHeaders=(\S+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  return id === KEY_ID && names !== undefined && signature === sign(request, names.split(';'));
};

export const readAll = async (content: Readable): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of content as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
};

type Answer = [status: number, content?: Buffer | undefined, headers?: Record<string, string>];

const toError = (code: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message></Error>`);

/** A bucket on this machine that checks the signature and the checksum of what it gets, as S3 does. */
export class TestBucket {
  readonly objects = new Map<string, Buffer>();
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(([status, content, headers = {}]) =>
      response.writeHead(status, headers).end(content),
    );
  });

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  get settings(): S3Settings {
    const { port } = this.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/papers`;
    return { url, region: REGION, accessKeyId: KEY_ID, secretAccessKey: SECRET };
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method, url = '' } = request;
    const content = await readAll(request);
    if (!isSigned(request) || hash(content) !== request.headers['x-amz-content-sha256'])
      return [403, toError('SignatureDoesNotMatch')];
    // As S3 creates a bucket.
    if (method === 'PUT' && url.lastIndexOf('/') === 0) return [200];
    if (!url.startsWith('/papers/')) return [404, toError('NoSuchBucket')];
    if (method === 'PUT') {
      if (request.headers['content-length'] === undefined) return [411];
      this.objects.set(url, content);
      return [200, undefined, { etag: '"version"' }];
    }
    if (method === 'DELETE') return [this.objects.delete(url) ? 204 : 404];
    const found = this.objects.get(url);
    return found === undefined ? [404, toError('NoSuchKey')] : [200, found];
  }
}
