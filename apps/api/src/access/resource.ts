import type { Relation } from '#api/access/policy';
import type { ProviderPeriod } from '#domain/contract-state';

/** Relations through several ids: of a contract to its leaders, their employers and the persons who monitor it, and of a board to alliances. */
export type TeamRelation =
  | 'alliance'
  | 'dashboard-alliance'
  | 'deployed'
  | 'monitor'
  | 'home-school'
  | 'employer-area'
  | 'employer-alliance'
  | 'employer-leader';

/** The resource of a route: the ids through which a role can be related to it. */
export type Resource = {
  readonly [
    R in Exclude<Relation, 'any' | 'everywhere' | 'board-area' | 'member-area' | 'member-school' | TeamRelation>
  ]?: string;
} & { readonly [R in TeamRelation]?: string | readonly string[] } & {
  /** The local authorities of the resource, if there can be several. */
  readonly areas?: readonly string[];
  /** The local authorities of the schools that lead an alliance or are members of it. */
  readonly memberAreas?: readonly string[];
  /** The contract that the resource is or belongs to. */
  readonly contract?: string;
  /** The last day of that contract, and until when its provider can record something. */
  readonly providerPeriod?: ProviderPeriod;
};
