import { StreamHistory } from '#api/history/stream-history';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import type { Decider } from '#kernel/decider';
import { sampleContext } from '#kernel/testing/command-context';
import { purse, type PurseStream } from '#kernel/testing/sample-streams';

/** A later version of the purse, whose limit is stored in pence. */
const purseInPence: Decider<PurseStream> = {
  ...purse,
  upcasts: { PurseOpened: [({ limit }) => ({ limit: Number(limit) * 100 })] },
};

describe('The history of a stream', () => {
  it('shows the data of an older event in the current version of its type', async () => {
    const store = new InMemoryEventStore();
    const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
    const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
    await executor.execute(commandRequest(purse, 'OpenPurse', '1', { limit: 5 }, sampleContext()));
    const [entry] = await new StreamHistory(store, cipher).read(purseInPence, '1', 'decrypted');
    expect(entry).toMatchObject({ type: 'PurseOpened', schema: 1, data: { limit: 500 }, state: { limit: 500 } });
  });
});
