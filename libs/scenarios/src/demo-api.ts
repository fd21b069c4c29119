import { BrokerageClient, type Reply } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES, type Role, type Scope } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { issueToken, type TokenKey } from '#platform/local-keys';

/** Told of each request and its answer. */
export type Listener = (who: string, method: string, reply: Reply<unknown>) => void;

/** One person at the API, with a token of their own. */
export class Caller extends BrokerageClient {
  constructor(
    url: string,
    readonly personId: string,
    called: string,
    readonly token: string,
    listener: Listener,
  ) {
    super({ url, token, heard: (method, reply) => listener(called, method, reply) });
  }
}

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
    const token = await issueToken(this.key, { person: personId, roles });
    return new Caller(this.url, personId, called, token, this.listener);
  }

  /** Registers a person and grants what they are from a day on. */
  async register(called: string, from: IsoDay, ...standings: readonly { role: Role; scope: Scope }[]): Promise<Caller> {
    const administrator = await this.administrator;
    const { id } = await administrator.record('/v1/persons', {}, { name: called, email: null });
    for (const { role, scope } of standings) await this.grant(id, role, scope, from);
    return this.caller(id, called);
  }

  async grant(person: string, role: Role, scope: Scope, from: IsoDay): Promise<void> {
    const administrator = await this.administrator;
    await administrator.record('/v1/persons/{person}/standings', { person }, { role, scope, from, to: null });
  }

  /** Sets the clock of a demonstration to nine o'clock in the morning of that day, and lets what is due happen. */
  async on(day: IsoDay): Promise<void> {
    await (await this.administrator).record('/v1/demonstration/clock', {}, { to: `${day}T09:00:00.000Z` });
  }
}
