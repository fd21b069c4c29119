import type { Relation } from '#api/access/policy';
import type { Resource } from '#api/access/resource';
import type { CommandContext } from '#kernel/decider';
import { addDays, type IsoDay } from '#kernel/time';

/** The relations of whoever gives support under a contract or monitors it. */
const PROVIDER_RELATIONS: readonly Relation[] = [
  'leader',
  'deployed',
  'provider-leader',
  'provider-alliance',
  'provider-school',
  'provider-body',
  'provider-area',
  'monitor',
];

/**
 * Ends the rights of a provider a set time after the contract. The right to record ends earlier, with the grace days, and is checked by the
 * decisions. Other relations of the same person stay.
 */
export class ProviderRights {
  /** `readsDays`: for how many days after the last day of a contract its provider still reads it. */
  constructor(private readonly readsDays: number) {}

  /** The resource with the relations that remain today. */
  limit(resource: Resource, today: IsoDay): Resource {
    if (resource.providerPeriod === undefined || this.canStillRead(resource.providerPeriod.on, today)) return resource;
    const remaining = Object.entries(resource).filter(([name]) => !PROVIDER_RELATIONS.some((each) => each === name));
    return Object.fromEntries(remaining);
  }

  /** Why the provider or a member of the monitoring group can no longer read the contract, and what to do. */
  explain({ providerPeriod }: Resource): string {
    const on = providerPeriod?.on ?? 'an earlier day';
    const until = providerPeriod === undefined ? on : addDays(providerPeriod.on, this.readsDays);
    return `The contract ended on ${on}, and its provider and monitoring group could read it until ${until}. Ask the clerk of the board for what you need.`;
  }

  /** The contracts that somebody with these roles finds today. A leader does not find contracts that they can no longer read; whoever employs them does. */
  keepReadable<Row extends { readonly endedOn: IsoDay | null; readonly to: IsoDay }>(
    contracts: readonly Row[],
    { roles, today }: Pick<CommandContext, 'roles' | 'today'>,
  ): Row[] {
    const isOnlyLeader = roles.every((role) => role === 'system-leader');
    return contracts.filter(({ endedOn, to }) => !isOnlyLeader || this.canStillRead(endedOn ?? to, today));
  }

  /** Whether the provider of a contract that ended on this day still reads it today. */
  private canStillRead(endedOn: IsoDay, today: IsoDay): boolean {
    return today <= addDays(endedOn, this.readsDays);
  }
}

/** Whether the provider of the contract can still record something today. */
export const canStillRecord = ({ providerPeriod }: Resource, today: IsoDay): boolean =>
  providerPeriod === undefined || today <= providerPeriod.until;
