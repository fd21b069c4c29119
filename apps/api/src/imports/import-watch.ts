import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { REPORT_INTERVAL_MS } from '#api/imports/import-progress';
import { RegisterImport } from '#api/imports/register-import';
import { RegisterLog } from '#api/imports/register-log';
import { SilentImports } from '#api/imports/silent-imports';
import { REGISTERS } from '#domain/register.events';
import { Clock } from '#execution/clock';
import { errorMessage } from '#execution/errors';
import { EventStore } from '#execution/event-store';
import { SYSTEM_ACTOR } from '#hosting/command-senders';
import type { CommandContext } from '#kernel/decider';
import { londonDay } from '#kernel/time';
import { Log } from '#platform/logging';

/** How long an import that another process runs may record nothing. */
const MAX_SILENCE_MS = 6 * REPORT_INTERVAL_MS;

/** Records that an import was interrupted whose process was killed: at the next start, or where other processes import too, once it has been silent for a minute. */
@Injectable()
export class ImportWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly silent = new SilentImports(MAX_SILENCE_MS);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly registerLog: RegisterLog,
    private readonly registers: RegisterImport,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.check();
    if (!this.store.soleWriter) this.timer = setInterval(() => void this.check(), REPORT_INTERVAL_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** If the servers do not respond, the next check tries again. */
  private async check(): Promise<void> {
    try {
      for (const kind of REGISTERS) {
        const started = await this.registerLog.findOpenImports(kind);
        for (const run of started.filter(({ importId }) => this.registers.findRunning(importId) === null))
          if (this.store.soleWriter || this.silent.isSilent(run))
            await this.registerLog.interrupt(kind, run.importId, this.createContext());
      }
    } catch (error) {
      this.log.warn(`Cannot check for interrupted imports: ${errorMessage(error)}`);
    }
  }

  private createContext(): CommandContext {
    const at = this.clock.now();
    const commandId = randomUUID();
    const who = { actor: SYSTEM_ACTOR, roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }
}
