import type { Socket } from 'node:net';
import { Subchannel } from '@grpc/grpc-js/build/src/subchannel.js';
import { Http2SubchannelConnector } from '@grpc/grpc-js/build/src/transport.js';

/** How long a server may take for the handshake on a new connection. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/** Private members of `@grpc/grpc-js`, whose version is pinned. */
interface SubchannelInternals {
  refcount: number;
  continueConnecting: boolean;
  unref: (this: SubchannelInternals) => void;
}

type Connects<Result> = (this: ConnectorInternals, ...parameters: unknown[]) => Promise<Result>;

interface ConnectorInternals {
  tcpConnect: Connects<Socket>;
  connect: Connects<unknown>;
}

/**
 * Stops the reconnects of subchannels that are no longer referenced. A channel that is closed after a failed attempt to connect leaves its subchannel
 * waiting for the next attempt. When the node is back, the subchannel connects and keeps an idle connection as long as both run. (1.14.7, the newest
 * version: `unref` ends a connecting or connected subchannel, but not one that waits for the next attempt.)
 */
const stopUnusedReconnects = (): void => {
  const subchannels = Subchannel.prototype as unknown as SubchannelInternals;
  const { unref } = subchannels;
  subchannels.unref = function () {
    unref.call(this);
    if (this.refcount === 0) this.continueConnecting = false;
  };
};

/** Adds a timeout to the handshake. Without it, each attempt at a server that accepts connections and does not respond keeps a socket for ever. */
const limitHandshakes = (): void => {
  const connectors = Http2SubchannelConnector.prototype as unknown as ConnectorInternals;
  const { connect, tcpConnect } = connectors;
  connectors.connect = async function (...parameters) {
    let socket: Socket | undefined;
    const connectAndRemember: Connects<Socket> = async (...to) => (socket = await tcpConnect.apply(this, to));
    const attempt = Object.create(this, { tcpConnect: { value: connectAndRemember } }) as ConnectorInternals;
    const timeout = new Error(`the server accepted the connection and did not respond for ${HANDSHAKE_TIMEOUT_MS} ms`);
    const timer = setTimeout(() => socket?.destroy(timeout), HANDSHAKE_TIMEOUT_MS);
    try {
      return await connect.apply(attempt, parameters);
    } finally {
      clearTimeout(timer);
    }
  };
};

let isPatched = false;

/** Patches `@grpc/grpc-js` so that idle channels close. Applies to the whole process; further calls do nothing. */
export const closeIdleChannels = (): void => {
  if (isPatched) return;
  isPatched = true;
  stopUnusedReconnects();
  limitHandshakes();
};
