import type { Refusal } from '#test/support/eventstoredb-fake/refusals';
import { dataLoss, internal, notReady, timedOut, tooBusy } from '#test/support/eventstoredb-fake/refusals';

/** What becomes of an append. */
export type Fate =
  | 'answer'
  | 'lose the answer'
  | 'hang'
  /** Refused, or said to be, whether it was stored or not. */
  | { readonly refusal: Refusal; readonly stored: boolean };

const FAILURES = {
  internal,
  'data loss': dataLoss,
  'not ready': notReady,
  busy: tooBusy,
  'timed out': timedOut,
};

/** How an append can fail. */
export type Failure = keyof typeof FAILURES;

export const failed = (failure: Failure, stored: boolean): Fate => ({ refusal: FAILURES[failure](), stored });

/** One decision for each of the next of something, then what is usual. */
export class NextOnes<Decision> {
  private readonly decisions: Decision[] = [];

  constructor(private readonly usual: Decision) {}

  add(decision: Decision, times: number): void {
    for (let left = times; left > 0; left -= 1) this.decisions.push(decision);
  }

  take(): Decision {
    return this.decisions.shift() ?? this.usual;
  }
}
