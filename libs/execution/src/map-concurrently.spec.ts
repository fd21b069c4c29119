import { mapConcurrently } from '#execution/map-concurrently';

describe('mapConcurrently', () => {
  it('begins the next item when one of the first ends, and returns the results in the order of the items', async () => {
    const steps: string[] = [];
    const waiting = new Map<string, () => void>();
    const work = async (item: string): Promise<string> => {
      steps.push(item);
      await new Promise<void>((resolve) => waiting.set(item, resolve));
      return item.toUpperCase();
    };
    const results = mapConcurrently(2, ['a', 'b', 'c'], work);
    expect(steps).toEqual(['a', 'b']);
    waiting.get('b')?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual(['a', 'b', 'c']);
    for (const item of ['c', 'a']) waiting.get(item)?.();
    expect(await results).toEqual(['A', 'B', 'C']);
  });

  it('rejects as the work does', async () => {
    const failing = mapConcurrently(2, [1, 2], () => Promise.reject(new Error('The disk is away')));
    await expect(failing).rejects.toThrow('The disk is away');
  });
});
