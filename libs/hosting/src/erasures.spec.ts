import { request } from '#domain/request';
import { person } from '#domain/person';
import { board } from '#domain/board';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { toKeyName, toKeyReference } from '#execution/personal-token';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { generateKey } from '#execution/subject-keys';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { encryptText } from '#execution/text-encryption';
import { Erasures } from '#hosting/erasures';
import { sampleContext } from '#kernel/testing/command-context';
import { computePlace } from '#kernel/personal-place';
import { sealEvents } from '#kernel/testing/spec-events';

describe('Erasures', () => {
  const store = new InMemoryEventStore();
  const keys = new InMemorySubjectKeys();
  const cipher = new PersonalDataCipher(keys);
  const streams = new StreamReader(store);
  const executor = new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  const erasures = new Erasures({ streams, keys, cipher, executor });

  const readEvent = (stream: string, revision = 0): Promise<unknown> =>
    cipher.decryptAll(store.events.find((event) => event.stream === stream && event.revision === revision)?.data);

  beforeAll(async () => {
    const details = { name: 'Robin Hale', email: 'robin@example.org' };
    await executor.execute(commandRequest(person, 'RegisterPerson', 'robin', details, sampleContext('register')));
    const founding = { name: 'Board', areas: ['879'], from: '2011-09-01' as const, terms: null };
    await executor.execute(commandRequest(board, 'EstablishBoard', 'b', founding, sampleContext('establish')));
    const revision = { from: '2100-01-01' as const, terms: DEFAULT_TERMS, reason: 'Robin asked for it' };
    await executor.execute(commandRequest(board, 'ReviseTerms', 'b', revision, sampleContext('revise')));
  });

  it('erase all texts of a person and return a receipt that can be read again', async () => {
    const receipt = await erasures.erasePerson('robin', 'Asked to be forgotten', sampleContext('erase'));
    expect(receipt).toMatchObject({
      version: 1,
      erased: { kind: 'person', personId: 'robin' },
      reason: 'Asked to be forgotten',
      erasedBy: sampleContext().actor,
    });
    expect(await readEvent('person-robin')).toEqual({ name: 'erased', email: 'erased' });
    expect(await erasures.read(receipt.id)).toEqual(receipt);
  });

  it('answer a second erasure with the first receipt', async () => {
    const first = await erasures.erasePerson('robin', 'Asked to be forgotten', sampleContext('erase'));
    expect(await erasures.erasePerson('robin', 'Asked again', sampleContext('again'))).toEqual(first);
  });

  it('record a receipt when the call is repeated after a crash that followed the destruction of the key', async () => {
    await executor.execute(
      commandRequest(person, 'RegisterPerson', 'sam', { name: 'Sam', email: null }, sampleContext('sam')),
    );
    await keys.erase('person-sam');
    expect(await erasures.erasePerson('sam', 'Asked', sampleContext('erase-sam'))).toMatchObject({ version: 1 });
  });

  it('erase one text that is named by its event and field', async () => {
    const eventId = store.events.find(({ stream, revision }) => stream === 'board-b' && revision === 1)?.id ?? '';
    const place = { category: 'board', recordId: 'b', field: 'reason' };
    const named = { ...place, event: eventId };
    const receipt = await erasures.eraseText(named, 'Names a person', sampleContext('erase-text'));
    expect(receipt.erased).toEqual({ kind: 'text', ...place, revision: 1, eventId });
    const again = await erasures.eraseText({ ...place, event: 1 }, 'By its number', sampleContext('by-number'));
    expect(again).toEqual(receipt);
    expect(await readEvent('board-b', 1)).toMatchObject({ reason: 'erased' });
  });

  it.each([
    ['a field without an encrypted text', 'board', 'b', 1, 'from', 'no-such-text'],
    ['a text under the key of a person', 'person', 'robin', 0, 'name', 'text-of-a-person'],
  ])('refuse %s', async (_, category, recordId, event, field, code) => {
    const attempt = erasures.eraseText({ category, recordId, event, field }, 'Why', sampleContext('no'));
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it('refuse a text that was moved there, because its key is that of another text', async () => {
    await executor.execute(
      commandRequest(
        board,
        'ReviseTerms',
        'b',
        { from: '2100-02-01', terms: DEFAULT_TERMS, reason: 'Kept' },
        sampleContext('kept'),
      ),
    );
    const reason = store.events.at(-1)?.data.reason;
    const at = '2012-01-10T12:00:00.000Z' as const;
    const forged = { stream: 'board-forged', type: 'TermsRevised', data: { reason }, at, occurredOn: null, actor: 'x' };
    for (const { stream, envelope } of sealEvents([forged])) await store.append(stream, [envelope], 'none');
    const place = { category: 'board', recordId: 'forged', event: 0, field: 'reason' };
    await expect(erasures.eraseText(place, 'Why', sampleContext('no'))).rejects.toMatchObject({ code: 'no-such-text' });
    expect(await readEvent('board-b', 2)).toMatchObject({ reason: 'Kept' });
  });

  it.each(['change.baseline.cohort', 'baseline.cohort'])(
    'erase a text of an old version of an event by the path that its history shows, or by the stored one: %s',
    async (field) => {
      const [recordId, commandId] = [`by-${field}`, '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11'];
      const event = { stream: `contract-${recordId}`, revision: 0, type: 'AimAgreed' };
      const origin = { owner: 'item' as const, stream: event.stream, commandId, field: `${recordId}.cohort` };
      const key = generateKey();
      await keys.store(new Map([[toKeyName(origin), key]]));
      const place = computePlace(event, ['baseline', 'cohort']);
      const cohort = encryptText('Class of Mrs Example', key, place, toKeyReference(origin));
      const aim = { data: { aimId: 'a', baseline: { cohort } }, at: '2012-01-10T12:00:00.000Z' as const };
      const old = { ...event, ...aim, occurredOn: null, actor: 'x' };
      for (const { stream, envelope } of sealEvents([old])) await store.append(stream, [envelope], 'none');
      expect(await readEvent(event.stream)).toMatchObject({ baseline: { cohort: 'Class of Mrs Example' } });
      const named = { category: 'contract', recordId, event: 0, field };
      await erasures.eraseText(named, 'Names a person', sampleContext(`erase-${field}`));
      expect(await readEvent(event.stream)).toMatchObject({ baseline: { cohort: 'erased' } });
    },
  );

  it('reject a record or an event that does not exist', async () => {
    await expect(erasures.erasePerson('nobody', 'Why', sampleContext('no'))).rejects.toThrow('nobody');
    const place = { category: request.category, recordId: 'none', event: 0, field: 'circumstances' };
    await expect(erasures.eraseText(place, 'Why', sampleContext('no'))).rejects.toThrow('none');
    const ofAnother = { category: 'board', recordId: 'b', event: store.events[0]?.id ?? '', field: 'name' };
    await expect(erasures.eraseText(ofAnother, 'Why', sampleContext('no'))).rejects.toThrow('board');
  });
});
