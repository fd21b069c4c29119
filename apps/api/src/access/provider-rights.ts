import type { Relation } from '#api/access/policy';
import type { Resource } from '#api/access/resource';
import { addDays, type IsoDay } from '#kernel/time';

/** The relations of whoever gives support under a contract. */
const PROVIDER_RELATIONS: readonly Relation[] = [
  'leader',
  'deployed',
  'provider-leader',
  'provider-alliance',
  'provider-school',
  'provider-body',
  'provider-area',
];

/** What somebody does with a contract: record something, or read it. */
type Use = 'write' | 'read';

const SENTENCES: Readonly<Record<Use, (over: IsoDay, until: IsoDay) => string>> = {
  write: (over, until) =>
    `The contract ended on ${over}, and its provider could record something until ${until}. Ask the clerk of the board to record it.`,
  read: (over, until) =>
    `The contract ended on ${over}, and its provider could read it until ${until}. Ask the clerk of the board for what you need.`,
};

/**
 * Ends the rights of a provider a set time after the contract: to write with the grace days of the contract, and to read after the days of the setting
 * `PROVIDER_READS_DAYS`. Other relations of the same person stay.
 */
export class ProviderRights {
  constructor(private readonly readsDays: number) {}

  /** The resource with the relations that remain today. */
  limit(resource: Resource, use: Use, today: IsoDay): Resource {
    if (!this.hasEnded(resource, use, today)) return resource;
    const remaining = Object.entries(resource).filter(([name]) => !PROVIDER_RELATIONS.some((each) => each === name));
    return Object.fromEntries(remaining);
  }

  /** Whether whoever gave the support can no longer use the contract. */
  hasEnded(resource: Resource, use: Use, today: IsoDay): boolean {
    const until = this.findEnd(resource, use);
    return until !== null && until < today;
  }

  /** Why the provider can no longer use the contract, and what to do. */
  explain(resource: Resource, use: Use): string {
    const over = resource.over?.on ?? '9999-12-31';
    return SENTENCES[use](over, this.findEnd(resource, use) ?? over);
  }

  /** Whether the provider of a contract that ended on this day still reads it today. */
  canStillRead(endedOn: IsoDay, today: IsoDay): boolean {
    return today <= addDays(endedOn, this.readsDays);
  }

  /** The last day of the rights; null if the resource is no contract and belongs to none. */
  private findEnd({ over }: Resource, use: Use): IsoDay | null {
    if (over === undefined) return null;
    return addDays(over.on, use === 'write' ? over.graceDays : this.readsDays);
  }
}
