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

/** The error code of S3 for a bucket that does not exist. */
const NO_BUCKET = 'NoSuchBucket';

const MAX_ERROR_LENGTH = 4_096;

/** Why the store refuses a request, as its response says in XML; null if it does not say. */
const readErrorCode = async (response: IncomingMessage): Promise<string | null> => {
  let text = '';
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      text += part.toString();
      if (text.length > MAX_ERROR_LENGTH) break;
    }
  } catch {
    // The status says enough.
  }
  return /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1] ?? null;
};

const describe = (cause: unknown): string =>
  cause instanceof Error && cause.message !== '' ? `: ${cause.message.replace(/\.$/, '')}` : '';

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
    if (!isSuccess(response)) throw this.describeRefusal(response, await readErrorCode(response));
    response.resume();
    // A store that was asked to create a bucket succeeds too, and stores nothing. It names the version only of a file.
    if (response.headers.etag === undefined)
      throw new FileStoreUnavailable(
        `The file store ${this.place} did not store the file. Set FILE_STORE_URL to the URL of a bucket, with the name of the bucket.`,
      );
  }

  override async open(id: string): Promise<Readable | null> {
    const response = await this.send('GET', id);
    if (isSuccess(response)) return response;
    return this.ignoreMissing(response);
  }

  override async remove(id: string): Promise<void> {
    const response = await this.send('DELETE', id);
    if (isSuccess(response)) response.resume();
    else await this.ignoreMissing(response);
  }

  /** Returns null if there is no such file. A bucket that does not exist is an error: the file can be in another one. */
  private async ignoreMissing(response: IncomingMessage): Promise<null> {
    const code = await readErrorCode(response);
    if (response.statusCode === 404 && code !== NO_BUCKET) return null;
    throw this.describeRefusal(response, code);
  }

  private describeRefusal({ statusCode }: IncomingMessage, code: string | null): FileStoreUnavailable {
    const reason = code === null ? '' : ` (${code})`;
    return new FileStoreUnavailable(
      `The file store ${this.place} answered ${statusCode ?? 0}${reason}. Check FILE_STORE_URL, its region, and the key with its rights.`,
    );
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
        reject(
          new FileStoreUnavailable(
            `The file store ${this.place} does not respond${describe(cause)}. Check that it runs, and FILE_STORE_URL.`,
            { cause },
          ),
        );
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { method, headers: sent }, resolve);
      request.setTimeout(SILENCE_MS, () => request.destroy(new Error('No answer in time.')));
      request.on('error', fail);
      if (file === undefined) request.end();
      else pipeline(createReadStream(file.path), request).catch(fail);
    });
  }
}
