import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { person } from '#domain/person';
import { deliveringTo } from '#hosting/command-senders';
import { SettableClock } from '#execution/clock';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import type { Instant } from '#kernel/time';

describe('A delivery of what follows from an event', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const streams = new Streams(store, new PersonalCodec(keys), { fingerprintKey: randomBytes(32) });
  afterAll(async () => {
    await Promise.all([store.close(), keys.close()]);
    rmSync(folder, { recursive: true });
  });

  const recordedAt = async (id: string, clockShows: Instant, causeRecorded: Instant): Promise<unknown> => {
    const deliver = deliveringTo(streams, new SettableClock(clockShows));
    const data = { name: 'Robin Hale', email: null };
    const cause = { eventId: 'e1', recordedAt: causeRecorded, commandId: `c-${id}`, correlationId: 'o1' };
    await deliver({ decider: person, command: 'RegisterPerson', id, data }, cause);
    for await (const { metadata } of store.readStream(`person-${id}`)) return metadata.recordedAt;
    return undefined;
  };

  it('happens when the clock says', async () => {
    const [now, before] = ['2012-01-10T12:00:00.000Z', '2012-01-10T11:59:00.000Z'] as const;
    expect(await recordedAt(FIRST_ADMINISTRATOR, now, before)).toBe(now);
  });

  it('is never earlier than the event, when the clock of this machine is behind that of another', async () => {
    const [now, after] = ['2012-01-10T12:00:00.000Z', '2012-01-11T00:00:01.000Z'] as const;
    expect(await recordedAt('another', now, after)).toBe(after);
  });
});
