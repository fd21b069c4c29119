import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#hosting/command-senders';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { person } from '#domain/person';
import { Clock } from '#execution/clock';
import type { Occasion } from '#kernel/decider';
import { Streams } from '#execution/command-executor';
import { londonDay } from '#kernel/time';

/** Sees to it that a new installation has somebody who may set up the rest; standing comes from events for this person too. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly streams: Streams,
    private readonly clock: Clock,
  ) {}

  async register(): Promise<void> {
    const { state } = await this.streams.stateOf(person, FIRST_ADMINISTRATOR);
    if (state === undefined) {
      const named = { name: 'First administrator', email: null };
      await this.streams.handle(person, 'RegisterPerson', FIRST_ADMINISTRATOR, named, this.occasion('registered'));
    }
    if ((state?.standings ?? []).length > 0) return;
    const { today, ...occasion } = this.occasion('standing');
    const standing = {
      standingId: FIRST_ADMINISTRATOR,
      role: 'administrator',
      scope: { kind: 'everywhere', id: '*' },
      from: today,
      to: null,
    } as const;
    await this.streams.handle(person, 'GrantStanding', FIRST_ADMINISTRATOR, standing, { ...occasion, today });
  }

  private occasion(step: string): Occasion {
    const at = this.clock.now();
    const commandId = `first-administrator-${step}`;
    const who = { actor: SYSTEM, roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }
}
