import { Subchannel } from '@grpc/grpc-js/build/src/subchannel.js';

/** What `Subchannel` keeps to itself; its version is pinned. */
interface Internals {
  refcount: number;
  continueConnecting: boolean;
  unref: (this: Internals) => void;
}

let isPrevented = false;

/**
 * Keeps `@grpc/grpc-js` from making connections that nobody closes. A channel that is closed after an attempt to connect has failed, as every question
 * to a node that is down is, leaves its subchannel waiting to try again; when nobody holds it any more it still does, and a node that is back by then keeps an
 * idle connection for as long as both run. (Seen in 1.14.7, the newest: `unref` ends what is connecting or connected, but not what waits for the next attempt.)
 * For the whole process, as subchannels are shared; asking again changes nothing.
 */
export const preventForsakenConnections = (): void => {
  if (isPrevented) return;
  isPrevented = true;
  const subchannels = Subchannel.prototype as unknown as Internals;
  const { unref } = subchannels;
  subchannels.unref = function () {
    unref.call(this);
    if (this.refcount === 0) this.continueConnecting = false;
  };
};
