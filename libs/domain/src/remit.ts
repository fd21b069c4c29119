import { areasOn, board } from '#domain/board';
import { personEvolver, rolesOn } from '#domain/person-evolve';
import type { PersonTies } from '#domain/person.types';
import { school } from '#domain/school';
import { lookUp, thenLookUp, type CommandContext, type StreamLookup } from '#kernel/decider';

/** The boards of which the actor is clerk today, and their areas. */
export const lookUpRemit = (context: CommandContext): StreamLookup<PersonTies> =>
  lookUp(personEvolver, context.actor, (found) => {
    const roles = found === undefined ? [] : rolesOn(found, context.today);
    const boardIds = roles.flatMap(({ role, scope }) => (role === 'clerk' && scope.kind === 'board' ? [scope.id] : []));
    return thenLookUp(
      boardIds.map((id) => lookUp(board, id, (each) => (each === undefined ? [] : areasOn(each, context.today)))),
      (areas) => ({ boardIds, areas: areas.flat() }),
    );
  });

/** The local authority of a school; null if the school is not in the register. */
export const lookUpArea = (schoolUrn: string): StreamLookup<string | null> =>
  lookUp(school, schoolUrn, (found) => found?.entry.laCode ?? null);
