import { once } from 'node:events';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { lookUpPublic, refusePrivateHost } from '#api/imports/public-addresses';
import { redactUrl } from '#platform/settings';

/** What the server said of the last file. It sends nothing if it has no other one. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface DownloadOptions {
  readonly known: Validators;
  readonly allowsPrivateNetworks: boolean;
  /** Ends the download, also while the body is read. */
  readonly signal: AbortSignal;
}

/** A file that a server sends, or the news that it has no other one. */
export type Downloaded = 'not-modified' | (Validators & { readonly body: IncomingMessage });

/** Nothing was downloaded. The message is for whoever runs the installation. */
export class DownloadFailed extends Error {
  override readonly name = 'DownloadFailed';
}

const MAX_REDIRECTS = 5;
const OK = 200;
const NOT_MODIFIED = 304;
const REDIRECTS: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

const toHeaders = ({ etag, lastModified }: Validators): Record<string, string> => ({
  accept: 'text/csv, */*;q=0.5',
  'accept-encoding': 'identity',
  'user-agent': 'school-support-brokerage',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
});

const send = async (url: URL, { known, allowsPrivateNetworks, signal }: DownloadOptions): Promise<IncomingMessage> => {
  if (url.protocol !== 'https:' && !(allowsPrivateNetworks && url.protocol === 'http:'))
    throw new DownloadFailed(`The server redirects to ${redactUrl(url.href)}, which does not begin with https://.`);
  if (!allowsPrivateNetworks) refusePrivateHost(url.hostname);
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const lookup = allowsPrivateNetworks ? {} : { lookup: lookUpPublic };
  const sent = open(url, { headers: toHeaders(known), signal, agent: false, ...lookup });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
};

/** Asks for the file, and follows redirects. Each host is checked. Rejects with `DownloadFailed`, `PrivateAddress` or the error of the network. */
export const download = async (url: string, options: DownloadOptions): Promise<Downloaded> => {
  let target = new URL(url);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await send(target, options);
    const { statusCode, headers } = response;
    if (statusCode === OK)
      return { body: response, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
    response.destroy();
    if (statusCode === NOT_MODIFIED) return 'not-modified';
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined)
      throw new DownloadFailed(`The server answered with status ${statusCode ?? 'none'}. Check the URL.`);
    target = new URL(headers.location, target);
  }
  throw new DownloadFailed(`The server redirected more than ${MAX_REDIRECTS} times. Check the URL.`);
};
