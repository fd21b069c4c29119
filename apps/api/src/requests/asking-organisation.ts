import { Injectable } from '@nestjs/common';
import { RoleAssignments } from '#api/access/role-assignments';
import type { SubmitRequestBody } from '#api/requests/requests.bodies';
import type { Urn } from '#domain/vocabulary';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Forbidden } from '#platform/identity';

type Asking = Pick<SubmitRequestBody, 'from' | 'allianceId' | 'bodyId'>;

/** The alliance, or the trust or diocese, that asks for the support. */
type Asker = Pick<Asking, 'allianceId' | 'bodyId'>;

/** Finds the organisation for which somebody asks, so that it can read and withdraw the request later, whoever acts for it then. */
@Injectable()
export class AskingOrganisation {
  constructor(private readonly roleAssignments: RoleAssignments) {}

  /** Throws `Forbidden` if the caller names an organisation for which they do not act. The clerk records requests of others. */
  async find({ from, allianceId, bodyId }: Asking, schoolUrn: Urn, options: CommandOptions): Promise<Asker> {
    if (from === 'alliance')
      return { allianceId: await this.choose('alliance', allianceId, schoolUrn, options), bodyId };
    if (from !== 'trust' && from !== 'diocese') return { allianceId, bodyId };
    return { allianceId, bodyId: await this.choose('body', bodyId, schoolUrn, options) };
  }

  private async choose(
    kind: 'alliance' | 'body',
    named: string | null,
    schoolUrn: Urn,
    { context: { actor, roles, today } }: CommandOptions,
  ): Promise<string | null> {
    const active = await this.roleAssignments.forPerson(actor, today);
    const own = active
      .filter(({ role, scope, schools }) => roles.includes(role) && scope.kind === kind && schools.includes(schoolUrn))
      .map(({ scope }) => scope.id);
    if (named === null) return own[0] ?? null;
    if (own.includes(named) || roles.includes('clerk')) return named;
    throw new Forbidden(
      'You can request support only for your own organisation. Leave out the id, or give the id of your organisation.',
    );
  }
}
