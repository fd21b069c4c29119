import type { FileHandle } from 'node:fs/promises';
import { endingIn, eventIn, headingIn, objectIn, type Ending, type Heading } from '#transfer/event-ndjson';
import { Ledger, named } from '#transfer/chain-verifier';
import { linesOf, type Line } from '#transfer/ndjson';
import { MoveProblem } from '#transfer/transfer-error';

/** Told which part is at hand and how far it has come. */
export type MoveProgress = (part: string, passed: number, total: number) => void;

/** What a file holds, every line of it checked. */
export interface ReadThrough {
  /** Null in a file without a complete line. */
  readonly heading: Heading | null;
  readonly ledger: Ledger;
  /** Offset of the first event. */
  readonly begin: number;
  /** Offset behind the last event. */
  readonly end: number;
  /** Null where the file is cut off before its last line. */
  readonly ending: Ending | null;
}

/** Reads line by line and keeps what was seen. */
class Reading implements ReadThrough {
  readonly ledger = new Ledger();
  heading: Heading | null = null;
  ending: Ending | null = null;
  begin = 0;
  end = 0;
  private lines = 0;

  constructor(
    private readonly file: string,
    private readonly remedy: string,
  ) {}

  take({ text, end }: Line): void {
    this.lines += 1;
    if (this.ending !== null) throw this.damaged('something stands behind the last line');
    if (this.heading === null) {
      this.heading = headingIn(text, this.file);
      this.begin = this.end = end;
      return;
    }
    this.ending = endingIn(text);
    if (this.ending === null) this.takeEvent(text, end);
    else this.checkEnding(this.ending);
  }

  private takeEvent(text: string, end: number): void {
    const event = eventIn(text);
    if (event === null) throw this.damaged(objectIn(text) === null ? 'it is not JSON' : 'it is not as it was written');
    const fault = this.ledger.enter(event, text);
    if (fault !== null) throw this.damaged(`${named(event)}: ${fault}`);
    this.end = end;
    if (this.ledger.events === 1 && this.heading?.first !== event.id)
      throw this.damaged('it is not the event that the first line names');
  }

  private checkEnding({ events, digest }: Ending): void {
    const { ending } = this.ledger;
    if (events !== ending.events)
      throw this.damaged(`${events} events should stand before it, and not ${ending.events}`);
    if (digest !== ending.digest)
      throw this.damaged('the events before it are not those that were written, or not in their order');
  }

  private damaged(what: string): MoveProblem {
    return new MoveProblem(`The file ${this.file} is damaged at line ${this.lines}: ${what}; ${this.remedy}.`);
  }
}

/**
 * Reads a whole export and checks each line, each seal upon its predecessor, and the last line. What is said of damage ends with the remedy.
 * A file that is cut off, even within a line, is no error here. Throws `MoveProblem`.
 */
export const readThrough = async (
  file: FileHandle,
  name: string,
  remedy: string,
  onProgress: (bytes: number, all: number) => void,
): Promise<ReadThrough> => {
  const reading = new Reading(name, remedy);
  const { size } = await file.stat();
  for await (const lines of linesOf(file)) {
    for (const line of lines) reading.take(line);
    onProgress(lines.at(-1)?.end ?? 0, size);
  }
  return reading;
};
