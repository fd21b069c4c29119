import type { ResourceTrends } from '#test/faults/resources';
import type { Random } from '#kernel/testing/random';

/** Options of a fault run. */
export interface FaultOptions {
  /** How often the fault is injected. */
  readonly times: number;
  /** Decides when the fault happens, and to which process. */
  readonly random: Random;
  /** Reports progress in one sentence. */
  readonly report: (sentence: string) => void;
}

/** Results about processes that run through all faults. */
export interface SoakResult {
  /** Time from the end of a fault until a view has caught up. */
  readonly recoveryMs: { readonly median: number; readonly max: number };
  /** Views that did not catch up within a minute, in sentences. */
  readonly notRecovered: readonly string[];
  /** Null if the operating system does not provide them. */
  readonly resources: ResourceTrends | null;
  /** Resource leaks, in sentences. */
  readonly leaks: readonly string[];
}

/** Everything that was found after a fault run. */
export interface Findings {
  readonly times: number;
  readonly acknowledged: number;
  /** Acknowledged commands that were not recorded exactly once, and events without exactly one reply, in sentences. */
  readonly lostOrDuplicated: readonly string[];
  /** Partly recorded commands, in sentences. */
  readonly partlyRecorded: readonly string[];
  /** Faults of the hash chain or of the order of the log, in sentences. */
  readonly irregularities: readonly string[];
  /** Names of view tables that differ after a rebuild. */
  readonly differentTables: readonly string[];
  /** The longest time without an acknowledged command. */
  readonly longestGapMs: number;
  /** Only if the same processes run through all faults. */
  readonly soak?: SoakResult;
}

/** A kind of fault, and how to run it. */
export interface Fault {
  readonly name: string;
  /** How often the fault is injected in a long and in a short run. */
  readonly times: { readonly long: number; readonly short: number };
  /** Why this machine cannot run the fault, in a few words. Null if it can. */
  readonly unsupportedReason: () => string | null;
  readonly run: (options: FaultOptions) => Promise<Findings>;
}

/** All problems, in sentences. */
export const listProblems = ({ soak, ...findings }: Findings): string[] => [
  ...findings.lostOrDuplicated,
  ...findings.partlyRecorded,
  ...findings.irregularities,
  ...findings.differentTables.map((name) => `${name} differs`),
  ...(soak?.notRecovered ?? []),
  ...(soak?.leaks ?? []),
];

/** True if there was load and there are no problems. */
export const isIntact = (findings: Findings): boolean =>
  findings.acknowledged > 0 && listProblems(findings).length === 0;
