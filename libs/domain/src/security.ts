import type { SecurityEvents } from '#domain/security.events';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The state of the security log of one day that decisions need. */
export type SecurityLog = { readonly day: IsoDay };

export type SecurityCommands = {
  RecordSecurityEntries: SecurityEvents['SecurityEntriesRecorded'] & { day: IsoDay };
};

export type SecurityStream = { state: SecurityLog; commands: SecurityCommands; events: SecurityEvents };

/** Entries that one event can have. A process sends more in several events. */
export const MAX_ENTRIES_PER_EVENT = 200;

const refuseLongList = ({ entries }: SecurityCommands['RecordSecurityEntries']): void => {
  refuseUnless(
    entries.length <= MAX_ENTRIES_PER_EVENT,
    'too-many-entries',
    `An event of the security log has at most ${MAX_ENTRIES_PER_EVENT} entries. Send the others in another one.`,
  );
};

/** Who signed in, who was refused and who read sensitive texts, in one stream for each day, which is its id. */
export const security: Decider<SecurityStream> = {
  category: 'security',
  decide: {
    RecordSecurityEntries: {
      create: ({ day, ...recorded }) => {
        refuseLongList({ day, ...recorded });
        return [
          { type: 'SecurityLogOpened', data: { day } },
          { type: 'SecurityEntriesRecorded', data: recorded },
        ];
      },
      existing: (_, { day, ...recorded }) => {
        refuseLongList({ day, ...recorded });
        return [{ type: 'SecurityEntriesRecorded', data: recorded }];
      },
    },
  },
  evolve: {
    SecurityLogOpened: { create: ({ day }) => ({ day }) },
    SecurityEntriesRecorded: (state) => state,
  },
};
