import { readFileSync } from 'node:fs';
import * as bounds from '#domain/bounds';
import * as contractBounds from '#domain/contract-bounds';
import { REFUSALS } from '#api/openapi/refusals.generated';

const PAGE = 'docs/reference/limits.md';

/** The rows of the page that name a constant: its value and its code. */
const readRows = (): ReadonlyMap<string, { readonly value: number; readonly code: string }> => {
  const rows = readFileSync(PAGE, 'utf8').matchAll(/^\|[^|]*\|\s*([\d,]+)\s*\|\s*`(MAX_\w+)`\s*\|\s*`([a-z-]+)`/gm);
  return new Map(
    [...rows].map(([, value = '', name = '', code = '']) => [name, { value: Number(value.replace(',', '')), code }]),
  );
};

describe('The page of limits', () => {
  it('lists every bound of a record with its value', () => {
    const found = [...readRows()].map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(found)).toEqual({ ...bounds, ...contractBounds });
  });

  it('names for each bound a code with which a command is refused', () => {
    const codes = Object.values(REFUSALS).flatMap((refusals) => Object.keys(refusals));
    for (const [name, { code }] of readRows()) expect([name, codes]).toEqual([name, expect.arrayContaining([code])]);
  });
});
