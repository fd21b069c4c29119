import { rememberByKey } from '#api/access/remembered-streams';

describe('rememberByKey', () => {
  it('finds each value once, also when two ask at the same time', async () => {
    const asked: string[] = [];
    const find = rememberByKey((key: string) => {
      asked.push(key);
      return Promise.resolve(key.toUpperCase());
    });
    expect(await Promise.all([find('a'), find('b'), find('a')])).toEqual(['A', 'B', 'A']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('forgets what was not used for the longest time beyond a thousand values', async () => {
    const asked: number[] = [];
    const find = rememberByKey((key: `${number}`) => {
      asked.push(Number(key));
      return Promise.resolve(key);
    });
    await find('0');
    await find('1');
    for (let key = 2; key <= 1_000; key += 1) {
      await find(`${key}`);
      await find('0');
    }
    asked.length = 0;
    for (const key of ['0', '2', '1'] as const) await find(key);
    expect(asked).toEqual([1]);
  });
});
