import type { Resource } from '#api/access/resource';
import { areasOn } from '#domain/board';
import type { Board } from '#domain/board.types';
import { findSafeguardingContact } from '#domain/board-contacts';
import type { Person } from '#domain/person.types';
import type { SupportRequest } from '#domain/request.types';
import { isAreaCode } from '#domain/register-codes';
import { listAlliancesWithDashboard } from '#domain/dashboard-sharing';
import type { Scope } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** What a person has or had to do with: the scopes of their roles, and those of their seats and designations. */
export const listScopes = ({ roleAssignments, boardIds, leaderIds }: Person): Scope[] => [
  ...roleAssignments.map(({ scope }) => scope),
  ...boardIds.map((id): Scope => ({ kind: 'board', id })),
  ...leaderIds.map((id): Scope => ({ kind: 'leader', id })),
];

/** The safeguarding contact of a board. */
export const toContact = (found: Board): Resource => {
  const contact = findSafeguardingContact(found);
  return contact === undefined ? {} : { 'safeguarding-contact': contact };
};

/** The alliance, or the trust or diocese, that made a request. */
export const findAsker = ({ allianceId, bodyId }: Pick<SupportRequest, 'allianceId' | 'bodyId'>): Resource => ({
  ...(allianceId === null ? {} : { 'asking-alliance': allianceId }),
  ...(bodyId === null ? {} : { 'asking-body': bodyId }),
});

/** The board or the alliance to which a request is handed over. */
export const findReceiver = ({ handOver }: Pick<SupportRequest, 'handOver'>): Resource => ({
  ...(handOver?.toBoardId === null || handOver === null ? {} : { 'receiving-board': handOver.toBoardId }),
  ...(handOver?.toAllianceId === null || handOver === null ? {} : { 'receiving-alliance': handOver.toAllianceId }),
});

/** The local authority with this code. Rejects with `UnknownStream` if it is not a code of a local authority. */
export const toArea = (code: string): Promise<Resource> =>
  isAreaCode(code) ? Promise.resolve({ area: code }) : Promise.reject(new UnknownStream('area', code));

/** What a board is related to: its only local authority, its safeguarding contact, and the alliances that read its dashboard today. */
export const toBoardParts = (found: Board, today: IsoDay): Resource => {
  const areas = areasOn(found, today);
  // A board of several local authorities belongs to none of them.
  const area = areas.length === 1 && areas[0] !== undefined ? { area: areas[0] } : {};
  return { ...area, ...toContact(found), 'dashboard-alliance': listAlliancesWithDashboard(found, today) };
};
