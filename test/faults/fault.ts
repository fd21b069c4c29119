import type { ResourceTrends } from '#test/faults/resources';
import type { Dice } from '#test/support/random';

/** What a fault is run with. */
export interface FaultOptions {
  /** How often it is brought about. */
  readonly times: number;
  /** Says when, and to whom. */
  readonly dice: Dice;
  /** Told in one sentence how far it has come. */
  readonly tell: (sentence: string) => void;
}

/** What a long run of troubles shows of those who live through it. */
export interface Endurance {
  /** Milliseconds from the end of a trouble until a view showed all that had been recorded by then: half of the times at the most, and at the most. */
  readonly backAfter: { readonly half: number; readonly most: number };
  /** Views that did not come back within a minute, in sentences. */
  readonly notBack: readonly string[];
  /** Null where the system does not tell. */
  readonly resources: ResourceTrends | null;
  /** What was not given back, in sentences. */
  readonly leaks: readonly string[];
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
  /** Only where the same processes live through all of it. */
  readonly endurance?: Endurance;
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

/** All that is wrong, in sentences. */
export const wrongsOf = ({ endurance, ...found }: Findings): string[] => [
  ...[found.lostOrDoubled, found.halfRecorded, found.irregular].flat(),
  ...found.differentTables.map((name) => `${name} differs`),
  ...[endurance?.notBack ?? [], endurance?.leaks ?? []].flat(),
];

/** Nothing was lost, doubled, torn, shown wrongly or kept for ever, and there was a load. */
export const isWhole = (found: Findings): boolean => found.acknowledged > 0 && wrongsOf(found).length === 0;
