import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { EventMetadata } from '#kernel/event';
import type { Instant, IsoDay } from '#kernel/time';
import { decodeMetadata, decodeSeal, encodeMetadata, encodeMetadataText } from '#sqlite/metadata-columns';

const METADATA: EventMetadata = {
  actor: '7420cc2d-3e0f-567d-be23-a4156ce716fb',
  roles: ['clerk', 'chair'],
  recordedAt: '2012-02-29T09:30:00.007Z',
  occurredOn: '2012-02-28',
  commandId: randomUUID(),
  fingerprint: 'f'.repeat(22),
  $correlationId: randomUUID(),
  $causationId: randomUUID(),
  seal: 'a1'.repeat(32),
};

/** Encodes metadata and decodes it, as SQLite returns its columns. */
const passThrough = (metadata: EventMetadata): EventMetadata => {
  const { roles, ids, ...columns } = encodeMetadata(metadata);
  return decodeMetadata({
    ...columns,
    roles: roles === null ? null : (JSON.parse(roles) as string[]),
    ids: ids?.toString('hex').toUpperCase() ?? '',
  });
};

const id = fc.oneof(
  fc.uuid(),
  fc.uuid().map((uuid) => uuid.toUpperCase()),
  fc.string({ unit: 'binary' }),
);
const recordedAt = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2012-02-29T09:30:00Z', '2012-02-29T09:30:00.007+00:00', 'yesterday', ''),
);
const occurredOn = fc.option(fc.oneof(fc.constant('2012-02-28'), fc.string()));

const anyMetadata: fc.Arbitrary<EventMetadata> = fc.record({
  actor: id,
  roles: fc.array(fc.string({ unit: 'binary' })),
  recordedAt: recordedAt.map((text) => text as Instant),
  occurredOn: occurredOn.map((text) => text as IsoDay | null),
  commandId: id,
  fingerprint: fc.string({ unit: 'binary' }),
  $correlationId: id,
  $causationId: fc.option(id),
  seal: fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '7', '9', 'a', 'f'), minLength: 64, maxLength: 64 }),
    fc.string(),
  ),
});

describe('Metadata in columns', () => {
  it('are the same after they were encoded and decoded, whatever they contain', () => {
    fc.assert(
      fc.property(anyMetadata, (metadata) => {
        expect(JSON.stringify(passThrough(metadata))).toBe(JSON.stringify(metadata));
        const { ids, rest } = encodeMetadata(metadata);
        expect(decodeSeal(ids?.toString('hex').toUpperCase() ?? '', rest)).toBe(metadata.seal);
      }),
    );
  });

  it('take 16 bytes for each UUID, 32 for the seal, and none for a cause that does not exist', () => {
    expect(encodeMetadata(METADATA)).toMatchObject({ ids: { length: 80 }, rest: null });
    expect(encodeMetadata({ ...METADATA, $causationId: null })).toMatchObject({ ids: { length: 64 }, rest: null });
  });

  it('keep an id that is not a UUID as text, and everything else in its column', () => {
    const metadata = { ...METADATA, commandId: 'order 17' };
    expect(encodeMetadata(metadata)).toMatchObject({ ids: { length: 80 }, rest: '{"commandId":"order 17"}' });
    expect(passThrough(metadata)).toEqual(metadata);
  });

  it.each<[string, object]>([
    ['a member that the columns do not know', { ...METADATA, note: 'added' }],
    ['a member less', { actor: 'somebody', seal: METADATA.seal }],
    ['another order of its members', Object.fromEntries(Object.entries(METADATA).reverse())],
  ])('are kept as JSON if there is %s', (_, metadata) => {
    const text = JSON.stringify(metadata);
    expect(encodeMetadata(metadata as EventMetadata)).toMatchObject({ ids: null, actor: null, rest: text });
    expect(JSON.stringify(passThrough(metadata as EventMetadata))).toBe(text);
  });

  it('keep text that is not JSON for a reader to reject', () => {
    const columns = encodeMetadataText('{');
    expect(columns).toMatchObject({ ids: null, rest: '{' });
    expect(() => decodeMetadata({ ...columns, roles: null, ids: '' })).toThrow(SyntaxError);
  });

  it('cannot be decoded if a column was changed', () => {
    const { ids, ...columns } = encodeMetadata(METADATA);
    const hex = ids?.toString('hex') ?? '';
    expect(() => decodeMetadata({ ...columns, roles: [], ids: hex.slice(2) })).toThrow(TypeError);
    expect(() => decodeMetadata({ ...columns, roles: null, ids: hex })).toThrow(TypeError);
  });
});
