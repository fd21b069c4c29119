import { administration, type Administration, type AdministrationStream } from '#domain/administration';
import { SELF_AND_ADMINISTRATOR } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** Who is or was an administrator. The record of each person says for how long. */
export const administrationKind: RecordKind<AdministrationStream, Administration> = {
  decider: administration,
  visibility: {
    FirstAdministratorNoted: { readers: SELF_AND_ADMINISTRATOR },
    AdministratorNoted: { readers: SELF_AND_ADMINISTRATOR },
  },
  projection: {
    FirstAdministratorNoted: { create: ({ personId }) => ({ personIds: [personId] }) },
    AdministratorNoted: ({ personIds }, { personId }) => ({ personIds: [...new Set([...personIds, personId])] }),
  },
};
