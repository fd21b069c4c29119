import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { addDays } from '#kernel/time';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { dueAndLate } from '#read-models/due-and-late';
import { dueItemKey, type DueItem } from '#read-models/due-item';
import { listDueItems, type DuePage } from '#read-models/due-items';
import { buildAim, contract, runningContractEvents } from '#read-models/testing/contract-events.builder';
import { personalToken } from '#kernel/testing/decider-spec';

const TODAY: IsoDay = '2011-11-11';
const CONTRACTS = 25;

/** Running contracts of two boards, with a planned visit and an aim each, on days that differ and days that are the same. */
const events: SpecEvent[] = Array.from({ length: CONTRACTS }, (_, index) => String(index)).flatMap((id, index) => [
  ...runningContractEvents(id, {
    boardId: index % 5 === 0 ? 'board-2' : 'board-1',
    endsOn: addDays('2012-07-01', index % 7),
    schoolUrn: String(110_000 + (index % 3)),
    leaderId: `leader-${index % 4}`,
  }),
  contract(id, 'AimAgreed', buildAim(`aim-${id}`)),
  contract(id, 'VisitPlanned', {
    visitId: `visit-${id}`,
    on: addDays('2011-11-01', index),
    halfDays: 1,
    place: 'supported-school',
    purpose: personalToken('x'),
  }),
]);

const kit = givenView(dueAndLate).after(...events);

const request = (page: Partial<DuePage> = {}): DuePage => ({
  where: {},
  sort: { by: 'due', descending: false },
  after: null,
  limit: 1_000,
  ...page,
});

const list = (readModels: ReadModels, page: Partial<DuePage>): Promise<DueItem[]> =>
  listDueItems(readModels, 'board-1', TODAY, request(page));

const readPages = async (readModels: ReadModels, page: Partial<DuePage>): Promise<DueItem[]> => {
  const all: DueItem[] = [];
  const { by } = request(page).sort;
  for (let after: DuePage['after'] = null; ;) {
    const items: DueItem[] = await list(readModels, { ...page, after, limit: 7 });
    all.push(...items);
    const last = items.at(-1);
    if (last === undefined || items.length < 7) return all;
    after = { value: last[by], key: dueItemKey(last) };
  }
};

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

const sortItems = (items: readonly DueItem[], by: 'due' | 'kind', descending: boolean): DueItem[] => {
  const sorted = items.toSorted((one, other) =>
    compare(`${one[by]} ${dueItemKey(one)}`, `${other[by]} ${dueItemKey(other)}`),
  );
  return descending ? sorted.reverse() : sorted;
};

const FILTERS: readonly DuePage['where'][] = [
  {},
  { kind: 'visit' },
  { state: 'late' },
  { state: 'due' },
  { schoolUrn: '110001' },
  { leaderId: 'leader-2', state: 'due' },
  { contractId: '7' },
];

const matches = (item: DueItem, where: DuePage['where']): boolean =>
  Object.entries(where).every(([name, value]) => item[name as keyof DueItem] === value);

describe('The due list of a board', () => {
  it('has the same items in pages as in one piece, in every order and with every filter', async () => {
    const differences = async (readModels: ReadModels): Promise<unknown[]> => {
      const all = await list(readModels, {});
      expect([all.length, new Set(all.map(dueItemKey)).size]).toEqual([100, 100]);
      const found: unknown[] = [];
      for (const where of FILTERS)
        for (const by of ['due', 'kind'] as const)
          for (const descending of [false, true]) {
            const expected = sortItems(
              all.filter((item) => matches(item, where)),
              by,
              descending,
            );
            const pages = await readPages(readModels, { where, sort: { by, descending } });
            if (expected.length === 0 || JSON.stringify(pages) !== JSON.stringify(expected))
              found.push({ where, by, descending, pages, expected });
          }
      return found;
    };
    await kit.returns(differences, []);
  });

  it('reads only the rows of the page', async () => {
    const countRows = async (readModels: ReadModels): Promise<number> => {
      const read = jest.spyOn(readModels, 'rows');
      await list(readModels, { limit: 3 });
      const results = await Promise.all(read.mock.results.map(({ value }) => value as Promise<unknown[]>));
      read.mockRestore();
      return results.reduce((sum, rows) => sum + rows.length, 0);
    };
    await kit.returns(countRows, 3);
  });
});
