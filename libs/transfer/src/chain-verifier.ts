import { createHash } from 'node:crypto';
import type { ExportTrailer, ExportedEvent } from '#transfer/event-ndjson';
import { PERSONAL_PREFIXES } from '#kernel/personal';
import { findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';

interface StreamHead {
  readonly revision: number;
  readonly seal: string;
}

/** Checks the seals of a log from its first event on, and computes the number of events and the digest of their lines. */
export class ChainVerifier {
  private readonly heads = new Map<string, StreamHead>();
  private readonly hash = createHash('sha256');
  private count = 0;
  private personalCount = 0;
  private lastEvent: ExportedEvent | null = null;

  get events(): number {
    return this.count;
  }

  /** Number of events with encrypted personal text. */
  get personalEvents(): number {
    return this.personalCount;
  }

  get last(): ExportedEvent | null {
    return this.lastEvent;
  }

  /** Accepts the next event with its line in the file. Returns what is wrong with it, or null when its seal is right. */
  accept(event: ExportedEvent, line: string): string | null {
    const { stream, revision } = event;
    const head = this.heads.get(stream) ?? { revision: -1, seal: NO_PREDECESSOR };
    const fault = findSealFault(event, head.seal, head.revision + 1);
    if (fault !== null) return fault;
    this.heads.set(stream, { revision, seal: event.metadata.seal });
    this.hash.update(line).update('\n');
    this.count += 1;
    if (PERSONAL_PREFIXES.some((prefix) => line.includes(`"${prefix}`))) this.personalCount += 1;
    this.lastEvent = event;
    return null;
  }

  get trailer(): ExportTrailer {
    return { events: this.count, digest: this.hash.copy().digest('hex') };
  }
}

/** Describes an event in a message. */
export const describeEvent = ({ type, stream, revision, id }: ExportedEvent): string =>
  `${type} ${revision} of ${stream} (id ${id})`;
