import { reaction, send } from '#kernel/reaction';
import { purse } from '#kernel/testing/sample-streams';
import { whenEvent } from '#processing/testing/reaction-spec';
import { shelf, type ShelfEvents } from '#processing/testing/shelf-view';

const paying = reaction<ShelfEvents>('paying', 'head', {
  BookAdded: ({ id, data }) => [
    send(purse, 'Take', id, { coins: data.pages }),
    send(purse, 'Take', id, { coins: 1 }),
    send(purse, 'Take', 'other', { coins: 1 }),
  ],
  ShelfDusted: () => [],
});
const added = shelf('a', 'BookAdded', { book: 'Emma', pages: 400 });

describe('whenEvent', () => {
  it('passes if the reaction sends exactly these commands', async () => {
    await whenEvent(paying, added).sends(
      send(purse, 'Take', 'a', { coins: 400 }),
      send(purse, 'Take', 'a', { coins: 1 }),
      send(purse, 'Take', 'other', { coins: 1 }),
    );
    await whenEvent(paying, shelf('a', 'ShelfDusted', { by: 'Ann' })).sendsNothing();
    await whenEvent(paying, shelf('a', 'ShelfDusted', { by: 'me' })).sendsNothing();
  });

  it('fails if a command differs, is missing or is superfluous', async () => {
    const other = send(purse, 'Take', 'b', { coins: 400 });
    await expect(whenEvent(paying, added).sends(other)).rejects.toThrow('purse-b');
    await expect(whenEvent(paying, added).sendsNothing()).rejects.toThrow('purse-a');
  });

  it('fails if the reaction throws', async () => {
    const faulty = reaction<ShelfEvents>('faulty', 'beginning', {
      BookAdded: () => {
        throw new Error('no such rule');
      },
    });
    await expect(whenEvent(faulty, added).sendsNothing()).rejects.toThrow('no such rule');
  });
});
