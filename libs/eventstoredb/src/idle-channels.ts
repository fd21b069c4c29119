import type { Socket } from 'node:net';
import { Subchannel } from '@grpc/grpc-js/build/src/subchannel.js';
import { Http2SubchannelConnector } from '@grpc/grpc-js/build/src/transport.js';

/** Milliseconds until a server that takes a connection must have said its first word on it. */
const FIRST_WORD = 10_000;

/** What these keep to themselves; the version of `@grpc/grpc-js` is pinned. */
interface SubchannelInternals {
  refcount: number;
  continueConnecting: boolean;
  unref: (this: SubchannelInternals) => void;
}

type Connects<Answer> = (this: ConnectorInternals, ...parameters: unknown[]) => Promise<Answer>;

interface ConnectorInternals {
  tcpConnect: Connects<Socket>;
  connect: Connects<unknown>;
}

/**
 * A channel that is closed after an attempt to connect has failed, as every question to a node that is down is, leaves its subchannel waiting to try
 * again; when nobody holds it any more it still does, and a node that is back by then keeps an idle connection for as long as both run. (1.14.7, the newest:
 * `unref` ends what is connecting or connected, but not what waits for the next attempt.)
 */
const giveUpWhatNobodyHolds = (): void => {
  const subchannels = Subchannel.prototype as unknown as SubchannelInternals;
  const { unref } = subchannels;
  subchannels.unref = function () {
    unref.call(this);
    if (this.refcount === 0) this.continueConnecting = false;
  };
};

/** An attempt to connect has no end of its own: each one to a server that takes connections and says nothing would hold a socket for good. */
const giveUpWhatIsNotAnswered = (): void => {
  const connectors = Http2SubchannelConnector.prototype as unknown as ConnectorInternals;
  const { connect, tcpConnect } = connectors;
  connectors.connect = async function (...parameters) {
    let socket: Socket | undefined;
    const reached: Connects<Socket> = async (...to) => (socket = await tcpConnect.apply(this, to));
    const attempt = Object.create(this, { tcpConnect: { value: reached } }) as ConnectorInternals;
    const silent = new Error(`it took the connection and said nothing for ${FIRST_WORD} ms`);
    const timer = setTimeout(() => socket?.destroy(silent), FIRST_WORD);
    try {
      return await connect.apply(attempt, parameters);
    } finally {
      clearTimeout(timer);
    }
  };
};

let isSeenTo = false;

/** Keeps `@grpc/grpc-js` from leaving connections that nobody closes. For the whole process; asking again changes nothing. */
export const leaveNoConnections = (): void => {
  if (isSeenTo) return;
  isSeenTo = true;
  giveUpWhatNobodyHolds();
  giveUpWhatIsNotAnswered();
};
