import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '#api/api.module';
import { buildOpenApiDocument } from '#api/openapi/document';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { openApiStores } from '#api/hosting/open-api-stores';
import type { ProcessorHost } from '#api/hosting/processing-providers';
import { createApplication } from '#api/http/application';
import { SecurityRecorder } from '#api/security/security-recorder';
import { submit } from '#api/testing/submit';
import { person } from '#domain/person';
import type { Role, Scope } from '#domain/vocabulary';
import { Clock, type SettableClock } from '#execution/clock';
import type { CommandContext } from '#kernel/decider';
import { CommandExecutor, commandRequest } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import { londonDay, type IsoDay } from '#kernel/time';
import { parseConfiguration } from '#platform/configuration';
import { Metrics } from '#platform/metrics';
import { issueToken, loadTokenKey, type TokenKey } from '#platform/local-keys';
import { Log } from '#platform/logging';
import { ProcessorMonitor } from '#processing/processor-monitor';
import { ReadModels } from '#processing/read-models';

export interface TestResponse {
  readonly status: number;
  readonly etag: unknown;
  /** The `Log-Position` of the response to a command. */
  readonly position: unknown;
  readonly body: Record<string, unknown>;
}

/** A response with its unparsed body. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A person with an assigned role and a token. */
export interface Caller {
  readonly id: string;
  get(path: string): Promise<TestResponse>;
  /** Sends a GET or HEAD request with these headers. */
  getRaw(path: string, headers?: Readonly<Record<string, string>>, method?: 'GET' | 'HEAD'): Promise<RawResponse>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<TestResponse>;
  /** Posts a command and returns a field of the response (default: `id`). Throws unless the command succeeds. */
  submit(path: string, body?: object, field?: string): Promise<string>;
}

export interface TestServiceOptions {
  /** The day of the clock. */
  readonly day: IsoDay;
  /** The data folder; `close` removes it. Default: a new one. */
  readonly folder?: string;
  /** Where the processors run. Default: on the main thread, because a thread takes a second to start. */
  readonly host?: ProcessorHost;
  readonly log?: Log;
  /** Settings other than those of the tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The whole service with an empty data folder and a settable clock, called without a socket. */
export class TestService {
  private constructor(
    private readonly application: NestFastifyApplication,
    private readonly key: TokenKey,
    /** The data folder. */
    readonly folder: string,
  ) {}

  static startOn(day: IsoDay): Promise<TestService> {
    return TestService.start({ day });
  }

  static async start({
    day,
    folder = mkdtempSync(join(tmpdir(), 'service-')),
    host = 'main-thread',
    log = new Log('silent'),
    settings = {},
  }: TestServiceOptions): Promise<TestService> {
    const configuration = parseConfiguration({
      NODE_ENV: 'test',
      DEMO: 'true',
      DATA_FOLDER: folder,
      // Tests repeat requests until the response is as expected.
      REQUESTS_PER_MINUTE: '1000000',
      // Appends between two steps of a test would change what it counts. Reading the log records at once.
      SECURITY_LOG_SECONDS: '3600',
      ...settings,
    });
    const module = await ApiModule.create(await openApiStores(configuration, log), configuration, log, host);
    const application = await createApplication(module, configuration, log);
    application.enableShutdownHooks([]);
    await application.init();
    const service = new TestService(application, await loadTokenKey(configuration), folder);
    service.setDay(day);
    await application.get(BackgroundProcessing).start();
    return service;
  }

  get streams(): StreamReader {
    return this.application.get(StreamReader);
  }

  get executor(): CommandExecutor {
    return this.application.get(CommandExecutor);
  }

  get readModels(): ReadModels {
    return this.application.get(ReadModels);
  }

  get processors(): ProcessorMonitor {
    return this.application.get(ProcessorMonitor);
  }

  /** The classes of all controllers. */
  get controllers(): Type[] {
    const modules = [...this.application.get(ModulesContainer).values()];
    return modules.flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype as Type));
  }

  /** The OpenAPI document of the service. */
  document(): OpenAPIObject {
    return buildOpenApiDocument(this.application);
  }

  /** Sets the clock to 09:00 UTC on this day. */
  setDay(day: IsoDay): void {
    this.application.get<SettableClock>(Clock).set(`${day}T09:00:00.000Z`);
  }

  /** Resolves when reactions and read models have processed all recorded events. */
  whenIdle(): Promise<void> {
    return this.application.get(BackgroundProcessing).whenIdle();
  }

  /** Records what the security log has seen so far. Otherwise that is appended while the service stops. */
  recordSecurityLog(): Promise<boolean> {
    return this.application.get(SecurityRecorder).record();
  }

  /** A new command context, for commands sent without HTTP. */
  commandContext(): CommandContext {
    const at = this.application.get(Clock).now();
    const commandId = randomUUID();
    const who = { actor: 'set-up', roles: [], causationId: null };
    return { ...who, at, today: londonDay(at), commandId, correlationId: commandId };
  }

  /** Creates a person with this role, or assigns the role to an existing person. The token contains all roles of the person. */
  async createCaller(role: Role, scope: Scope, id: string = randomUUID()): Promise<Caller> {
    const { state } = await this.streams.find(person, id);
    const registration = { name: role, email: null };
    const register = commandRequest(person, 'RegisterPerson', id, registration, this.commandContext());
    if (state === undefined) await this.executor.execute(register);
    const assignment = { roleAssignmentId: randomUUID(), role, scope, from: '2000-01-01', to: null } as const;
    await this.executor.execute(commandRequest(person, 'AssignRole', id, assignment, this.commandContext()));
    const roles = [...new Set([...(state?.roleAssignments.map((held) => held.role) ?? []), role])];
    return this.withToken(await issueToken(this.key, { person: id, roles }), id);
  }

  /** Whoever sends this token. */
  withToken(token: string, id = ''): Caller {
    const post: Caller['post'] = (path, body = {}, more = {}) => this.send('POST', path, token, body, more);
    const get: Caller['get'] = (path) => this.send('GET', path, token);
    return { id, post, get, getRaw: this.createRawReader(token), submit: (...asked) => submit(post, ...asked) };
  }

  /** The response of `/health/ready`. */
  async readiness(): Promise<{ readonly status: number; readonly text: string }> {
    const { statusCode, body } = await this.application.inject({ method: 'GET', url: '/health/ready' });
    return { status: statusCode, text: body };
  }

  /** The lines of `/metrics`. */
  async metrics(): Promise<string[]> {
    return (await this.application.get(Metrics).text()).split('\n');
  }

  /** Stops the service and keeps its folder. */
  stop(): Promise<void> {
    return this.application.close();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private createRawReader(token: string): Caller['getRaw'] {
    return async (path, headers = {}, method = 'GET') => {
      const sent = { authorization: `Bearer ${token}`, ...headers };
      const response = await this.application.inject({ method, url: `/v1/${path}`, headers: sent });
      return { status: response.statusCode, headers: response.headers, text: response.body };
    };
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    token: string,
    body?: object,
    more = {},
  ): Promise<TestResponse> {
    const sent = { authorization: `Bearer ${token}`, ...more };
    const payload = body === undefined ? {} : { payload: body };
    const response = await this.application.inject({ method, url: `/v1/${url}`, headers: sent, ...payload });
    const { statusCode: status, headers } = response;
    return { status, etag: headers.etag, position: headers['log-position'], body: response.json() };
  }
}
