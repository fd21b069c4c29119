/**
 * How a person reads a record:
 * - `author`: wrote the entry. `self`: the record is about this person. `asker`: acts for whoever made the request.
 * - `school`, `responsible-body`, `area`: accountable for the supported school. `home-school`: employs a leader.
 * - `provider`: gives the support: the provider, the lead leader or a deployed leader. `alliance`: a leader belongs to it.
 * - `monitor`: a member of the group that monitors a contract.
 * - `board`: a member of the board, with or without an office. `clerk`, `auditor`, `administrator`: have this role.
 * - `finance`: pays for the board. Reads funds, and no case.
 * - `safeguarding-contact`: the person whom the board has named for referrals.
 * - `offered`: is offered work for the request, or is to take it over, for their own offers only. Reads them in a list, and no request.
 */
export const CAPACITIES = [
  'author',
  'self',
  'asker',
  'school',
  'responsible-body',
  'area',
  'home-school',
  'provider',
  'alliance',
  'monitor',
  'board',
  'clerk',
  'auditor',
  'finance',
  'administrator',
  'safeguarding-contact',
  'offered',
] as const;

export type Capacity = (typeof CAPACITIES)[number];

/** The capacities in which an entry can be read; one is enough. */
export type Readers = readonly Capacity[];

/** A person who reads a record. */
export interface Reader {
  readonly personId: string;
  readonly capacities: readonly Capacity[];
}

/** Everybody whom the route lets read the record. */
export const ALL: Readers = CAPACITIES.filter(
  (capacity) => capacity !== 'safeguarding-contact' && capacity !== 'offered',
);

/** Whoever runs the installation: reads its files with the tools of the command line, and so every event. Texts stay encrypted there. */
export const OPERATOR: Reader = { personId: 'operator', capacities: CAPACITIES };

/** The board, which includes its clerk and its auditor. */
export const BOARD: Readers = ['author', 'board', 'clerk', 'auditor'];

/** The supported school and those who are accountable for it. */
const SCHOOL: Readers = ['school', 'responsible-body', 'area'];

/** The board and the school. */
export const BOARD_AND_SCHOOL: Readers = [...BOARD, ...SCHOOL];

/** The board, and the council, which can have to account for what the board decides. */
export const BOARD_AND_COUNCIL: Readers = [...BOARD, 'area'];

/** The board, the school and the leader who gives the support, and the group that monitors their contract. */
export const SIDES: Readers = [...BOARD_AND_SCHOOL, 'provider', 'monitor'];

/** Both sides of a contract with the alliance of the leader. */
export const SIDES_AND_ALLIANCE: Readers = [...SIDES, 'alliance'];

/** The board and whoever made the request. */
export const BOARD_AND_ASKER: Readers = [...BOARD, 'asker'];

/** The person themselves and the administrators of the installation. */
export const SELF_AND_ADMINISTRATOR: Readers = ['self', 'administrator', 'author', 'auditor'];

/** Those who run the installation or audit it. */
export const ADMINISTRATION: Readers = ['administrator', 'author', 'auditor'];

/** The board and the leader or alliance to whom it offers work. */
export const BOARD_AND_OFFERED: Readers = [...BOARD, 'offered'];

/** Referrals of safeguarding concerns. Not even their author reads them here. */
export const SAFEGUARDING: Readers = ['safeguarding-contact', 'auditor'];

/** Whether this reader may read an entry that is open to these readers. `actor`: who wrote it. */
export const canRead = (readers: Readers, { personId, capacities }: Reader, actor: string): boolean =>
  capacities.some((capacity) => readers.includes(capacity)) || (actor === personId && readers.includes('author'));
