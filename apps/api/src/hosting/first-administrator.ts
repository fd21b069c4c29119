import { Injectable } from '@nestjs/common';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { person } from '#domain/person';
import { Clock } from '#execution/clock';
import { CommandExecutor, commandRequest } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import { SYSTEM_ACTOR } from '#hosting/command-senders';
import type { CommandContext } from '#kernel/decider';
import { londonDay } from '#kernel/time';

/** Registers the person who can set up a new installation. Their role comes from events, like every other role. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly streams: StreamReader,
    private readonly executor: CommandExecutor,
    private readonly clock: Clock,
  ) {}

  async register(): Promise<void> {
    const { state } = await this.streams.find(person, FIRST_ADMINISTRATOR);
    if (state === undefined) {
      const details = { name: 'First administrator', email: null };
      const context = this.createContext('registered');
      await this.executor.execute(commandRequest(person, 'RegisterPerson', FIRST_ADMINISTRATOR, details, context));
    }
    if ((state?.roleAssignments ?? []).length > 0) return;
    const context = this.createContext('role');
    const assignment = {
      roleAssignmentId: FIRST_ADMINISTRATOR,
      role: 'administrator',
      scope: { kind: 'everywhere', id: '*' },
      from: context.today,
      to: null,
    } as const;
    await this.executor.execute(commandRequest(person, 'AssignRole', FIRST_ADMINISTRATOR, assignment, context));
  }

  private createContext(step: string): CommandContext {
    const at = this.clock.now();
    const commandId = `first-administrator-${step}`;
    return {
      actor: SYSTEM_ACTOR,
      roles: [],
      at,
      today: londonDay(at),
      commandId,
      correlationId: commandId,
      causationId: null,
    };
  }
}
