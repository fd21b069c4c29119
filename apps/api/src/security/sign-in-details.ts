import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { RoleAssignments } from '#api/access/role-assignments';
import { GetKnownNetworks } from '#api/security/security-log.queries';
import type { SecurityEntry } from '#domain/security.events';
import type { Role } from '#domain/vocabulary';
import { londonDay } from '#kernel/time';
import { networkKeyFor } from '#read-models/security-log';

/** Networks that a process remembers until the read model has them, and longer. */
const MAX_NETWORKS = 10_000;

/** Completes sign-ins with the roles of the person, and with whether the network is new for them. */
@Injectable()
export class SignInDetails {
  private readonly remembered = new LRUCache<string, true>({ max: MAX_NETWORKS });

  constructor(
    private readonly roles: RoleAssignments,
    private readonly queries: QueryBus,
  ) {}

  async complete(entries: readonly SecurityEntry[]): Promise<SecurityEntry[]> {
    const keys = entries.flatMap((entry) => toNetworkKey(entry) ?? []).filter((key) => !this.remembered.has(key));
    const known = new Set(keys.length === 0 ? [] : await this.queries.execute(new GetKnownNetworks({ keys })));
    return Promise.all(
      entries.map(async (entry) => {
        const key = toNetworkKey(entry);
        if (key === null) return entry;
        const roles = await this.findRoles(entry);
        return { ...entry, roles, isNewNetwork: !this.remembered.has(key) && !known.has(key) };
      }),
    );
  }

  /** Remembers where these persons signed in, because the read model may be behind. */
  remember(entries: readonly SecurityEntry[]): void {
    for (const key of entries.flatMap((entry) => toNetworkKey(entry) ?? [])) this.remembered.set(key, true);
  }

  private async findRoles({ personId, lastAt }: SecurityEntry): Promise<Role[]> {
    if (personId === null) return [];
    const active = await this.roles.forPerson(personId, londonDay(lastAt));
    return [...new Set(active.map(({ role }) => role))].sort();
  }
}

const toNetworkKey = ({ outcome, personId, network }: SecurityEntry): string | null =>
  outcome === 'signed-in' && personId !== null && network !== null ? networkKeyFor(personId, network) : null;
