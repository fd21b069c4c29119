import { pageInMemory } from '#api/lists/page-in-memory';
import type { PageRequest } from '#processing/keyset-paging';
import type { KeysetPosition } from '#processing/row-order';
import fc from 'fast-check';

interface Row {
  readonly id: string;
  readonly pence: number;
  readonly stage: string;
}

const keyOf = ({ id }: Row): string => id;
const rows = fc.uniqueArray(
  fc.record({ id: fc.uuid(), pence: fc.integer({ min: 0, max: 3 }), stage: fc.constantFrom('running', 'ended') }),
  { selector: keyOf, maxLength: 12 },
);

/** Reads all pages of this size. */
const readAll = (all: readonly Row[], page: Omit<PageRequest<'stage', 'pence'>, 'after'>): Row[] => {
  const found: Row[] = [];
  let after: KeysetPosition | null = null;
  for (;;) {
    const next: Row[] = pageInMemory(all, { ...page, after }, keyOf);
    found.push(...next);
    const last = next.at(-1);
    if (last === undefined) return found;
    after = { value: last.pence, key: last.id };
  }
};

describe('A page of rows in memory', () => {
  it('is one part of all rows in their order, whatever its size', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.boolean(), (all, limit, descending) => {
        const found = readAll(all, { where: {}, sort: { by: 'pence', descending }, limit });
        expect(found.map(keyOf).toSorted()).toEqual(all.map(keyOf).toSorted());
        const values = found.map(({ pence }) => (descending ? -pence : pence));
        expect(values).toEqual(values.toSorted((one, other) => one - other));
      }),
    );
  });

  it('has only the rows with the value of a filter', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const page = { where: { stage: 'running' }, sort: { by: 'pence', descending: false }, limit: 3 } as const;
        expect(readAll(all, page)).toHaveLength(all.filter(({ stage }) => stage === 'running').length);
      }),
    );
  });
});
