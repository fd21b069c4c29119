import { createReadStream } from 'node:fs';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { FileStore, FileStoreUnavailable, type CompleteFile } from '#files/file-store';

export interface S3Settings {
  /** URL of the bucket, such as `https://s3.eu-west-2.amazonaws.com/board-papers`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A server that says nothing for this long counts as gone. */
const SILENCE_MS = 30_000;

/** The checksum of no bytes. */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const isSuccess = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 200 && statusCode < 300;

/** Files in a bucket of a store that speaks the protocol of S3. Requests are signed, with the checksum of what is sent. */
export class S3FileStore extends FileStore {
  override readonly place: string;

  constructor(private readonly settings: S3Settings) {
    super();
    this.place = settings.url;
  }

  override async keep(id: string, file: CompleteFile): Promise<void> {
    const response = await this.send('PUT', id, file);
    response.resume();
    if (!isSuccess(response)) throw this.refusal(response);
  }

  override async open(id: string): Promise<Readable | null> {
    const response = await this.send('GET', id);
    if (isSuccess(response)) return response;
    response.resume();
    if (response.statusCode === 404) return null;
    throw this.refusal(response);
  }

  override async remove(id: string): Promise<void> {
    const response = await this.send('DELETE', id);
    response.resume();
    if (!isSuccess(response) && response.statusCode !== 404) throw this.refusal(response);
  }

  private refusal({ statusCode }: IncomingMessage): FileStoreUnavailable {
    return new FileStoreUnavailable(`The file store ${this.place} answered ${statusCode ?? 0}.`);
  }

  private async send(method: 'GET' | 'PUT' | 'DELETE', id: string, file?: CompleteFile): Promise<IncomingMessage> {
    const { url: bucket, region, accessKeyId, secretAccessKey } = this.settings;
    const signer = new AwsV4Signer({
      method,
      url: `${bucket.replace(/\/$/, '')}/${encodeURIComponent(id)}`,
      headers: { 'X-Amz-Content-Sha256': file?.sha256 ?? EMPTY_SHA256 },
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
    });
    const { url, headers } = await signer.sign();
    const sent = { ...Object.fromEntries(headers), ...(file && { 'content-length': String(file.bytes) }) };
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown): void =>
        reject(new FileStoreUnavailable(`The file store ${this.place} does not respond.`, { cause }));
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers: sent }, resolve);
      request.setTimeout(SILENCE_MS, () => request.destroy(new Error('No answer in time.')));
      request.on('error', fail);
      if (file === undefined) request.end();
      else pipeline(createReadStream(file.path), request).catch(fail);
    });
  }
}
