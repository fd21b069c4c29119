import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOperation } from '@nestjs/swagger';
import { KnownParametersGuard } from '#api/http/known-parameters';
import { ROLES, type Role } from '#domain/vocabulary';

/**
 * How a role must be related to the resource of a route:
 * - `board`, `school`, `leader`, `alliance`, `area`: the role's scope is the board, school, leader, alliance or local authority of the resource. A board
 *   belongs to a local authority only if that is its only one.
 * - `board-area`: the role's board covers the local authority of the resource.
 * - `member-area`: the role's board covers the local authority of a lead school or a member school of the alliance.
 * - `member-school`: the school of the resource belongs today to the responsible body or the alliance of the role.
 * - `home-school`: the role's school employs the leader.
 * - `provider-leader`, `provider-alliance`, `provider-school`, `provider-body`, `provider-area`: the leader, alliance, school, responsible body or council
 *   service that gives the support, and signs as the provider. `leader` of a contract is its lead leader, who steers the work for any of them.
 * - `deployed`: the leader is deployed under the contract besides the lead leader.
 * - `body`: the role's scope is the responsible body of the resource.
 * - `asking-alliance`, `asking-body`: the role's alliance or responsible body made the request.
 * - `receiving-board`, `receiving-alliance`: the request is handed over to the role's board or alliance.
 * - `employer-area`, `employer-alliance`, `employer-leader`: the council of the area, the alliance, or the self-employed leader, where no school employs the
 *   leader.
 * - `self`: the resource is the person's own record.
 * - `registrar`: the role's person registered the resource.
 * - `safeguarding-contact`: the person is the safeguarding contact of the board of the resource.
 * - `monitor`: the person is a member of the group that monitors the contract today.
 * - `referral-board`: the role's scope is the board of a safeguarding referral, to which nobody is related as its `board`.
 * - `everywhere`: the role's scope is everywhere. Such a role is also related to everything else, except another person's own record and what only a
 *   safeguarding contact sees.
 * - `dashboard-alliance`: the board shares its dashboard with the alliance of the role today.
 * - `any`: whatever the scope of the role.
 */
export type Relation =
  | 'any'
  | 'everywhere'
  | 'board'
  | 'board-area'
  | 'member-area'
  | 'school'
  | 'member-school'
  | 'home-school'
  | 'employer-area'
  | 'employer-alliance'
  | 'employer-leader'
  | 'leader'
  | 'deployed'
  | 'provider-leader'
  | 'provider-alliance'
  | 'provider-school'
  | 'provider-body'
  | 'provider-area'
  | 'alliance'
  | 'asking-alliance'
  | 'receiving-board'
  | 'receiving-alliance'
  | 'dashboard-alliance'
  | 'asking-body'
  | 'body'
  | 'area'
  | 'self'
  | 'registrar'
  | 'safeguarding-contact'
  | 'monitor'
  | 'referral-board';

/**
 * Who may use a route: the relations that each role needs, one of which is enough. Deliberately incomplete: a role that is not listed may not use the
 * route, so that a new role has no access until it is granted.
 */
export type Grants = { readonly [R in Role]?: readonly Relation[] };

/** Joins grants: a role has the relations that any of them gives it. */
export const joinGrants = (...all: readonly Grants[]): Grants =>
  Object.fromEntries(
    ROLES.flatMap((role) => {
      const relations = all.flatMap((grants) => grants[role] ?? []);
      return relations.length === 0 ? [] : [[role, [...new Set(relations)]]];
    }),
  );

/** Metadata key of the grants of a route. `AccessGuard` reads it. */
export const POLICY = 'access:policy';

const describeGrants = (grants: Grants): string =>
  Object.entries(grants)
    .map(([role, relations]) => `${role} (${relations.join(', ')})`)
    .join(', ');

/** Sets who may use this route. The guard rejects a route that has neither this nor `@Public`, and a test fails. */
export const Policy = (summary: string, grants: Grants): MethodDecorator =>
  applyDecorators(
    SetMetadata(POLICY, grants),
    UseGuards(KnownParametersGuard),
    ApiBearerAuth(),
    ApiExtension('x-policy', grants),
    ApiOperation({ summary, description: `Roles: ${describeGrants(grants)}.` }),
  );

const grantAllRoles = (relation: Relation): Grants => Object.fromEntries(ROLES.map((role) => [role, [relation]]));

/** A route for everybody with any role today. Its content is public, or only about the caller. */
export const ANY_ASSIGNED_ROLE: Grants = grantAllRoles('any');

/** The roles in which somebody can be the safeguarding contact of a board. */
const CONTACT_ROLES: readonly Role[] = ['clerk', 'chair', 'vice-chair', 'board-member', 'la-officer'];

/** These grants, and also the safeguarding contact of the board. */
export const withSafeguardingContact = (grants: Grants): Grants => ({
  ...grants,
  ...Object.fromEntries(CONTACT_ROLES.map((role) => [role, [...(grants[role] ?? []), 'safeguarding-contact']])),
});

/** The roles that read no contract as members of its monitoring group: they run the installation or pay, and read no case, or read everything anyway. */
const NO_MONITORS: readonly Role[] = ['administrator', 'finance-officer', 'auditor'];

/** These grants, and also the members of the group that monitors the contract, whatever role they have. */
export const withMonitors = (grants: Grants): Grants => ({
  ...grants,
  ...Object.fromEntries(
    ROLES.filter((role) => !NO_MONITORS.includes(role)).map((role) => [role, [...(grants[role] ?? []), 'monitor']]),
  ),
});

/** A route for everybody's own record. */
export const OWN_RECORD: Grants = grantAllRoles('self');
