import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { onRequestEnd, type RequestEnd } from '#api/http/request-end';
import { observeRequest, toNetwork } from '#api/security/observe-request';
import { SecurityMetrics } from '#api/security/security-metrics';
import { SecurityQueue, type DrainedEntries } from '#api/security/security-queue';
import { SignInDetails } from '#api/security/sign-in-details';
import { SignIns } from '#api/security/sign-ins';
import { MAX_ENTRIES_PER_EVENT, security } from '#domain/security';
import type { SecurityEntry } from '#domain/security.events';
import { Clock } from '#execution/clock';
import { CommandExecutor, commandRequest } from '#execution/command-executor';
import { SYSTEM_ACTOR } from '#hosting/command-senders';
import type { CommandContext } from '#kernel/decider';
import { londonDay, type IsoDay } from '#kernel/time';
import { Log } from '#platform/logging';

/** How often the security log is written. */
export class SecurityLogSettings {
  constructor(readonly seconds: number) {}
}

/**
 * Records who signs in, who is refused, and who reads sensitive texts. No request waits for it: what was seen is counted in memory and recorded every few
 * seconds, when the log is read, and when the process stops. A crash loses what was seen since.
 */
@Injectable()
export class SecurityRecorder implements OnModuleInit {
  private readonly queue = new SecurityQueue();
  private readonly signIns = new SignIns();
  private recording: Promise<boolean> = Promise.resolve(true);

  constructor(
    private readonly executor: CommandExecutor,
    private readonly details: SignInDetails,
    private readonly metrics: SecurityMetrics,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly settings: SecurityLogSettings,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    onRequestEnd(fastify, (end) => this.observe(end));
    const timer = setInterval(() => void this.record(), this.settings.seconds * 1_000).unref();
    fastify.addHook('onClose', async () => {
      clearInterval(timer);
      if (!(await this.record())) this.giveUp();
    });
  }

  /** Records everything observed so far. Resolves to false if that failed; it is then tried again later. */
  record(): Promise<boolean> {
    this.recording = this.recording.then(() => this.recordWaiting());
    return this.recording;
  }

  private observe(end: RequestEnd): void {
    const at = this.clock.now();
    const person = this.signIns.find(end.request);
    if (person !== null) {
      const signedIn = { outcome: 'signed-in', personId: person, network: toNetwork(end.request.ip) } as const;
      this.add({ ...signedIn, roles: [], route: null, target: null }, at);
    }
    const observed = observeRequest(end);
    if (observed !== null) this.add(observed, at);
  }

  private add(observed: Parameters<SecurityQueue['add']>[0], at: SecurityEntry['firstAt']): void {
    this.metrics.count(observed);
    if (this.queue.add(observed, at) === null) this.metrics.addLoss(1);
  }

  private async recordWaiting(): Promise<boolean> {
    let rest = this.queue.drain();
    try {
      rest = { ...rest, entries: await this.details.complete(rest.entries) };
      for (const [day, entries] of groupByDay(rest.entries))
        for (let from = 0; from < entries.length; from += MAX_ENTRIES_PER_EVENT) {
          const batch = entries.slice(from, from + MAX_ENTRIES_PER_EVENT);
          await this.send(day, batch, rest.dropped);
          rest = { entries: rest.entries.filter((entry) => !batch.includes(entry)), dropped: 0 };
          this.details.remember(batch);
          batch.filter(({ outcome }) => outcome === 'signed-in').forEach((entry) => this.metrics.countSignIn(entry));
        }
      return true;
    } catch (error) {
      this.queue.restore(rest);
      this.log.warn(`The security log cannot be written; trying again: ${String(error)}`);
      return false;
    }
  }

  private async send(day: IsoDay, entries: SecurityEntry[], dropped: number): Promise<void> {
    const data = { day, entries, dropped };
    await this.executor.execute(commandRequest(security, 'RecordSecurityEntries', day, data, this.createContext()));
  }

  private giveUp(): void {
    const { entries, dropped }: DrainedEntries = this.queue.drain();
    this.metrics.addLoss(entries.reduce((sum, { count }) => sum + count, dropped));
    this.log.warn(`The process stops and loses ${entries.length} security log entries that it could not record.`);
  }

  private createContext(): CommandContext {
    const at = this.clock.now();
    const commandId = randomUUID();
    const who = { actor: SYSTEM_ACTOR, roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }
}

const groupByDay = (entries: readonly SecurityEntry[]): Map<IsoDay, SecurityEntry[]> =>
  Map.groupBy(entries, ({ lastAt }) => londonDay(lastAt));
