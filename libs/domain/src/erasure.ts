import type { Erased, ErasureEvents } from '#domain/erasure.events';
import type { Decider } from '#kernel/decider';
import type { Json, JsonObject } from '#kernel/json';
import { isPersonal, type Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { Instant } from '#kernel/time';

/** The receipt of an erasure: what, who, when and why. */
export type Erasure = {
  readonly erased: Erased;
  readonly reason: Personal;
  readonly erasedBy: string;
  readonly erasedAt: Instant;
};

export type ErasureCommands = {
  /** Records an erasure after the key is destroyed. A second erasure of the same texts records nothing, so that the first receipt stands. */
  RecordErasure: { erased: Erased; reason: Personal };
};

export type ErasureStream = { state: Erasure; commands: ErasureCommands; events: ErasureEvents };

/** Where somebody says that a text is. */
export interface NamedText {
  readonly category: string;
  readonly recordId: string;
  /** Id of the event, or its number among all events of the record. */
  readonly event: string | number;
  /** Path of the text in the data of the event. */
  readonly field: string;
}

/** Returns the encrypted text at the place that somebody named. Refuses `no-such-text`. */
export const requireEncryptedText = (found: unknown, { event, field }: NamedText): Personal => {
  refuseUnless(
    isPersonal(found),
    'no-such-text',
    `Event ${event} has no encrypted text at "${field}". Check the event and the field in the history of the record.`,
  );
  return found;
};

/** Refuses `text-of-a-person`. `keyName`: the key of the text. A key that is named after its stream is that of a person. */
export const refuseTextOfPerson = (keyName: string, { category, recordId }: NamedText): void =>
  refuseUnless(
    keyName !== `${category}-${recordId}`,
    'text-of-a-person',
    'This text has the key of a person, like all texts in that record. Erase the person instead.',
  );

/** Receipts did not have the id of the event. */
const addEventId = ({ erased, ...old }: JsonObject): JsonObject => ({
  ...old,
  erased: isText(erased) ? { ...erased, eventId: null } : (erased ?? null),
});

const isText = (erased: Json | undefined): erased is JsonObject =>
  typeof erased === 'object' && erased !== null && 'kind' in erased && erased.kind === 'text';

/** The erasure of one key. The id of the stream follows from what was erased. */
export const erasure: Decider<ErasureStream> = {
  category: 'erasure',
  decide: {
    RecordErasure: {
      create: (data) => [{ type: 'ErasureRecorded', data }],
      existing: () => [],
    },
  },
  evolve: {
    ErasureRecorded: {
      create: ({ erased, reason }, { actor, recordedAt }) => ({
        erased,
        reason,
        erasedBy: actor,
        erasedAt: recordedAt,
      }),
    },
  },
  upcasts: { ErasureRecorded: [addEventId] },
  personal: { RecordErasure: { reason: 'item' } },
};
