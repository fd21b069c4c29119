import { connect } from 'node:net';

export interface RawExchange {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export interface RawTransmission {
  /** Sent at once. */
  readonly start: string;
  /** Sent every 200 ms until an answer arrives. */
  readonly drip?: string;
  /** The rest, which is sent instead of further drips once something else has happened. */
  readonly end?: { readonly after: Promise<unknown>; readonly text: string };
}

const DRIP_INTERVAL_MS = 200;

/** Sends raw bytes. Resolves to everything that came back when the service has ended the connection. */
export const exchangeRaw = (url: string, { start: begin, drip, end }: RawTransmission): Promise<RawExchange> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(begin));
    const dripping = setInterval(() => {
      if (drip !== undefined && text === '' && socket.writable) socket.write(drip);
    }, DRIP_INTERVAL_MS);
    void end?.after.then(() => {
      clearInterval(dripping);
      if (text === '' && socket.writable) socket.write(end.text);
    }, reject);
    // A connection that the service closes while bytes still arrive may end with a reset after the answer.
    socket.on('error', (error) => {
      if (text !== '') return;
      clearInterval(dripping);
      reject(error);
    });
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('close', () => {
      clearInterval(dripping);
      const [head = '', body = ''] = text.split('\r\n\r\n', 2);
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body });
    });
  });
