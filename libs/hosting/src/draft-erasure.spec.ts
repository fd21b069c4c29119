import { draft } from '#domain/draft';
import type { DraftCommands } from '#domain/draft';
import { reactions } from '#domain/reactions';
import { ALL_STREAMS } from '#domain/all-streams';
import { SettableClock } from '#execution/clock';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { reactionSender } from '#hosting/command-senders';
import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { Plain } from '#kernel/personal';
import { sampleContext } from '#kernel/testing/command-context';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';

const SECRET = 'Mrs Example has been away since May';
const { at, today } = sampleContext();

describe('The texts of a draft', () => {
  const store = new InMemoryEventStore(false);
  const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
  const createExecutor = () =>
    new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  const [here, there] = [createExecutor(), createExecutor()];
  let readModels: ReadModels;

  beforeAll(async () => {
    readModels = await openEmptyReadModels();
  });
  afterAll(() => readModels.close());

  const content: Plain<DraftCommands['ChangeDraft']> = {
    ...{ needAreas: [], urgency: 'soon', support: null, keptUntil: '2026-03-01' },
    ...{ outcomesWanted: null, circumstances: SECRET },
  };
  const begin = (id: string) =>
    here.execute(
      commandRequest(
        draft,
        'DraftRequest',
        id,
        { ...content, boardId: 'b', schoolUrn: '110317', from: 'school' },
        sampleContext(),
      ),
    );
  const eventsOf = (id: string): RecordedEvent[] => store.events.filter(({ stream }) => stream === `draft-${id}`);
  const listTypes = (id: string): string[] => eventsOf(id).map(({ type }) => type);
  const readText = async (id: string): Promise<unknown> =>
    (await cipher.decryptAll(eventsOf(id)[0]?.data as { circumstances?: string })).circumstances;
  /** Runs the reactions of a process until they have caught up with the log. */
  const react = async (): Promise<void> => {
    const reactor = new Reactor({
      ...{ store, readModels, reactions, checkpoints: new InMemoryCheckpoints(), warn: () => undefined },
      ...{ upcaster: new EventUpcaster(ALL_STREAMS), sendCommand: reactionSender(there, new SettableClock(at)) },
    });
    await reactor.start();
    await reactor.whenCaughtUp();
    await reactor.stop();
  };

  it('can still be read when a change in another process is stored before the draft is purged', async () => {
    await begin('changed');
    const change = commandRequest(draft, 'ChangeDraft', 'changed', { ...content, keptUntil: today }, sampleContext());
    const purge = commandRequest(draft, 'PurgeDraft', 'changed', { keptUntil: '2026-03-01' }, sampleContext());
    const beforeAppend = async (): Promise<void> => {
      await there.execute(change);
    };
    const receipt = await here.execute({ ...purge, beforeAppend });
    await react();
    expect(receipt.recorded).toBe(0);
    expect(listTypes('changed')).toEqual(['RequestDrafted', 'DraftChanged']);
    expect(await readText('changed')).toBe(SECRET);
  });

  it('are erased by another process if the one that ended the draft dies before it erases them', async () => {
    await begin('removed');
    await here.execute(commandRequest(draft, 'RemoveDraft', 'removed', {}, sampleContext()));
    expect(await readText('removed')).toBe(SECRET);
    await react();
    expect(listTypes('removed')).toEqual(['RequestDrafted', 'DraftRemoved', 'DraftTextsErased']);
    expect(await readText('removed')).toBe('erased');
  });

  it('are recorded as erased by another process if the one that destroyed their keys dies before it records that', async () => {
    await begin('purged');
    await here.execute(commandRequest(draft, 'PurgeDraft', 'purged', { keptUntil: '2026-03-01' }, sampleContext()));
    await cipher.eraseTexts(eventsOf('purged')[0]?.data);
    await react();
    await react();
    expect(listTypes('purged')).toEqual(['RequestDrafted', 'DraftPurged', 'DraftTextsErased']);
  });

  it('are never erased while somebody can still write to the draft', async () => {
    await begin('open');
    const erase = here.execute(commandRequest(draft, 'EraseDraftTexts', 'open', {}, sampleContext()));
    await expect(erase).rejects.toMatchObject({ code: 'draft-open' });
    expect(await readText('open')).toBe(SECRET);
  });
});
