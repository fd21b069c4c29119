import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import '#api/http/log-position';

/** The part of a request that is watched while its body arrives. */
export interface ReceivedBody {
  /** Whether all of it has arrived. */
  readonly complete: boolean;
  readonly destroyed: boolean;
  readonly socket: Pick<Socket, 'bytesRead'>;
  once(event: 'close', listener: () => void): unknown;
}

export interface BodyWatch {
  readonly timeoutMs: number;
  /** Whether the body may take as long as it likes while bytes keep coming. */
  readonly mayTakeLonger: () => boolean;
  /** Called once if the body is late. */
  readonly onLate: () => void;
}

/** Watches a body until it has arrived or the connection is closed. */
export const watchBody = (body: ReceivedBody, { timeoutMs, mayTakeLonger, onLate }: BodyWatch): void => {
  let seenBytes = body.socket.bytesRead;
  const timer = setInterval(() => {
    const { bytesRead } = body.socket;
    const isComing = mayTakeLonger() && bytesRead > seenBytes;
    seenBytes = bytesRead;
    if (isComing && !body.complete) return;
    clearInterval(timer);
    if (!body.complete && !body.destroyed) onLate();
  }, timeoutMs);
  timer.unref();
  body.once('close', () => clearInterval(timer));
};

/** Whether a body comes over the network. A request that is made in this process has no connection. */
const receivesBody = ({ headers, socket }: IncomingMessage): boolean =>
  socket instanceof Socket &&
  (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0');

/**
 * Closes the connections of bodies that take longer than this time. Node's own limit has no exception, but a register file may come from a slow line:
 * it may take as long as bytes keep coming, until it is answered.
 */
export const limitReceiveTimes = (
  application: NestFastifyApplication,
  timeoutMs: number,
  close: (error: { readonly code: string }, socket: Socket) => void,
): void => {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ raw, routeOptions }, reply, done) => {
      const isFile = routeOptions.config.recordsEvents === true;
      const onLate = (): void => close({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, raw.socket);
      if (receivesBody(raw)) watchBody(raw, { timeoutMs, mayTakeLonger: () => isFile && !reply.sent, onLate });
      done();
    });
};
