import type { AdministrationEvents } from '#domain/administration.events';
import { personEvolver } from '#domain/person-evolve';
import type { RoleAssignment } from '#domain/person.types';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';

/** The id of the only stream of this kind. */
export const ADMINISTRATION = 'installation';

/** Everybody who is or was an administrator of the installation. */
export type Administration = { readonly personIds: readonly string[] };

export type AdministrationStream = {
  state: Administration;
  commands: { NoteAdministrator: { personId: string } };
  events: AdministrationEvents;
  replies: { NoteAdministrator: 'FirstAdministratorNoted' | 'AdministratorNoted' };
};

/** So that a decision can ask whether there is another administrator. */
export const administration: Decider<AdministrationStream> = {
  category: 'administration',
  decide: {
    NoteAdministrator: {
      create: (data) => [{ type: 'FirstAdministratorNoted', data }],
      existing: (_, data) => [{ type: 'AdministratorNoted', data }],
    },
  },
  evolve: {
    FirstAdministratorNoted: { create: ({ personId }) => ({ personIds: [personId] }) },
    AdministratorNoted: ({ personIds }, { personId }) => ({ personIds: [...new Set([...personIds, personId])] }),
  },
};

export const isAdministrator = ({ role }: Pick<RoleAssignment, 'role'>): boolean => role === 'administrator';

/** The assignments with which persons other than these are administrators, past and future ones included. */
export const lookUpOtherAdministrators = (...except: readonly string[]): StreamLookup<readonly RoleAssignment[]> =>
  lookUp(administration, ADMINISTRATION, (found) =>
    thenLookUp(
      (found?.personIds ?? [])
        .filter((id) => !except.includes(id))
        .map((id) => lookUp(personEvolver, id, (other) => other?.roleAssignments.filter(isAdministrator) ?? [])),
      (assignments) => assignments.flat(),
    ),
  );
