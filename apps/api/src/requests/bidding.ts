import { Injectable } from '@nestjs/common';
import { findProvider } from '#api/access/contract-relations';
import { SIGNS_AS_PROVIDER } from '#api/access/providers';
import { findRelations } from '#api/access/relations';
import { RoleAssignments } from '#api/access/role-assignments';
import type { Provider } from '#domain/vocabulary';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Forbidden } from '#platform/identity';

/** Decides who bids for an organisation: whoever would sign a contract for it. */
@Injectable()
export class Bidding {
  constructor(private readonly roleAssignments: RoleAssignments) {}

  /** Throws `Forbidden` unless the caller acts for this provider. A leader bids for themselves, which the decision checks. */
  async assertActsFor(provider: Provider, { context: { actor, roles, today } }: CommandOptions): Promise<void> {
    if (provider.kind === 'leader') return;
    const resource = findProvider({ leaderId: '', provider });
    const active = (await this.roleAssignments.forPerson(actor, today)).filter(({ role }) => roles.includes(role));
    const acts = active.some(
      (each) => findRelations(each, SIGNS_AS_PROVIDER[each.role] ?? [], resource, actor).length > 0,
    );
    if (!acts) throw new Forbidden('You do not act for this provider. Bid for an organisation that you sign for.');
  }
}
