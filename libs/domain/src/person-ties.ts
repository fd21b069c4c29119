import { personEvolver, rolesOn } from '#domain/person-evolve';
import type { PersonTies } from '#domain/person.types';
import { school } from '#domain/school';
import { lookUp, type CommandContext, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';

/** Undefined if there is no person with this id. */
export const lookUpTies = (
  personId: string,
  { today }: Pick<CommandContext, 'today'>,
): StreamLookup<PersonTies | undefined> =>
  lookUp(personEvolver, personId, (found) => {
    if (found === undefined) return undefined;
    const roles = rolesOn(found, today);
    const scopesOf = (kind: string): string[] => roles.flatMap(({ scope }) => (scope.kind === kind ? [scope.id] : []));
    const boardIds = [...new Set([...found.boardIds, ...scopesOf('board')])];
    return thenLookUp(
      scopesOf('school').map((urn) => lookUp(school, urn, (each) => each?.entry.laCode ?? null)),
      (areas) => ({ boardIds, areas: [...scopesOf('area'), ...areas.flatMap((area) => area ?? [])] }),
    );
  });

/** Whether a clerk for these boards and areas may name the person: they are one of theirs, or not yet anybody's. */
export const isWithinReach = (ties: PersonTies, { boardIds, areas }: PersonTies): boolean =>
  ties.boardIds.length + ties.areas.length === 0 ||
  ties.boardIds.some((id) => boardIds.includes(id)) ||
  ties.areas.some((area) => areas.includes(area));

/** Whether a clerk acts, who may do less than an administrator. */
export const actsAsClerk = ({ roles }: Pick<CommandContext, 'roles'>): boolean =>
  roles.includes('clerk') && !roles.includes('administrator');
