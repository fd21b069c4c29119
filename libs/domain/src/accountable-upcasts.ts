import type { AllianceGovernanceEvents } from '#domain/alliance-governance.events';
import { isJsonObject } from '#kernel/json';
import type { Upcast, Upcasts } from '#kernel/upcast';

/** The field `accountable` was called `answerer`. */
export const nameAccountable: Upcast = ({ answerer = null, ...old }) => ({ ...old, accountable: answerer });

const nameInBoth: Upcast = ({ old = null, new: corrected = null, ...others }) => ({
  ...others,
  old: isJsonObject(old) ? nameAccountable(old) : old,
  new: isJsonObject(corrected) ? nameAccountable(corrected) : corrected,
});

/** How old events on who is accountable for the work of an alliance become current ones. */
export const governanceUpcasts: Upcasts<AllianceGovernanceEvents> = {
  WorkStrandOpened: [nameAccountable],
  WorkStrandReassigned: [nameInBoth],
  WorkStrandCorrected: [nameInBoth],
  HubAppointed: [nameAccountable],
  HubCorrected: [nameInBoth],
};
