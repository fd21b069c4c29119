import type { Dice } from '#test/support/seeded';

/** What a fault is run with. */
export interface FaultOptions {
  /** How often it is brought about. */
  readonly times: number;
  /** Says when, and to whom. */
  readonly dice: Dice;
  /** Told in one sentence how far it has come. */
  readonly tell: (sentence: string) => void;
}

/** What was found after it. */
export interface Findings {
  readonly times: number;
  readonly acknowledged: number;
  /** Acknowledged commands that are not there exactly once, and what other streams have not answered once; in sentences. */
  readonly lostOrDoubled: readonly string[];
  /** Commands of which only a part was recorded, in sentences. */
  readonly halfRecorded: readonly string[];
  /** What is wrong with seals or with the order of the log, in sentences. */
  readonly irregular: readonly string[];
  /** Names of tables of views that are not as a rebuild makes them. */
  readonly differentTables: readonly string[];
  /** Milliseconds in which no command was acknowledged, at the most. */
  readonly longestSilence: number;
}

/** One way in which something goes wrong. */
export interface Fault {
  readonly name: string;
  /** How often in the long form, and in the short. */
  readonly times: { readonly long: number; readonly short: number };
  /** Why it cannot be brought about on this machine, in a few words; null when it can. */
  readonly notHere: () => string | null;
  readonly run: (options: FaultOptions) => Promise<Findings>;
}

/** Nothing was lost, doubled, torn or shown wrongly, and there was a load. */
export const isWhole = (found: Findings): boolean =>
  found.acknowledged > 0 &&
  [found.lostOrDoubled, found.halfRecorded, found.irregular, found.differentTables].every(({ length }) => length === 0);
