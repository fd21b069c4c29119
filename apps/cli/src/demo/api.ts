import { randomUUID } from 'node:crypto';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES, type Role, type Scope } from '#domain/vocabulary';
import type { IsoDay } from '#event-sourcing/time';
import { issueToken, type TokenKey } from '#platform/local-keys';

export type Answer = Readonly<Record<string, unknown>>;

export interface Response {
  readonly status: number;
  readonly body: Answer;
  readonly etag: string | null;
}

/** Told of each request and its answer. */
export type Listener = (who: string, method: string, path: string, response: Response) => void;

/** What the API answered to a request that should have worked. */
export class UnexpectedAnswer extends Error {
  constructor(method: string, path: string, response: Response) {
    super(`${method} ${path} was answered ${response.status}: ${JSON.stringify(response.body)}`);
    this.name = 'UnexpectedAnswer';
  }
}

/** One person at the API, with a token of their own. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly personId: string,
    private readonly called: string,
    private readonly token: string,
    private readonly listener: Listener,
  ) {}

  /** Records something that must work; answers with the body. */
  async record(path: string, body: object = {}): Promise<Answer> {
    const response = await this.ask('POST', path, body);
    if (response.status >= 300) throw new UnexpectedAnswer('POST', path, response);
    return response.body;
  }

  /** Records something and answers with the id under that name, `id` without one. */
  async make(path: string, body: object, name = 'id'): Promise<string> {
    return String((await this.record(path, body))[name]);
  }

  /** Reads something that must be there. */
  async read(path: string): Promise<Answer> {
    const response = await this.ask('GET', path);
    if (response.status !== 200) throw new UnexpectedAnswer('GET', path, response);
    return response.body;
  }

  /** Any request, whatever comes back. */
  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': randomUUID(), ...json, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = { status: response.status, body: parsed(text), etag: response.headers.get('ETag') };
    this.listener(this.called, method, path, answer);
    return answer;
  }

  /** Sends a file as it is. */
  async upload(path: string, file: Buffer): Promise<Answer> {
    const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'text/csv' };
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: new Uint8Array(file) });
    const answer = { status: response.status, body: parsed(await response.text()), etag: null };
    this.listener(this.called, 'POST', path, answer);
    if (answer.status >= 300) throw new UnexpectedAnswer('POST', path, answer);
    return answer.body;
  }
}

const parsed = (text: string): Answer => (text === '' ? {} : (JSON.parse(text) as Answer));

/** An installation and the people at it. */
export class Installation {
  readonly administrator: Promise<Caller>;

  constructor(
    readonly url: string,
    private readonly key: TokenKey,
    private readonly listener: Listener = () => undefined,
  ) {
    this.administrator = this.caller(FIRST_ADMINISTRATOR, 'Administrator');
  }

  /** Somebody who is known already. */
  async caller(personId: string, called: string, roles: readonly string[] = ROLES): Promise<Caller> {
    return new Caller(
      this.url,
      personId,
      called,
      await issueToken(this.key, { person: personId, roles }),
      this.listener,
    );
  }

  /** Registers a person and grants what they are from a day on. */
  async register(called: string, from: IsoDay, ...standings: readonly { role: Role; scope: Scope }[]): Promise<Caller> {
    const administrator = await this.administrator;
    const personId = await administrator.make('/v1/persons', { name: called, email: null });
    for (const { role, scope } of standings) await this.grant(personId, role, scope, from);
    return this.caller(personId, called);
  }

  async grant(personId: string, role: Role, scope: Scope, from: IsoDay): Promise<void> {
    const administrator = await this.administrator;
    await administrator.record(`/v1/persons/${personId}/standings`, { role, scope, from, to: null });
  }

  /** Sets the clock of a demonstration to nine o'clock in the morning of that day, and lets what is due happen. */
  async on(day: IsoDay): Promise<void> {
    await (await this.administrator).record('/v1/demonstration/clock', { to: `${day}T09:00:00.000Z` });
  }
}
