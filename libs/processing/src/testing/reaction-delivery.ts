import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SendCommand } from '#execution/command-delivery';
import { StoreUnavailable, type LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Refused } from '#kernel/refused';
import { purse } from '#kernel/testing/sample-streams';
import { ReactionCheckpoints, type CheckpointMove } from '#processing/reaction-checkpoints';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { shelf, type ShelfEvents } from '#processing/testing/shelf-view';

/** What happens to a command: it is delivered after some turns of the event loop, the first attempts fail, or it is refused until `repair` is called. */
export interface PlannedCommand {
  readonly target: string;
  readonly turns: number;
  readonly failures: number;
  readonly isRefused: boolean;
}

/** For each event of the log, the commands of each reaction. */
export type DeliveryPlan = readonly (readonly (readonly PlannedCommand[])[])[];

interface Command extends PlannedCommand {
  readonly event: number;
  readonly reaction: string;
  attempts: number;
}

/**
 * A log whose reactions send planned commands, and the streams that receive them. Streams and checkpoints remain when a reactor ends. It records every
 * violation of what a reactor promises.
 */
export class ReactionDelivery {
  readonly log: InMemoryLog;
  readonly reactions: readonly Reaction[];
  readonly violations: string[] = [];
  /** Commands by target in the order in which they were first received. */
  readonly received = new Map<string, string[]>();
  private readonly checkpoints = new InMemoryCheckpoints();
  private readonly commands = new Map<string, Command>();
  private readonly sending = new Set<string>();
  private isRepaired = false;

  constructor(plan: DeliveryPlan) {
    this.log = new InMemoryLog(
      plan.map((_, index) => shelf(String(index), 'BookAdded', { book: String(index), pages: 1 })),
    );
    const names = (plan[0] ?? []).map((_, index) => `reaction-${index}`);
    for (const [event, reactions] of plan.entries())
      for (const [number, commands] of reactions.entries())
        for (const [index, command] of commands.entries()) {
          const name = names[number] ?? '';
          this.commands.set(`${event} ${name} ${index}`, { ...command, event, reaction: name, attempts: 0 });
        }
    this.reactions = names.map((name) => this.createReaction(name));
  }

  get keys(): string[] {
    return [...this.commands.keys()];
  }

  /** No command is refused any more. */
  repair(): void {
    this.isRepaired = true;
  }

  /** Delivers commands until the signal is aborted: then half of those that are on their way arrive, but nobody is told. */
  senderUntil(killed: AbortSignal, onSend: () => void): SendCommand {
    return async ({ id, data }) => {
      const key = this.keys[(data as { coins: number }).coins] ?? '';
      const command = this.require(key);
      onSend();
      if (this.sending.has(id)) this.violations.push(`Two commands were sent to ${id} at a time.`);
      this.sending.add(id);
      try {
        for (let turn = 0; turn < command.turns; turn += 1) await nextTurn();
        command.attempts += 1;
        if (killed.aborted && command.attempts % 2 === 0) throw new StoreUnavailable('killed');
        if (command.attempts <= command.failures) throw new StoreUnavailable('unavailable');
        if (command.isRefused && !this.isRepaired) throw new Refused('refused', key);
        const received = this.received.get(id) ?? [];
        if (!received.includes(key)) this.received.set(id, [...received, key]);
        if (killed.aborted) throw new StoreUnavailable('killed');
      } finally {
        this.sending.delete(id);
      }
    };
  }

  /** The checkpoints as a reactor sees them that is disconnected when the signal is aborted. */
  checkpointsUntil(killed: AbortSignal): ReactionCheckpoints {
    const { checkpoints } = this;
    const check = (moves: readonly CheckpointMove[]): void => {
      for (const { name, to } of moves) this.checkPosition(name, to.position);
    };
    return new (class extends ReactionCheckpoints {
      override ensure(starts: ReadonlyMap<string, Position>): Promise<void> {
        return checkpoints.ensure(starts);
      }

      override load(names: readonly string[]): Promise<ReadonlyMap<string, LogMark>> {
        return checkpoints.load(names);
      }

      override async move(moves: readonly CheckpointMove[]): Promise<boolean> {
        await nextTurn();
        if (killed.aborted) throw new Error('killed');
        check(moves);
        return checkpoints.move(moves);
      }
    })();
  }

  /** Number of events before the first one of which a command of this reaction was not received. */
  countEventsBefore(name: string): number {
    const received = new Set([...this.received.values()].flat());
    const missing = [...this.commands].find(([key, { reaction: sender }]) => sender === name && !received.has(key));
    return missing?.[1].event ?? Number.POSITIVE_INFINITY;
  }

  /** Records a violation if a command before this position was not received. */
  checkPosition(name: string, position: Position): void {
    const delivered = this.countEventsBefore(name);
    if (Number(position) > delivered)
      this.violations.push(`${name} is at ${position}, but a command of event ${delivered + 1} was not received.`);
  }

  private createReaction(name: string): Reaction {
    return reaction<ShelfEvents>(name, 'beginning', {
      BookAdded: ({ data }) =>
        [...this.commands].flatMap(([key, { target }], number) =>
          key.startsWith(`${data.book} ${name} `) ? [send(purse, 'Take', target, { coins: number })] : [],
        ),
    });
  }

  private require(key: string): Command {
    const command = this.commands.get(key);
    if (command === undefined) throw new TypeError(`There is no command ${key}.`);
    return command;
  }
}
