import { KeyedQueue } from '#platform/keyed-queue';

describe('KeyedQueue', () => {
  it('runs the work of one key in turn, also after a failure, and that of other keys at once', async () => {
    const queue = new KeyedQueue();
    const order: string[] = [];
    const first = Promise.withResolvers<null>();
    const running = queue.run('a', async () => {
      await first.promise;
      order.push('first');
      throw new Error('failed');
    });
    const second = queue.run('a', () => Promise.resolve(order.push('second')));
    await queue.run('b', () => Promise.resolve(order.push('other key')));
    first.resolve(null);
    await expect(running).rejects.toThrow('failed');
    await second;
    expect(order).toEqual(['other key', 'first', 'second']);
  });
});
