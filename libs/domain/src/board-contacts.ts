import type { BoardEvents } from '#domain/board.events';
import { MAX_SAFEGUARDING_CONTACTS } from '#domain/bounds';
import { refuseFutureDay } from '#domain/shared-rules';
import type { CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** A person who sees the safeguarding referrals of a board from a day on. */
export type SafeguardingContact = BoardEvents['SafeguardingContactNamed'];

interface WithContacts {
  /** In the order in which they were named. The last one is the contact today. */
  readonly safeguardingContacts: readonly SafeguardingContact[];
}

/** Id of the person who sees the safeguarding referrals of the board; undefined if nobody is named. */
export const findSafeguardingContact = ({ safeguardingContacts }: WithContacts): string | undefined =>
  safeguardingContacts.at(-1)?.personId;

/** Refuses `in-the-future`, `second-person-needed` and `too-many-contacts`. */
export const refuseContact = (
  { safeguardingContacts }: WithContacts,
  named: SafeguardingContact,
  { actor, today }: CommandContext,
): void => {
  refuseFutureDay(named.from, today);
  refuseUnless(
    named.personId !== actor,
    'second-person-needed',
    'You cannot name yourself as the safeguarding contact. Ask the chair or another clerk of the board.',
  );
  refuseUnless(
    safeguardingContacts.length < MAX_SAFEGUARDING_CONTACTS,
    'too-many-contacts',
    `The board has named ${MAX_SAFEGUARDING_CONTACTS} safeguarding contacts, the most allowed. Keep the last one.`,
  );
};
