import { isAdministrator } from '#domain/administration';
import type { NewRole } from '#domain/person.events';
import { countsOn } from '#domain/person-evolve';
import type { Person, PersonTies, RoleAssignment, ScopeFact } from '#domain/person.types';
import { fitsRole, listScopeKinds } from '#domain/role-scopes';
import type { Role } from '#domain/vocabulary';
import type { CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

type RoleForScope = Pick<NewRole, 'role' | 'scope'>;

/** Refuses a scope that makes no sense for the role, and one that does not exist when a person names it. The set-up of an installation names its own. */
export const refuseWrongScope = (
  { role, scope }: RoleForScope,
  { exists }: ScopeFact,
  { roles }: Pick<CommandContext, 'roles'>,
): void => {
  refuseUnless(
    fitsRole(role, scope),
    'role-scope-mismatch',
    `The role ${role} is held for ${listScopeKinds(role).join(' or ')}. Name such a scope; for everywhere its id is *.`,
  );
  refuseUnless(
    exists || roles.length === 0,
    'unknown-scope',
    `There is no ${scope.kind} with this id. Check the id, or record the ${scope.kind} first.`,
  );
};

export const refuseOwnRole = ({ personId }: Person, { actor }: Pick<CommandContext, 'actor'>): void =>
  refuseUnless(personId !== actor, 'own-role', 'You cannot give a role to yourself. Ask somebody else to do it.');

const CLERK_ASSIGNS_FOR_SCHOOLS: readonly Role[] = ['school-head', 'chair-of-governors'];
const CLERK_ASSIGNS_FOR_BOARD: readonly Role[] = ['board-member', 'chair', 'vice-chair'];

/** Refuses what a clerk may not assign or end: roles other than those of schools in the board's areas and of the board's members. */
export const refuseOutsideRemit = (
  { role, scope }: RoleForScope,
  { area }: ScopeFact,
  { boardIds, areas }: PersonTies,
): void => {
  const ofSchool = CLERK_ASSIGNS_FOR_SCHOOLS.includes(role) && area !== null && areas.includes(area);
  const ofBoard = CLERK_ASSIGNS_FOR_BOARD.includes(role) && boardIds.includes(scope.id);
  refuseUnless(
    ofSchool || ofBoard,
    'outside-your-board',
    'As a clerk you can assign and end only the roles of heads and chairs of governors in the areas of your board, and of its members. Ask an administrator.',
  );
};

const NEEDS_SECOND_ADMINISTRATOR: readonly Role[] = ['administrator', 'auditor'];

/** Whether the role counts only when a second administrator has confirmed it. It cannot wait while nobody else is an administrator. */
export const waitsForSecondAdministrator = (
  { role }: RoleForScope,
  others: readonly RoleAssignment[],
  { roles, today }: Pick<CommandContext, 'roles' | 'today'>,
): boolean =>
  NEEDS_SECOND_ADMINISTRATOR.includes(role) && roles.length > 0 && others.some((each) => countsOn(each, today));

/** Refuses to end the last role of an administrator that counts on the day after. */
export const refuseLastAdministrator = (
  state: Person,
  ended: RoleAssignment,
  others: readonly RoleAssignment[],
  lastDay: IsoDay,
): void => {
  if (!isAdministrator(ended)) return;
  const own = state.roleAssignments.filter((each) => isAdministrator(each) && each !== ended);
  const next = addDays(lastDay, 1);
  refuseUnless(
    [...own, ...others].some((each) => countsOn(each, next)),
    'last-administrator',
    'Nobody else would be an administrator. Give the role to another person first.',
  );
};
