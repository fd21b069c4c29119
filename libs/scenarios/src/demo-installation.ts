import { BrokerageClient, type ApiResponse, type ClientOptions } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES, type Role, type Scope } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { issueToken, type TokenKey } from '#platform/local-keys';

/** Receives each request with its response. */
export type RequestListener = (caller: string, method: string, response: ApiResponse<unknown>) => void;

/** Sends the requests of a client. */
type Fetch = NonNullable<ClientOptions['fetch']>;

const ROLE_ASSIGNMENTS = '/v1/persons/{person}/role-assignments';

/** A client of the API for one person. */
export class Caller extends BrokerageClient {
  constructor(
    url: string,
    readonly personId: string,
    displayName: string,
    readonly token: string,
    listener: RequestListener,
    send: Fetch = fetch,
  ) {
    super({ url, token, fetch: send, onResponse: (method, response) => listener(displayName, method, response) });
  }
}

/** An installation, with clients for its people. */
export class Installation {
  readonly administrator: Promise<Caller>;
  /** The first person who was made an administrator. */
  private second: Promise<Caller> | undefined;

  constructor(
    readonly url: string,
    private readonly key: TokenKey,
    private readonly listener: RequestListener = () => undefined,
    /** Sends the requests of all its clients. Default: the global `fetch`. */
    private readonly send?: Fetch,
  ) {
    this.administrator = this.createCaller(FIRST_ADMINISTRATOR, 'Administrator');
  }

  /** Creates a client for a registered person. */
  async createCaller(personId: string, displayName: string, roles: readonly string[] = ROLES): Promise<Caller> {
    const token = await issueToken(this.key, { person: personId, roles });
    return new Caller(this.url, personId, displayName, token, this.listener, this.send);
  }

  /** Registers a person, assigns their roles from a day, and creates a client for them. */
  async register(
    displayName: string,
    from: IsoDay,
    ...roles: readonly { role: Role; scope: Scope }[]
  ): Promise<Caller> {
    const administrator = await this.administrator;
    const { id } = await administrator.record('/v1/persons', {}, { name: displayName, email: null });
    for (const { role, scope } of roles) await this.assignRole(id, role, scope, from);
    return this.createCaller(id, displayName);
  }

  /** A second administrator, if there is one, confirms the roles that wait for that. */
  async assignRole(person: string, role: Role, scope: Scope, from: IsoDay): Promise<void> {
    const administrator = await this.administrator;
    if (role === 'administrator') this.second ??= this.createCaller(person, 'Second administrator');
    const assignment = { role, scope, from, to: null };
    const { roleAssignmentId } = await administrator.record(ROLE_ASSIGNMENTS, { person }, assignment);
    if (role !== 'administrator' && role !== 'auditor') return;
    const { proposedRoles } = await administrator.read('/v1/persons/{person}', { person });
    if (proposedRoles.length === 0) return;
    const second = await this.second;
    await second?.record(`${ROLE_ASSIGNMENTS}/{assignment}/confirmation`, { person, assignment: roleAssignmentId }, {});
  }

  /** Sets the clock of the demonstration to 9:00 UTC on that day and runs the deadlines that are due. */
  async setDay(day: IsoDay): Promise<void> {
    await (await this.administrator).record('/v1/demonstration/clock', {}, { to: `${day}T09:00:00.000Z` });
  }
}
