import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '#api/api.module';
import { openApiOf } from '#api/openapi/document';
import { Engine } from '#api/hosting/background-processing';
import { applicationOf } from '#api/http/application';
import { person } from '#domain/person';
import type { Role, Scope } from '#domain/vocabulary';
import { Clock, type SettableClock } from '#execution/clock';
import type { Occasion } from '#kernel/decider';
import { Streams } from '#execution/command-executor';
import { londonDay, type IsoDay } from '#kernel/time';
import { configurationFrom } from '#platform/configuration';
import { issueToken, tokenKeyOf, type TokenKey } from '#platform/local-keys';
import { Log } from '#platform/logging';

export interface Answered {
  readonly status: number;
  readonly etag: unknown;
  readonly body: Record<string, unknown>;
}

/** An answer as it came. */
export interface Read {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Somebody with a standing, and the token that says so. */
export interface Caller {
  readonly id: string;
  get(path: string): Promise<Answered>;
  /** Reads whatever comes, with these headers. */
  read(path: string, headers?: Readonly<Record<string, string>>, method?: 'GET' | 'HEAD'): Promise<Read>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Posts and answers this field. Throws unless it was recorded. */
  made(path: string, body?: object, field?: string): Promise<string>;
}

/** The whole service over an empty data folder, with a clock that is set, called without a socket. */
export class AService {
  private constructor(
    private readonly application: NestFastifyApplication,
    private readonly key: TokenKey,
    /** The data folder. */
    readonly folder: string,
  ) {}

  static async startedOn(day: IsoDay): Promise<AService> {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    const configuration = configurationFrom({ NODE_ENV: 'test', DEMO: 'true', DATA_FOLDER: folder });
    const log = new Log('silent');
    const application = await applicationOf(await ApiModule.over(configuration, log), configuration, log);
    application.enableShutdownHooks([]);
    await application.init();
    const service = new AService(application, await tokenKeyOf(configuration), folder);
    service.on(day);
    await application.get(Engine).start();
    return service;
  }

  get streams(): Streams {
    return this.application.get(Streams);
  }

  /** The OpenAPI document of its routes. */
  document(): OpenAPIObject {
    return openApiOf(this.application);
  }

  /** The clock shows nine in the morning of this day. */
  on(day: IsoDay): void {
    this.application.get<SettableClock>(Clock).set(`${day}T09:00:00.000Z`);
  }

  /** Resolves when nothing more follows from what was recorded. */
  quiet(): Promise<void> {
    return this.application.get(Engine).quiet();
  }

  /** For what is set up without HTTP. */
  occasion(): Occasion {
    const at = this.application.get(Clock).now();
    const commandId = randomUUID();
    const who = { actor: 'set-up', roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }

  /** A new person with this standing, or the same with one more, whose token then says both. */
  async caller(role: Role, scope: Scope, id: string = randomUUID()): Promise<Caller> {
    const { state } = await this.streams.stateOf(person, id);
    if (state === undefined)
      await this.streams.handle(person, 'RegisterPerson', id, { name: role, email: null }, this.occasion());
    const standing = { standingId: randomUUID(), role, scope, from: '2000-01-01', to: null } as const;
    await this.streams.handle(person, 'GrantStanding', id, standing, this.occasion());
    const roles = [...new Set([...(state?.standings.map((held) => held.role) ?? []), role])];
    const token = await issueToken(this.key, { person: id, roles });
    const post: Caller['post'] = (path, body = {}, more = {}) => this.ask('POST', path, token, body, more);
    const get: Caller['get'] = (path) => this.ask('GET', path, token);
    return { id, post, get, read: this.reading(token), made: (...asked) => made(post, ...asked) };
  }

  async close(): Promise<void> {
    await this.application.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private reading(token: string): Caller['read'] {
    return async (path, headers = {}, method = 'GET') => {
      const sent = { authorization: `Bearer ${token}`, ...headers };
      const answer = await this.application.inject({ method, url: `/v1/${path}`, headers: sent });
      return { status: answer.statusCode, headers: answer.headers, text: answer.body };
    };
  }

  private async ask(method: 'GET' | 'POST', url: string, token: string, body?: object, more = {}): Promise<Answered> {
    const headers = { authorization: `Bearer ${token}`, ...more };
    const payload = body === undefined ? {} : { payload: body };
    const answer = await this.application.inject({ method, url: `/v1/${url}`, headers, ...payload });
    return { status: answer.statusCode, etag: answer.headers.etag, body: answer.json() };
  }
}

const made = async (post: Caller['post'], path: string, body?: object, field = 'id'): Promise<string> => {
  const answer = await post(path, body);
  const id = answer.body[field];
  if (answer.status >= 300 || typeof id !== 'string')
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return id;
};
