import type { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import type { WireClusterOptions } from '#test/support/eventstoredb-fake/cluster';

/** What it can be told to do wrong from another process: its methods that need nothing but words and numbers. */
export const KINDS = [
  'dropConnections',
  'goAway',
  'comeBack',
  'restart',
  'fallSilent',
  'speakAgain',
  'changeLeader',
  'loseAnswerOfNextAppend',
  'hangNextAppend',
  'failNextAppend',
  'hangNextRead',
  'endNextReadEarly',
  'answerLate',
  'beTooBusy',
  'beNotReady',
  'serveAgain',
  'withholdPositions',
  'forgetIds',
  'neverSayLast',
  'neverSayCaughtUp',
  'silenceNextSubscription',
  'repeatInNextSubscription',
  'redeliver',
  'endSubscriptionsCleanly',
  'endReadsCleanly',
  'endBatchAppendsCleanly',
] as const satisfies readonly (keyof Misbehaviour)[];

export type Kind = (typeof KINDS)[number];

/** What lasts, and what ends what lasts: of a cluster, all nodes do it, as another may lead by then. */
export const EVERYWHERE: readonly Kind[] = [
  ...(['comeBack', 'speakAgain', 'serveAgain', 'answerLate'] as const),
  ...(['withholdPositions', 'forgetIds', 'neverSayLast', 'neverSayCaughtUp'] as const),
];

/** One thing to do, told to the double's process, and numbered so that the answer is known by it. */
export interface Command<What extends Kind = Kind> {
  readonly number: number;
  readonly kind: What;
  readonly with: Parameters<Misbehaviour[What]>;
}

/** What the process says to that: done, or why not. */
export interface Done {
  readonly number: number;
  readonly failed?: string;
}

/** A cluster where it is given a number of nodes, else one node alone. */
export type ProcessOptions = WireClusterOptions;
