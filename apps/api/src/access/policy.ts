import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation } from '@nestjs/swagger';
import { ROLES, type Role } from '#domain/vocabulary';

/**
 * Through what a role reaches the thing a route acts on: the board, school, leader, alliance or local authority it belongs to (a board to one when
 * it is for that alone), a local authority that the role's board is for, the school that releases its leader, or the person's own record. A standing for everywhere
 * reaches all but another's own record; `any` is reached by whoever has the role for anything.
 */
export type Reach =
  'any' | 'everywhere' | 'board' | 'board-area' | 'school' | 'home-school' | 'leader' | 'alliance' | 'area' | 'self';

/** Who may use a route: role → through what. A role that is not named may not. */
export type Grants = { readonly [R in Role]?: readonly Reach[] };

export const POLICY = 'access:policy';

const spoken = (grants: Grants): string =>
  Object.entries(grants)
    .map(([role, reaches]) => `${role} (${reaches.join(', ')})`)
    .join(', ');

/** Who may use this route. Every route has this or `Open` (`bearer-guard.ts`), or the tests fail and the guard refuses it. */
export const Policy = (summary: string, grants: Grants): MethodDecorator =>
  applyDecorators(
    SetMetadata(POLICY, grants),
    ApiBearerAuth(),
    ApiExtension('x-policy', grants),
    ApiOperation({ summary, description: `May be used by: ${spoken(grants)}.` }),
  );

const everybody = (reach: Reach): Grants => Object.fromEntries(ROLES.map((role) => [role, [reach]]));

/** A route for anybody who is known and has some standing, whatever it is; what it shows is public, or only theirs. */
export const ANYBODY_WITH_STANDING: Grants = everybody('any');

/** A route for everybody's own record. */
export const ONESELF: Grants = everybody('self');
