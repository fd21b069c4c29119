import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { readEstablishments, type EstablishmentRow } from '#registers/establishments';
import type { HeaderDifferences } from '#registers/table';
import { LINK_TYPES, RegisterGenerator } from '#registers/testing/register-generator';

const hash = (blocks: Iterable<Buffer>): string =>
  createHash('sha256')
    .update(Buffer.concat([...blocks]))
    .digest('hex');

describe('A generated register', () => {
  const size = { seed: 7, schools: 4_000, columns: 135 } as const;

  it('has the same bytes for the same seed, and others for another', () => {
    const first = hash(new RegisterGenerator(size).establishments());
    expect(hash(new RegisterGenerator(size).establishments())).toBe(first);
    expect(hash(new RegisterGenerator({ ...size, seed: 8 }).establishments())).not.toBe(first);
  });

  it('is read without an invalid row, with the real schools under their own URN and half of all closed', async () => {
    let header: HeaderDifferences | null = null;
    const input = Readable.from(new RegisterGenerator({ ...size, columns: 140 }).establishments());
    const rows: EstablishmentRow[] = [];
    for await (const row of readEstablishments(input, { onHeader: (found) => (header = found) })) rows.push(row);
    expect(rows.filter((row) => 'error' in row)).toEqual([]);
    expect(header).toEqual({ unknown: [], missing: [], repeated: [] });
    const entries = rows.flatMap((row) => ('entry' in row ? [row.entry] : []));
    expect(entries.filter(({ status }) => status === 'Closed')).toHaveLength(2_000);
    expect(entries.find(({ urn }) => urn === '149010')).toMatchObject({ name: 'High View School', laCode: '879' });
  });

  it.each([135, 140] as const)('has %i columns in Windows-1252 with CRLF', (columns) => {
    const [first] = new RegisterGenerator({ ...size, columns }).establishments();
    const text = first?.toString('latin1') ?? '';
    expect(text.slice(0, text.indexOf('\r\n')).split(',')).toHaveLength(columns);
    expect(text).toContain('Queen\u0092s Road');
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  });

  it('has links of every type, in both directions', () => {
    const text = Buffer.concat([...new RegisterGenerator(size).links()]).toString('latin1');
    const rows = text.split('\r\n').slice(1, -1);
    expect(rows).toHaveLength(4_000);
    for (const type of new Set(LINK_TYPES.flat())) expect(text).toContain(`,${type},`);
  });
});
