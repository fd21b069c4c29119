import { commandIdOfDuty, targetOf } from '#execution/deterministic-ids';
import { textOf } from '#execution/errors';
import type { Sending } from '#kernel/reaction';
import { Refused } from '#kernel/refused';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** A command that the clock sends because of a day. */
export interface DueCommand extends Sending {
  /** The day on which it fell due, not that of the look: its id is made from it. */
  readonly day: IsoDay;
}

/** Something that is said when its day has come. */
export interface Duty {
  /** Part of the ids of its commands: never changed. */
  readonly name: string;
  /** All that is due on this day or before and was not said yet; after downtime that is more. */
  due(today: IsoDay): Promise<readonly DueCommand[]>;
}

/** Under which circumstances the clock acts. */
export interface ClockCause {
  readonly actor: 'system';
  readonly at: Instant;
  readonly commandId: string;
  readonly correlationId: string;
}

/** Resolves when the command was answered; rejects as the command does. */
export type DeliverDue = (command: DueCommand, cause: ClockCause) => Promise<void>;

/** A command that a rule refused, or that failed (`code` null) and is tried again at the next tick. */
export interface NotDone {
  readonly duty: string;
  readonly target: string | null;
  readonly code: string | null;
  readonly sentence: string;
}

export interface Tick {
  readonly at: Instant;
  readonly delivered: number;
  readonly notDone: readonly NotDone[];
}

/** Runs the duties of the clock. Ids are made of what fell due and when, so that it may look as often as it likes. */
export class Timetable {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly duties: readonly Duty[],
    private readonly deliver: DeliverDue,
  ) {}

  /** Runs all duties as at this moment, after any tick before it has ended. Never rejects: what was not done stands in the answer. */
  tick(now: Instant): Promise<Tick> {
    const tick = this.last.then(() => this.run(now));
    this.last = tick;
    return tick;
  }

  private async run(at: Instant): Promise<Tick> {
    let delivered = 0;
    const notDone: NotDone[] = [];
    for (const duty of this.duties)
      for (const attempt of await this.attemptsOf(duty, at)) {
        const fault = await attempt();
        if (fault === null) delivered += 1;
        else notDone.push(fault);
      }
    return { at, delivered, notDone };
  }

  private async attemptsOf(duty: Duty, at: Instant): Promise<readonly (() => Promise<NotDone | null>)[]> {
    try {
      const commands = await duty.due(londonDay(at));
      return commands.map((command) => () => this.attempt(duty, command, at));
    } catch (error) {
      return [() => Promise.resolve(notDoneBecause(error, duty, null))];
    }
  }

  private async attempt(duty: Duty, command: DueCommand, at: Instant): Promise<NotDone | null> {
    const commandId = commandIdOfDuty(duty.name, command, command.day);
    try {
      await this.deliver(command, { actor: 'system', at, commandId, correlationId: commandId });
      return null;
    } catch (error) {
      return notDoneBecause(error, duty, targetOf(command));
    }
  }
}

const notDoneBecause = (error: unknown, { name: duty }: Duty, target: string | null): NotDone => {
  return { duty, target, code: error instanceof Refused ? error.code : null, sentence: textOf(error) };
};
