import type { Decider } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { eventIdFromSeal, computeSeal, findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';
import type { JsonObject } from '#kernel/json';
import { isSameText, type Personal } from '#kernel/personal';
import { hasMovedText, hideMovedTexts } from '#kernel/personal-place';
import { sampleContext } from '#kernel/testing/command-context';
import { commandRequest } from '#execution/command-executor';
import { ERASED, KEY_MISSING, PersonalDataCipher, UNREADABLE } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { KeyMissing } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { LossyStore } from '#execution/testing/lossy-store';
import { verifyLog } from '#execution/verification';

/** A memo whose text is copied: by a decision from its state, and by another record as a reaction does it. */
type MemoStream = {
  state: { readonly text: Personal; readonly copies: number };
  commands: {
    Write: { text: Personal; title: string };
    /** Records two events with one typed text. */
    Revise: { text: Personal };
    Repeat: { times: number };
    Count: { by: number };
  };
  events: {
    Written: { text: Personal; title: string };
    Revised: { old: Personal; new: Personal };
    Announced: { lines: { text: Personal }[] };
    Counted: { by: number };
  };
};

const memo: Decider<MemoStream> = {
  category: 'memo',
  decide: {
    Write: { create: (data) => [{ type: 'Written', data }] },
    Revise: (state, { text }) =>
      isSameText(state.text, text)
        ? []
        : [
            { type: 'Revised', data: { old: state.text, new: text } },
            { type: 'Announced', data: { lines: [{ text }] } },
          ],
    Repeat: ({ text }, { times }) => [
      { type: 'Announced', data: { lines: Array.from({ length: times }, () => ({ text })) } },
    ],
    Count: (_, data) => [{ type: 'Counted', data }],
  },
  evolve: {
    Written: { create: ({ text }) => ({ text, copies: 0 }) },
    Revised: (state, data) => ({ ...state, text: data.new }),
    Announced: (state, { lines }) => ({ text: lines[0]?.text ?? state.text, copies: state.copies + lines.length }),
    Counted: (state, { by }) => ({ ...state, copies: state.copies + by }),
  },
  personal: { Write: { text: 'item' }, Revise: { text: 'item-or-known' } },
};

describe('Personal text in new events', () => {
  const store = new InMemoryEventStore(false);
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const options = { fingerprintKey: Buffer.alloc(32, 7) };
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, options);

  type Commands = MemoStream['commands'];
  const execute = <Name extends keyof Commands>(
    name: Name,
    id: string,
    data: Parameters<typeof commandRequest<MemoStream, Name>>[3],
    commandId = `${name}-${id}`,
  ) => executor.execute(commandRequest(memo, name, id, data, sampleContext(commandId)));

  const eventsOf = (id: string): RecordedEvent[] => store.events.filter(({ stream }) => stream === `memo-${id}`);
  const readBack = (id: string): Promise<unknown[]> =>
    cipher.decryptAll(eventsOf(id).map((event) => hideMovedTexts(event).data));

  /** Writes the first event of a memo as somebody can who has no keys. */
  const forge = async (id: string, data: JsonObject): Promise<void> => {
    const [event] = eventsOf('source');
    if (event === undefined) throw new Error('There is no source.');
    const { seal: known, ...rest } = event.metadata;
    expect(known).toHaveLength(64);
    const metadata = { ...rest, commandId: `forge-${id}` };
    const content = { stream: `memo-${id}`, revision: 0, type: 'Written', schema: 1, data, metadata };
    const seal = computeSeal(content, NO_PREDECESSOR);
    const envelope = { id: eventIdFromSeal(seal), type: 'Written', schema: 1, data };
    await store.append(content.stream, [{ ...envelope, metadata: { ...metadata, seal } }], 'none');
  };

  beforeAll(() => execute('Write', 'source', { text: 'Ann was late', title: 'Late' }));

  it('gets a token of its own in each event that one command records, all under one key', async () => {
    await execute('Write', 'a', { text: 'Ann was late', title: 'Late' });
    await execute('Revise', 'a', { text: 'Ann was ill' });
    expect(await readBack('a')).toEqual([
      { text: 'Ann was late', title: 'Late' },
      { old: 'Ann was late', new: 'Ann was ill' },
      { lines: [{ text: 'Ann was ill' }] },
    ]);
    await keys.erase('item-Revise-a-text');
    expect((await readBack('a')).slice(1)).toEqual([
      { old: 'Ann was late', new: ERASED },
      { lines: [{ text: ERASED }] },
    ]);
    const [first, second] = eventsOf('a') as [RecordedEvent, RecordedEvent];
    expect(findSealFault(second, first.metadata.seal, 1)).toBeNull();
  });

  it('keeps its key in copies, also in another record, so that one erasure reaches all of them', async () => {
    await execute('Write', 'b', { text: 'Ben fell', title: 'Fall' });
    await execute('Repeat', 'b', { times: 2 });
    const [written, announced] = eventsOf('b') as [RecordedEvent, RecordedEvent];
    await execute('Write', 'c', { text: written.data.text as string, title: 'From b' });
    expect(announced.data).not.toEqual({ lines: [{ text: written.data.text }, { text: written.data.text }] });
    expect(await readBack('b')).toEqual([
      { text: 'Ben fell', title: 'Fall' },
      { lines: [{ text: 'Ben fell' }, { text: 'Ben fell' }] },
    ]);
    expect(await readBack('c')).toEqual([{ text: 'Ben fell', title: 'From b' }]);
    await keys.erase('item-Write-b-text');
    expect(await readBack('c')).toEqual([{ text: ERASED, title: 'From b' }]);
    await execute('Repeat', 'c', { times: 1 });
    expect((await readBack('c'))[1]).toEqual({ lines: [{ text: ERASED }] });
  });

  it('is recognised in a copy, so that a command that changes nothing records nothing', async () => {
    await execute('Write', 'd', { text: 'Same', title: 'T' });
    await execute('Repeat', 'd', { times: 2 });
    expect(await execute('Revise', 'd', { text: 'Same' })).toMatchObject({ recorded: 0 });
    expect(await execute('Revise', 'd', { text: 'Other' }, 'other')).toMatchObject({ recorded: 2 });
  });

  it('stays as unreadable in a copy as it is, without failing the command', async () => {
    await execute('Write', 'e', { text: 'Lost', title: 'T' });
    const [written] = eventsOf('e');
    const damaged = `${(written?.data.text as string).slice(0, -8)}AAAAAAAA`;
    await forge('damaged', { text: damaged, title: 'Still readable' });
    await execute('Repeat', 'damaged', { times: 1 });
    expect((await readBack('damaged'))[1]).toEqual({ lines: [{ text: UNREADABLE }] });
    keys.lose('item-Write-e-text');
    await keys.recordLoss(['item-Write-e-text']);
    await execute('Repeat', 'e', { times: 1 });
    expect(await readBack('e')).toEqual([{ text: KEY_MISSING, title: 'T' }, { lines: [{ text: KEY_MISSING }] }]);
  });

  it('is not copied while its key is missing, because the copy could never be read', async () => {
    await execute('Write', 'g', { text: 'Found again', title: 'T' });
    const key = await keys.find('item-Write-g-text');
    keys.lose('item-Write-g-text');
    await expect(execute('Repeat', 'g', { times: 1 })).rejects.toThrow(KeyMissing);
    expect(eventsOf('g')).toHaveLength(1);
    await keys.importKeys([{ id: 'item-Write-g-text', key }]);
    await execute('Repeat', 'g', { times: 1 });
    expect((await readBack('g'))[1]).toEqual({ lines: [{ text: 'Found again' }] });
  });

  it('stays unreadable when a decision copies it from where somebody moved it', async () => {
    const [source] = eventsOf('source');
    await forge('moved', { text: source?.data.text ?? null, title: 'Still readable' });
    await execute('Repeat', 'moved', { times: 1 });
    expect(await readBack('moved')).toEqual([
      { text: UNREADABLE, title: 'Still readable' },
      { lines: [{ text: UNREADABLE }] },
    ]);
    const { irregularities } = await verifyLog(store);
    const found = irregularities.filter(({ stream }) => stream === 'memo-moved');
    expect(found).toMatchObject([
      { revision: 0, fault: 'a personal text of the event was moved here from another place' },
      { revision: 1 },
    ]);
  });

  it.each([
    [
      '1',
      'personal:v1:WyJpdGVtLW9sZC10ZXh0IiwibWVtby1vbGQiLCJvbGQiLCJ0ZXh0Il0.AgICAgICAgICAgICxFO6KEmCd6Hw0xYgt5flSji0wZE',
      'item-old-text',
    ],
    [
      '2',
      'personal:v2:nQobblKmTwydO2o6H28sAQ:text.AgICAgICAgICAgICxFO6KAVeM9ciwoUGcwtRUEIvEMY',
      'item-9d0a1b6e-52a6-4f0c-9d3b-6a3a1f6f2c01-text',
    ],
  ])('of version %s is copied in the current version', async (version, text, keyName) => {
    await keys.store(new Map([[keyName, Buffer.alloc(32, 1)]]));
    await forge(`old-${version}`, { text, title: 'T' });
    await execute('Repeat', `old-${version}`, { times: 1 });
    expect(await readBack(`old-${version}`)).toEqual([{ text: 'Åsa', title: 'T' }, { lines: [{ text: 'Åsa' }] }]);
    expect(JSON.stringify(eventsOf(`old-${version}`)[1]?.data)).toContain('personal:v3:');
    await keys.erase(keyName);
    expect((await readBack(`old-${version}`))[1]).toEqual({ lines: [{ text: ERASED }] });
  });

  it('is made for the revision at which it is stored after another process appended first', async () => {
    const both = [0, 1].map(() => new StreamCommandExecutor(new StreamReader(new LossyStore(store)), cipher, options));
    await execute('Write', 'f', { text: 'Busy', title: 'T' });
    await Promise.all(
      both.flatMap((each, index) => [
        each.execute(commandRequest(memo, 'Repeat', 'f', { times: 1 }, sampleContext(`repeat-${index}`))),
        each.execute(commandRequest(memo, 'Count', 'f', { by: 1 }, sampleContext(`count-${index}`))),
        each.execute(commandRequest(memo, 'Revise', 'f', { text: `New ${index}` }, sampleContext(`new-${index}`))),
      ]),
    );
    expect(eventsOf('f').length).toBe(9);
    expect(eventsOf('f').some(hasMovedText)).toBe(false);
    expect(JSON.stringify(await readBack('f'))).not.toContain(UNREADABLE);
  });
});
