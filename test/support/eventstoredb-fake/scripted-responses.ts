import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';
import { dataLoss, internal, notReady, commitTimeout, tooBusy } from '#test/support/eventstoredb-fake/refusals';

/** What happens to an append. */
export type ScriptedResponse =
  | 'respond'
  | 'lose the response'
  | 'hang'
  /** The response is a refusal. `stored`: whether the events are stored nevertheless. */
  | { readonly refusal: GrpcRefusal; readonly stored: boolean };

const FAILURES = {
  internal,
  'data loss': dataLoss,
  'not ready': notReady,
  busy: tooBusy,
  'timed out': commitTimeout,
};

/** The ways in which an append can fail. */
export type ScriptedFailure = keyof typeof FAILURES;

export const toGrpcError = (failure: ScriptedFailure, stored: boolean): ScriptedResponse => ({
  refusal: FAILURES[failure](),
  stored,
});

/** When a read stops. */
export interface ReadLimit {
  readonly events: number;
  /** False: the call stays open, but nothing more is sent. */
  readonly ends: boolean;
}

export const NO_LIMIT: ReadLimit = { events: Number.POSITIVE_INFINITY, ends: true };

/** How a subscription is served. */
export interface SubscriptionBehaviour {
  /** False for servers before 23.10. */
  readonly sendsCaughtUp: boolean;
  /** True for servers that use this message of the protocol. 23.10 never does: it ends a subscription that is too slow. */
  readonly sendsFellBehind: boolean;
  /** Confirmed, but never sends events. */
  readonly silent: boolean;
  /** Number of earlier events that are sent again. */
  readonly repeatedEvents: number;
}

/** A queue of responses for the next calls. When it is empty, every call gets the default response. */
export class ScriptedResponses<Response> {
  private readonly queue: Response[] = [];

  constructor(private readonly defaultResponse: Response) {}

  add(response: Response, times: number): void {
    for (let left = times; left > 0; left -= 1) this.queue.push(response);
  }

  take(): Response {
    return this.queue.shift() ?? this.defaultResponse;
  }
}
