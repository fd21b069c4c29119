import type { EventMetadata, RecordedEvent } from '#kernel/event';
import { UnreadableEvent } from '#execution/event-store';
import { toEventData, toRecordedEvent, type ResolvedEvent } from '#eventstoredb/stored-events';

const SEAL_HEX = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const SEAL_BASE64URL = 'ABEiM0RVZneImaq7zN3u_wARIjNEVWZ3iJmqu8zd7v8';

const METADATA: EventMetadata = {
  actor: 'clerk-1',
  roles: ['clerk'],
  recordedAt: '2012-02-29T09:30:00.000Z',
  occurredOn: '2012-02-28',
  commandId: 'command-17',
  fingerprint: 'f'.repeat(22),
  $correlationId: 'conversation',
  $causationId: '8f1d7b0c-0f43-8d5e-9c1a-6a1f0f0f2c01',
  seal: SEAL_HEX,
};

/** Metadata as each version first stored it, in full and with everything null that can be. It must be read for ever. */
const FROZEN: readonly [version: string, stored: object, read: EventMetadata][] = [
  [
    'the long form',
    {
      schema: 3,
      actor: 'clerk-1',
      roles: ['clerk'],
      recordedAt: '2012-02-29T09:30:00.000Z',
      occurredOn: '2012-02-28',
      commandId: 'command-17',
      fingerprint: 'f'.repeat(22),
      $correlationId: 'conversation',
      $causationId: '8f1d7b0c-0f43-8d5e-9c1a-6a1f0f0f2c01',
      seal: SEAL_HEX,
    },
    METADATA,
  ],
  [
    'the short form',
    {
      v: 3,
      by: 'clerk-1',
      as: ['clerk'],
      at: '2012-02-29T09:30:00.000Z',
      on: '2012-02-28',
      cmd: 'command-17',
      fp: 'f'.repeat(22),
      $correlationId: 'conversation',
      $causationId: '8f1d7b0c-0f43-8d5e-9c1a-6a1f0f0f2c01',
      seal: SEAL_BASE64URL,
    },
    METADATA,
  ],
  [
    'the short form without a day and a cause',
    {
      v: 3,
      by: 'clerk-1',
      as: ['clerk'],
      at: '2012-02-29T09:30:00.000Z',
      cmd: 'command-17',
      fp: 'f'.repeat(22),
      $correlationId: 'conversation',
      seal: SEAL_BASE64URL,
    },
    { ...METADATA, occurredOn: null, $causationId: null },
  ],
];

const read = (metadata: unknown): RecordedEvent | null => {
  const position = { commit: 1n, prepare: 1n };
  const event = {
    streamId: 'diary-1',
    id: 'id',
    revision: 0n,
    type: 'EntryWritten',
    data: { note: 'a' },
    metadata,
    position,
  };
  return toRecordedEvent({ event } satisfies ResolvedEvent, '');
};

const write = (metadata: EventMetadata): unknown =>
  toEventData({ id: 'id', type: 'EntryWritten', schema: 3, data: { note: 'a' }, metadata }).metadata;

describe('Metadata in EventStoreDB', () => {
  it.each(FROZEN)('is read from %s', (_, stored, metadata) => {
    expect(JSON.stringify(read(stored)?.metadata)).toBe(JSON.stringify(metadata));
    expect(read(stored)?.schema).toBe(3);
  });

  it('is written in the short form', () => {
    for (const [version, stored, metadata] of FROZEN)
      if (version.startsWith('the short form')) expect(write(metadata)).toEqual(stored);
  });

  it.each<[string, object]>([
    ['has a member that this version does not know', { ...METADATA, note: 'added' }],
    ['has a seal that is not one', { ...METADATA, seal: 'seal' }],
  ])('is written in the long form if it %s, and read again unchanged', (_, metadata) => {
    const stored = write(metadata as EventMetadata);
    expect(stored).toEqual({ schema: 3, ...metadata });
    expect(read(stored)?.metadata).toEqual(metadata);
  });

  it.each([[{ v: 3 }], [{ v: '3', seal: SEAL_BASE64URL }], [{}], [[]], ['text'], [undefined]])(
    'that another program wrote is rejected: %j',
    (stored) => expect(() => read(stored)).toThrow(UnreadableEvent),
  );
});
