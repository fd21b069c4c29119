import type { RequestOptions } from '#api/http/command-context';
import type { Role } from '#domain/vocabulary';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Forbidden } from '#platform/identity';
import type { Capacity } from '#records/readers';

/**
 * The parties that each role can act for, the default first. With several roles a person can act for the parties of all; the default is that of the role
 * that is listed first. Deliberately incomplete: a role that is not listed cannot act for anybody.
 */
export type ActingFor<Party extends string> = { readonly [R in Role]?: readonly [Party, ...Party[]] };

const listParties = <Party extends string>(parties: ActingFor<Party>, { context }: CommandOptions): Party[] =>
  Object.entries(parties)
    .filter(([role]) => context.roles.includes(role))
    .flatMap(([, ofRole]) => ofRole);

/** The party that the caller acts for by default. Throws `Forbidden` when there is none. */
export const actingFor = <Party extends string>(parties: ActingFor<Party>, options: CommandOptions): Party => {
  const [first] = listParties(parties, options);
  if (first === undefined) throw new Forbidden('You do not have a role today that allows this.');
  return first;
};

/** Throws `Forbidden` unless the caller can act for this party. */
export const assertActingFor = <Party extends string>(
  parties: ActingFor<Party>,
  party: Party,
  options: CommandOptions,
): void => {
  const allowed = listParties(parties, options);
  if (!allowed.includes(party)) throw new Forbidden(`You can act for ${allowed.join(', ')}, but not for ${party}.`);
};

/**
 * The parties that each capacity can act for, the default first. For records of which one role can be both sides: the head of a school can be that of the
 * supported school or that of the school that gives the support.
 */
export type ActingInCapacity<Party extends string> = { readonly [C in Capacity]?: Party };

/**
 * The party for which the caller acts: the one they name, or else that of the first capacity they have. Throws `Forbidden` if they cannot act for the party
 * they name, or for any.
 */
export const actingInCapacity = <Party extends string>(
  parties: ActingInCapacity<Party>,
  named: Party | null,
  { reader: { capacities } }: RequestOptions,
): Party => {
  const allowed = Object.entries(parties).flatMap(([capacity, party]) =>
    capacities.some((each) => each === capacity) ? party : [],
  );
  const [first] = allowed;
  if (first === undefined) throw new Forbidden('You do not have a role today that allows this.');
  if (named === null || allowed.includes(named)) return named ?? first;
  throw new Forbidden(`You can act for ${[...new Set(allowed)].join(', ')}, but not for ${named}.`);
};
