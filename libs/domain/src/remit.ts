import { areasOn, board, termsOn } from '#domain/board';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { DesignationLists } from '#domain/leader.types';
import { personEvolver, rolesOn } from '#domain/person-evolve';
import { actsAsClerk } from '#domain/person-ties';
import type { Person, PersonTies } from '#domain/person.types';
import { school } from '#domain/school';
import { validCodes } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import { lookUp, type CommandContext, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import type { IsoDay } from '#kernel/time';

/** The boards of which a person is clerk on the day. */
const listClerkBoards = (found: Person | undefined, day: IsoDay): string[] => {
  const roles = found === undefined ? [] : rolesOn(found, day);
  return roles.flatMap(({ role, scope }) => (role === 'clerk' && scope.kind === 'board' ? [scope.id] : []));
};

/** The boards of which the actor is clerk today, and their areas. */
export const lookUpRemit = (context: CommandContext): StreamLookup<PersonTies> =>
  lookUp(personEvolver, context.actor, (found) => {
    const boardIds = listClerkBoards(found, context.today);
    return thenLookUp(
      boardIds.map((id) => lookUp(board, id, (each) => (each === undefined ? [] : areasOn(each, context.today)))),
      (areas) => ({ boardIds, areas: areas.flat() }),
    );
  });

/** The types of provider and need areas of the boards of which the actor is clerk today. For others than clerks, those of the standard terms too. */
export const lookUpRemitLists = (context: CommandContext): StreamLookup<DesignationLists> =>
  lookUp(personEvolver, context.actor, (found) =>
    thenLookUp(
      listClerkBoards(found, context.today).map((id) =>
        lookUp(board, id, (each) => (each === undefined ? null : termsOn(each, context.today))),
      ),
      (ofBoards) => {
        const terms = [...(actsAsClerk(context) ? [] : [DEFAULT_TERMS]), ...ofBoards.flatMap((each) => each ?? [])];
        const listCodes = (list: 'providerTypes' | 'needAreas'): Code[] =>
          validCodes(
            [],
            terms.flatMap((each) => each[list]),
          );
        return { providerTypes: listCodes('providerTypes'), needAreas: listCodes('needAreas') };
      },
    ),
  );

/** The local authority of a school; null if the school is not in the register. */
export const lookUpArea = (schoolUrn: string): StreamLookup<string | null> =>
  lookUp(school, schoolUrn, (found) => found?.entry.laCode ?? null);
