import { reaction, send } from '#kernel/reaction';
import { purse } from '#kernel/testing/sample-streams';
import { whenRecorded } from '#processing/testing/reaction-spec';
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

describe('The kit for reactions', () => {
  it('passes where exactly these commands are sent', async () => {
    await whenRecorded(paying, added).sends(
      send(purse, 'Take', 'a', { coins: 400 }),
      send(purse, 'Take', 'a', { coins: 1 }),
      send(purse, 'Take', 'other', { coins: 1 }),
    );
    await whenRecorded(paying, shelf('a', 'ShelfDusted', { by: 'Ann' })).sendsNothing();
    await whenRecorded(paying, shelf('a', 'ShelfDusted', { by: 'me' })).sendsNothing();
  });

  it('fails where a command is another, missing or too many', async () => {
    const other = send(purse, 'Take', 'b', { coins: 400 });
    await expect(whenRecorded(paying, added).sends(other)).rejects.toThrow('purse-b');
    await expect(whenRecorded(paying, added).sendsNothing()).rejects.toThrow('purse-a');
  });

  it('fails where the reaction throws', async () => {
    const faulty = reaction<ShelfEvents>('faulty', 'beginning', {
      BookAdded: () => {
        throw new Error('no such rule');
      },
    });
    await expect(whenRecorded(faulty, added).sendsNothing()).rejects.toThrow('no such rule');
  });
});
