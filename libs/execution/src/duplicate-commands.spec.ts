import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateOf, type Decider } from '#kernel/decider';
import type { StreamRange } from '#execution/event-store';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { refuseUnless } from '#kernel/refused';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import { anOccasion } from '#kernel/testing/command-context';
import { purse } from '#kernel/testing/sample-streams';
import { SharedStore } from '#execution/testing/lossy-store';

type TicketStream = {
  state: { readonly coins: number };
  commands: { Draw: { purseId: string } };
  events: { Drawn: { coins: number } };
  facts: { Draw: { coins: number } };
};

/** Can be drawn while there is a coin in the purse, which is taken because it was drawn. */
const ticket: Decider<TicketStream> = {
  category: 'ticket',
  decide: {
    Draw: {
      absent: (_data, _occasion, { coins }) => {
        refuseUnless(coins > 0, 'purse-empty', 'There is no coin left.');
        return [{ type: 'Drawn', data: { coins } }];
      },
    },
  },
  evolve: { Drawn: { first: ({ coins }) => ({ coins }) } },
  facts: { Draw: { coins: (data) => stateOf(purse, data.purseId, (state) => state?.coins ?? 0) } },
};

/** Lets something happen elsewhere just before the purse is read. */
class Interrupted extends SharedStore {
  before: (() => Promise<void>) | null = null;

  override async *streamPages(stream: string, range?: StreamRange) {
    const { before } = this;
    if (before !== null && stream.startsWith('purse')) {
      this.before = null;
      await before();
    }
    yield* super.streamPages(stream, range);
  }
}

describe('A command that comes to two processes at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twins-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const options = { fingerprintKey: Buffer.alloc(32, 7) };
  const interrupted = new Interrupted(store);
  const [here, there] = [new SharedStore(store), interrupted].map(
    (each) => new Streams(each, new PersonalCodec(keys), options),
  ) as [Streams, Streams];

  afterAll(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  it('is answered as recorded where it would be refused because of what followed from itself', async () => {
    await here.handle(purse, 'OpenPurse', 'p', { limit: 1 }, anOccasion());
    await here.handle(purse, 'PutIn', 'p', { coins: 1 }, anOccasion());
    const draw = (streams: Streams) => streams.handle(ticket, 'Draw', 't', { purseId: 'p' }, anOccasion('draw'));
    interrupted.before = async () => {
      await draw(here);
      await here.handle(purse, 'Take', 'p', { coins: 1 }, anOccasion());
    };
    expect(await draw(there)).toMatchObject({ id: 't', version: 1, repeated: true });
  });

  it('is refused where it is refused for another reason', async () => {
    const draw = there.handle(ticket, 'Draw', 'u', { purseId: 'p' }, anOccasion());
    await expect(draw).rejects.toMatchObject({ code: 'purse-empty' });
  });
});
