import { createHash } from 'node:crypto';
import type { Ending, MovedEvent } from '#transfer/event-ndjson';
import { PERSONAL_PREFIX } from '#kernel/personal';
import { faultIn, NO_PREDECESSOR } from '#kernel/hash-chain';

interface StreamEnd {
  readonly revision: number;
  readonly seal: string;
}

/** What was seen of a log from its first event on: how many events, the digest of their lines, and the end of each stream. */
export class Ledger {
  private readonly ends = new Map<string, StreamEnd>();
  private readonly hash = createHash('sha256');
  private seen = 0;
  private personal = 0;
  private latest: MovedEvent | null = null;

  get events(): number {
    return this.seen;
  }

  /** How many of the events hold text that only keys make readable. */
  get personalEvents(): number {
    return this.personal;
  }

  get last(): MovedEvent | null {
    return this.latest;
  }

  /** Sees the next event, with the line that is written of it. What is wrong with it upon its predecessor; null when nothing is. */
  enter(event: MovedEvent, line: string): string | null {
    const { stream, revision } = event;
    const end = this.ends.get(stream) ?? { revision: -1, seal: NO_PREDECESSOR };
    const fault = faultIn(event, end.seal, end.revision + 1);
    if (fault !== null) return fault;
    this.ends.set(stream, { revision, seal: event.metadata.seal });
    this.hash.update(line).update('\n');
    this.seen += 1;
    if (line.includes(`"${PERSONAL_PREFIX}`)) this.personal += 1;
    this.latest = event;
    return null;
  }

  get ending(): Ending {
    return { events: this.seen, digest: this.hash.copy().digest('hex') };
  }
}

/** An event by its name, in a sentence. */
export const named = ({ type, stream, revision, id }: MovedEvent): string =>
  `${type} ${revision} of ${stream} (id ${id})`;
