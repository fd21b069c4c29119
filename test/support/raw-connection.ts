import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export interface Sent {
  /** What is sent at once. */
  readonly begin: string;
  /** What is sent on and on, every 200 ms, while nothing is answered. */
  readonly drip?: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly patience?: number;
}

const DRIP = 200;

/** Sends bytes as they are and answers with what came back until the service ended the connection. Rejects when it does not. */
export const rawAnswer = (url: string, { begin, drip, patience = 20_000 }: Sent): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(begin));
    const dripping = setInterval(() => {
      if (drip !== undefined && text === '' && socket.writable) socket.write(drip);
    }, DRIP);
    const impatient = setTimeout(() => socket.destroy(new Error(`No end after ${patience} ms: ${text}`)), patience);
    const over = (): void => {
      clearInterval(dripping);
      clearTimeout(impatient);
    };
    // A connection that is cut off while bytes are still on their way may end with a reset after its answer.
    socket.on('error', (error) => {
      if (text !== '') return;
      over();
      reject(error);
    });
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('close', () => {
      over();
      const [head = '', body = ''] = text.split('\r\n\r\n', 2);
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body });
    });
  });
