import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { sampleContext } from '#kernel/testing/command-context';
import { purse } from '#kernel/testing/sample-streams';
import { commandRequest } from '#execution/command-executor';
import type { EventStore, ReadStreamOptions } from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { LossyStore } from '#execution/testing/lossy-store';

type TicketStream = {
  state: { readonly coins: number };
  commands: { Draw: { purseId: string } };
  events: { Drawn: { coins: number } };
  facts: { Draw: { coins: number } };
};

/** A ticket can be drawn while there is a coin in the purse. Drawing it takes the coin. */
const ticket: Decider<TicketStream> = {
  category: 'ticket',
  decide: {
    Draw: {
      create: (_data, _context, { coins }) => {
        refuseUnless(coins > 0, 'purse-empty', 'There is no coin left.');
        return [{ type: 'Drawn', data: { coins } }];
      },
    },
  },
  evolve: { Drawn: { create: ({ coins }) => ({ coins }) } },
  facts: { Draw: { coins: (data) => lookUp(purse, data.purseId, (state) => state?.coins ?? 0) } },
};

/** Runs `beforePurseRead` once, just before a purse is read. */
class InterruptedStore extends LossyStore {
  beforePurseRead: (() => Promise<void>) | null = null;

  override async *streamPages(stream: string, options?: ReadStreamOptions) {
    const { beforePurseRead } = this;
    if (beforePurseRead !== null && stream.startsWith('purse')) {
      this.beforePurseRead = null;
      await beforePurseRead();
    }
    yield* super.streamPages(stream, options);
  }
}

describe('A command that arrives at two processes at the same time', () => {
  const store = new InMemoryEventStore(false);
  const interrupted = new InterruptedStore(store);
  const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
  const createExecutor = (each: EventStore) =>
    new StreamCommandExecutor(new StreamReader(each), cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  const [here, there] = [createExecutor(store), createExecutor(interrupted)];

  it('returns the recorded receipt where its own effects would refuse it', async () => {
    await here.execute(commandRequest(purse, 'OpenPurse', 'p', { limit: 1 }, sampleContext()));
    await here.execute(commandRequest(purse, 'PutIn', 'p', { coins: 1 }, sampleContext()));
    const draw = commandRequest(ticket, 'Draw', 't', { purseId: 'p' }, sampleContext('draw'));
    interrupted.beforePurseRead = async () => {
      await here.execute(draw);
      await here.execute(commandRequest(purse, 'Take', 'p', { coins: 1 }, sampleContext()));
    };
    expect(await there.execute(draw)).toMatchObject({ id: 't', version: 1, repeated: true });
  });

  it('is refused where there is another reason', async () => {
    const draw = commandRequest(ticket, 'Draw', 'u', { purseId: 'p' }, sampleContext());
    await expect(there.execute(draw)).rejects.toMatchObject({ code: 'purse-empty' });
  });
});
