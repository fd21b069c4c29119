import { deadlineCommandId, targetStream } from '#execution/deterministic-ids';
import { errorMessage } from '#execution/errors';
import { mapConcurrently } from '#execution/map-concurrently';
import type { OutgoingCommand } from '#kernel/reaction';
import { Refused } from '#kernel/refused';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** A command that is sent because a day has come. */
export interface DeadlineCommand extends OutgoingCommand {
  /** The day on which the command became due, which may be before the day of the run. The command id is made from it. */
  readonly day: IsoDay;
}

/** A kind of command that is sent when its day has come. */
export interface Deadline {
  /** Part of the ids of its commands. Never change it. */
  readonly name: string;
  /** The commands due on this day or earlier that have had no effect yet. After downtime there may be several days' worth. */
  due(today: IsoDay): Promise<readonly DeadlineCommand[]>;
}

/** Actor, time and ids of a command that the scheduler sends. */
export interface DeadlineContext {
  readonly actor: 'system';
  readonly at: Instant;
  readonly commandId: string;
  readonly correlationId: string;
}

/** Resolves when the command was executed. Rejects as the command does. */
export type SendDeadlineCommand = (command: DeadlineCommand, context: DeadlineContext) => Promise<void>;

/** A command that a rule refused, or that failed (`code` is null) and is sent again at the next tick. */
export interface FailedDeadline {
  readonly deadline: string;
  /** Null if the due commands could not be read. */
  readonly target: string | null;
  readonly code: string | null;
  readonly sentence: string;
}

/** The result of one run. */
export interface Tick {
  readonly at: Instant;
  readonly delivered: number;
  readonly failed: readonly FailedDeadline[];
}

/** So many commands are sent at the same time. The event store commits them together, and a command of a person waits for no more of them. */
const MAX_IN_FLIGHT = 16;

/** Sends the commands of the deadlines that have passed. Command ids are made from the due day, so the scheduler can run at any time and any number of times. */
export class DeadlineScheduler {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly deadlines: readonly Deadline[],
    private readonly send: SendDeadlineCommand,
  ) {}

  /** Runs all deadlines as of this moment, after the previous tick has ended. Never rejects: the result lists what failed. */
  tick(now: Instant): Promise<Tick> {
    const tick = this.last.then(() => this.run(now));
    this.last = tick;
    return tick;
  }

  private async run(at: Instant): Promise<Tick> {
    let delivered = 0;
    const failed: FailedDeadline[] = [];
    for (const deadline of this.deadlines)
      for (const failure of await this.sendDue(deadline, at))
        if (failure === null) delivered += 1;
        else failed.push(failure);
    return { at, delivered, failed };
  }

  private async sendDue(deadline: Deadline, at: Instant): Promise<readonly (FailedDeadline | null)[]> {
    try {
      const commands = await deadline.due(londonDay(at));
      return await mapConcurrently(MAX_IN_FLIGHT, commands, (command) => this.attempt(deadline, command, at));
    } catch (error) {
      return [toFailedDeadline(error, deadline, null)];
    }
  }

  private async attempt(deadline: Deadline, command: DeadlineCommand, at: Instant): Promise<FailedDeadline | null> {
    const commandId = deadlineCommandId(deadline.name, command, command.day);
    try {
      await this.send(command, { actor: 'system', at, commandId, correlationId: commandId });
      return null;
    } catch (error) {
      return toFailedDeadline(error, deadline, targetStream(command));
    }
  }
}

const toFailedDeadline = (error: unknown, { name: deadline }: Deadline, target: string | null): FailedDeadline => {
  return { deadline, target, code: error instanceof Refused ? error.code : null, sentence: errorMessage(error) };
};
