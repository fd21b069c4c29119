import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { person } from '#domain/person';
import { reactionSender } from '#hosting/command-senders';
import { SettableClock } from '#execution/clock';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { Instant } from '#kernel/time';

describe('reactionSender', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const cipher = new PersonalDataCipher(keys);
  const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: randomBytes(32) });
  afterAll(async () => {
    await Promise.all([store.close(), keys.close()]);
    rmSync(folder, { recursive: true });
  });

  const sendAndReadRecordedAt = async (id: string, clockTime: Instant, causeRecordedAt: Instant): Promise<unknown> => {
    const send = reactionSender(executor, new SettableClock(clockTime));
    const data = { name: 'Robin Hale', email: null };
    const cause = { eventId: 'e1', recordedAt: causeRecordedAt, commandId: `c-${id}`, correlationId: 'o1' };
    await send({ decider: person, command: 'RegisterPerson', id, data }, cause);
    for await (const { metadata } of store.readStream(`person-${id}`)) return metadata.recordedAt;
    return undefined;
  };

  it('records the command at the time of the clock', async () => {
    const [now, before] = ['2012-01-10T12:00:00.000Z', '2012-01-10T11:59:00.000Z'] as const;
    expect(await sendAndReadRecordedAt(FIRST_ADMINISTRATOR, now, before)).toBe(now);
  });

  it('never records a command before its cause, even if the clock of this machine is behind', async () => {
    const [now, after] = ['2012-01-10T12:00:00.000Z', '2012-01-11T00:00:01.000Z'] as const;
    expect(await sendAndReadRecordedAt('another', now, after)).toBe(after);
  });
});
