import { SettableClock } from '#execution/clock';
import { commandRequest, type Receipt } from '#execution/command-executor';
import { ERASED, KEY_MISSING, PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { KeyMissing, type SubjectKeys } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { reactionSender } from '#hosting/command-senders';
import type { Decider } from '#kernel/decider';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { Personal } from '#kernel/personal';
import { reaction, send } from '#kernel/reaction';
import { sampleContext } from '#kernel/testing/command-context';
import { waitUntil } from '#kernel/testing/wait-until';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';

type Letters = {
  state: object;
  commands: { Write: { text: Personal } };
  events: { Written: { text: Personal } };
};

const letter: Decider<Letters> = {
  category: 'letter',
  decide: { Write: { create: (data) => [{ type: 'Written', data }] } },
  evolve: { Written: { create: () => ({}) } },
  personal: { Write: { text: 'item' } },
};

type Notices = {
  state: { readonly text: Personal };
  commands: { Post: { text: Personal }; Repeat: object };
  events: { Posted: { text: Personal }; Repeated: { text: Personal } };
  replies: { Post: 'Posted' };
};

/** A notice with a text that a reaction copies from a letter, and that a command of a person copies from its own record. */
const notice: Decider<Notices> = {
  category: 'notice',
  decide: {
    Post: { create: (data) => [{ type: 'Posted', data }] },
    Repeat: ({ text }) => [{ type: 'Repeated', data: { text } }],
  },
  evolve: { Posted: { create: ({ text }) => ({ text }) }, Repeated: (state) => state },
  personal: { Post: { text: 'item' } },
};

const posting = reaction<Letters['events']>('posting', 'beginning', {
  Written: ({ data }) => [send(notice, 'Post', 'wall', { text: data.text })],
});

const KEY_NAME = 'item-write-text';
const TEXT = 'Ann was late';
const options = { fingerprintKey: Buffer.alloc(32, 7) };
const clock = new SettableClock('2012-01-10T12:00:00.000Z');

/** What becomes of copies of a text whose key is missing, as tests. `getKeys` returns an empty store of keys for each test. */
export const describeCopiedTexts = (getKeys: () => SubjectKeys): void => {
  describe('without the key of a text that is to be copied', () => {
    let whole: InMemorySubjectKeys;
    let store: InMemoryEventStore;
    let cipher: PersonalDataCipher;
    let writer: StreamCommandExecutor;
    let executor: StreamCommandExecutor;
    let readModels: ReadModels;
    let reactor: Reactor;

    const restoreKey = async (): Promise<void> =>
      getKeys().importKeys([{ id: KEY_NAME, key: await whole.find(KEY_NAME) }]);
    const readTypes = (): string[] => store.events.map(({ type }) => type);
    const readTexts = (): Promise<unknown[]> => cipher.decryptAll(store.events.map(({ data }) => data.text));

    beforeEach(async () => {
      [whole, store] = [new InMemorySubjectKeys(), new InMemoryEventStore(false)];
      writer = new StreamCommandExecutor(new StreamReader(store), new PersonalDataCipher(whole), options);
      await writer.execute(commandRequest(letter, 'Write', 'one', { text: TEXT }, sampleContext('write')));
      cipher = new PersonalDataCipher(getKeys());
      executor = new StreamCommandExecutor(new StreamReader(store), cipher, options);
      readModels = await openEmptyReadModels();
      reactor = new Reactor({
        ...{ store, readModels, warn: () => undefined, sendCommand: reactionSender(executor, clock) },
        ...{ checkpoints: new InMemoryCheckpoints(), upcaster: new EventUpcaster([]), reactions: [posting] },
      });
      await reactor.start();
    });
    afterEach(async () => {
      await reactor.stop();
      await readModels.close();
    });

    it('a reaction waits without a fault, and records a copy that can be read once the key is back', async () => {
      expect(await waitUntil(() => reactor.waitingFor)).toContain(`The key ${KEY_NAME} is missing`);
      expect([readTypes(), reactor.status()]).toMatchObject([['Written'], [{ caughtUp: false, fault: null }]]);
      await restoreKey();
      await reactor.whenCaughtUp();
      expect([readTypes(), await readTexts()]).toEqual([
        ['Written', 'Posted'],
        [TEXT, TEXT],
      ]);
    });

    it('a reaction records a copy that reads as the text does, after the loss of the key was recorded', async () => {
      await waitUntil(() => reactor.waitingFor);
      await getKeys().recordLoss([KEY_NAME]);
      await reactor.whenCaughtUp();
      expect(await readTexts()).toEqual([KEY_MISSING, KEY_MISSING]);
      await getKeys().erase(KEY_NAME);
      expect(await readTexts()).toEqual([ERASED, ERASED]);
    });

    it('a reaction records a copy of an erased text at once', async () => {
      await getKeys().erase(KEY_NAME);
      await reactor.whenCaughtUp();
      expect(await readTexts()).toEqual([ERASED, ERASED]);
    });

    it('a command is refused as unavailable and records nothing, and is accepted once the loss was recorded', async () => {
      await writer.execute(commandRequest(notice, 'Post', 'door', { text: 'Closed' }, sampleContext('post')));
      const repeat = (): Promise<Receipt> =>
        executor.execute(commandRequest(notice, 'Repeat', 'door', {}, sampleContext('repeat')));
      await expect(repeat()).rejects.toThrow(KeyMissing);
      expect(readTypes()).not.toContain('Repeated');
      await getKeys().recordLoss(['item-post-text']);
      expect(await repeat()).toMatchObject({ recorded: 1 });
    });
  });
};
