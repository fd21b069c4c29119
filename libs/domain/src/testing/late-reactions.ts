import { reactions } from '#domain/reactions';
import { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { AnyDecider } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A command whose name and data are drawn at random. */
export interface AnyCommand {
  readonly actor: string;
  readonly decider: AnyDecider;
  readonly name: string;
  readonly id: string;
  readonly data: object;
  readonly today: IsoDay;
}

/**
 * All streams in memory with reactions that come when the test says so: each reaction reads the log at its own pace, and can be killed after any of its commands.
 * It then reads the same event again. As in the service, a command whose id was recorded before has no effect.
 */
export class LateReactions extends InMemoryStreams {
  private readonly places = new Map<string, number>();
  private readonly sent = new Set<string>();

  /** From now on, reactions come only when they are called. */
  beginLate(): this {
    for (const { name } of reactions) this.places.set(name, this.recorded.length);
    return this;
  }

  /** Runs the command without its reactions. Returns whether it was accepted. */
  attempt({ actor, decider, name, id, data, today }: AnyCommand): boolean {
    try {
      this.on(today).decide(actor, decider, name, id, data);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  /** Lets a reaction read its next event. It is killed after so many commands; null: it is not. Returns whether there was an event. */
  readNext(index: number, killedAfter: number | null): boolean {
    const reaction = reactions[index % reactions.length];
    if (reaction === undefined) return false;
    const place = this.places.get(reaction.name) ?? 0;
    const event = this.recorded[place];
    if (event === undefined) return false;
    const commands = reaction.on[event.type]?.(event) ?? [];
    for (const [number, command] of commands.entries()) {
      if (number === killedAfter) return true;
      const sent = `${reaction.name} ${event.eventId} ${number}`;
      if (!this.sent.has(sent)) this.send(reaction, command);
      this.sent.add(sent);
    }
    if (killedAfter === null) this.places.set(reaction.name, place + 1);
    return true;
  }

  /** Lets all reactions read the log to its end. */
  settle(): this {
    const readOne = (): boolean => reactions.some((_, index) => this.readNext(index, null));
    while (readOne());
    return this;
  }
}
