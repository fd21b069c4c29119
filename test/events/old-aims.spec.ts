import { contract } from '#domain/contract';
import { agreed } from '#domain/testing/contract.builder';
import { agreedAim } from '#domain/testing/sample-aims';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { toKeyName, toKeyReference } from '#execution/personal-token';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { generateKey } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { encryptText } from '#execution/text-encryption';
import { sampleContext } from '#kernel/testing/command-context';
import { computePlace } from '#kernel/personal-place';
import { sealEvents } from '#kernel/testing/spec-events';

const STREAM = 'contract-c';
const AIM_AGREED = { stream: STREAM, revision: 1, type: 'AimAgreed' };
const AT = { at: '2011-10-06T12:00:00.000Z', occurredOn: null, actor: 'clerk-1' } as const;

describe('An aim of version 1 in a draft', () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const streams = new StreamReader(store);
  const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32, 7) });

  /** A text as version 1 stored it. */
  const encrypt = async (text: string, ...path: string[]): Promise<string> => {
    const commandId = '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11';
    const origin = { owner: 'item' as const, stream: STREAM, commandId, field: path.join('.') };
    const key = generateKey();
    await keys.store(new Map([[toKeyName(origin), key]]));
    return encryptText(text, key, computePlace(AIM_AGREED, path), toKeyReference(origin));
  };

  beforeAll(async () => {
    const data = {
      aimId: 'a',
      needArea: 'mathematics',
      statement: await encrypt('Level 4', 'statement'),
      measure: agreedAim.change.measure,
      baseline: {
        value: 67,
        on: '2011-07-15',
        cohort: await encrypt('Class of Mrs Example', 'baseline', 'cohort'),
        status: 'final',
      },
      target: { value: 80, by: '2012-07-20' },
      assessor: await encrypt('Adviser', 'assessor'),
      method: await encrypt('Tests', 'method'),
    };
    const drafted = { stream: STREAM, type: 'ContractDrafted', data: agreed, ...AT };
    const current = { ContractDrafted: contract.upcasts?.ContractDrafted };
    const events = sealEvents([drafted, { ...AIM_AGREED, data, ...AT }], () => current);
    for (const { stream, revision, envelope } of events)
      await store.append(stream, [envelope], revision === 0 ? 'none' : revision - 1);
  });

  it('is read with its texts at their new places', async () => {
    const { state } = await streams.load(contract, 'c');
    const [aim] = await cipher.decryptAll(state.aims);
    expect(aim).toEqual({
      ...agreedAim,
      aimId: 'a',
      cohort: null,
      statement: 'Level 4',
      assessor: 'Adviser',
      method: 'Tests',
      change: {
        ...agreedAim.change,
        baseline: { ...agreedAim.change.baseline, cohort: 'Class of Mrs Example' },
      },
    });
  });

  it('is changed with its old texts, which one erasure of the first text reaches', async () => {
    const change = { ...agreedAim, aimId: 'a' };
    const context = { ...sampleContext('change'), today: '2011-10-07', at: '2011-10-07T12:00:00.000Z' } as const;
    await executor.execute(commandRequest(contract, 'ChangeAim', 'c', change, context));
    const readOld = async () => ((await cipher.decryptAll(store.events.at(-1)?.data)) as { old: object }).old;
    expect(await readOld()).toMatchObject({ change: { baseline: { cohort: 'Class of Mrs Example' } } });
    await keys.erase('item-5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11-baseline.cohort');
    expect(await readOld()).toMatchObject({ statement: 'Level 4', change: { baseline: { cohort: 'erased' } } });
  });
});
