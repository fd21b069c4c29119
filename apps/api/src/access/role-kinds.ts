import { ROLES, type Role } from '#domain/vocabulary';

/**
 * - `board`: acts for a board or looks at it as a whole. A conflict of interest takes these roles away.
 * - `party`: takes part in a case through their own school, work, people or area. A conflict of interest does not matter.
 * - `system`: runs the installation.
 */
export type RoleKind = 'board' | 'party' | 'system';

/** A new role does not compile until it has a kind here. */
const ROLE_KINDS = {
  administrator: 'system',
  auditor: 'board',
  clerk: 'board',
  'board-member': 'board',
  chair: 'board',
  'vice-chair': 'board',
  'finance-officer': 'board',
  'system-leader': 'party',
  'school-head': 'party',
  'chair-of-governors': 'party',
  'alliance-director': 'party',
  'la-officer': 'party',
  'responsible-body': 'party',
} as const satisfies Readonly<Record<Role, RoleKind>>;

type RoleOfKind<Kind extends RoleKind> = {
  [R in Role]: (typeof ROLE_KINDS)[R] extends Kind ? R : never;
}[Role];

export type BoardRole = RoleOfKind<'board'>;
export type PartyRole = RoleOfKind<'party'>;

const isRoleOfKind =
  <Kind extends RoleKind>(kind: Kind) =>
  (role: string): role is RoleOfKind<Kind> =>
    ROLES.some((each) => each === role && ROLE_KINDS[each] === kind);

export const isBoardRole = isRoleOfKind('board');
export const isPartyRole = isRoleOfKind('party');
