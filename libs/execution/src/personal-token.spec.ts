import type { Personal } from '#kernel/personal';
import { KEY_MISSING, PersonalDataCipher, UNREADABLE } from '#execution/personal-data-cipher';
import { parseToken, toHeader, toKeyName, toKeyReference, toToken, type TextOrigin } from '#execution/personal-token';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

const COMMAND = '9d0a1b6e-52a6-4f0c-9d3b-6a3a1f6f2c01';
const BODY = 'AgICAgICAgICAgIC';
const LONG_HEADER =
  'WyJpdGVtLTlkMGExYjZlLTUyYTYtNGYwYy05ZDNiLTZhM2ExZjZmMmMwMS1ub3RlIiwibGV0dGVyLWEiLCI5ZDBhMWI2ZS01MmE2LTRmMGMtOWQzYi02YTNhMWY2ZjJjMDEiLCJub3RlIl0';

/** Of the note in the first event of `letter-a`. */
const PLACE = 'EJaj0kpZLreus94T';

/** Tokens of the same text as they were first written, each with the name of its key. They must be read for ever. */
const FROZEN: readonly [version: string, token: string, keyName: string][] = [
  ['1', `personal:v1:${LONG_HEADER}.${BODY}xFO6KH7NtelB_-aoSINGt357uNY`, `item-${COMMAND}-note`],
  ['2', `personal:v2:nQobblKmTwydO2o6H28sAQ:note.${BODY}xFO6KFPTb7s4mCxT8CDVYPkawjY`, `item-${COMMAND}-note`],
  [
    '2 with the key of a person',
    `personal:v2:person:nQobblKmTwydO2o6H28sAQ:nQobblKmTwydO2o6H28sAQ:name.${BODY}xFO6KJycfxX4Sf_DvCRzg73qPTg`,
    `person-${COMMAND}`,
  ],
  ['3', `personal:v3:${PLACE}:nQobblKmTwydO2o6H28sAQ:note.${BODY}xFO6KC9hhQ5Wx52rFMRiRkR8r6s`, `item-${COMMAND}-note`],
  [
    '3 with the key of a person',
    `personal:v3:${PLACE}:person/nQobblKmTwydO2o6H28sAQ.${BODY}xFO6KOreyOBl9bcMMGVbMGIN2Cg`,
    `person-${COMMAND}`,
  ],
  [
    '3 of a command without a UUID',
    `personal:v3:${PLACE}:=aXRlbS1vcmRlcjoxNy1ub3Rl.${BODY}xFO6KNeC-ii5l-HE-C5UiRTUOQQ`,
    'item-order:17-note',
  ],
  [
    '3 with the key of a person without a UUID',
    `personal:v3:${PLACE}:/cGVyc29uLWZpcnN0LWFkbWluaXN0cmF0b3I.${BODY}xFO6KLYAUw9E1YGl4sWqViBWnk0`,
    'person-first-administrator',
  ],
];

const parse = (origin: TextOrigin) => {
  const reference = toKeyReference(origin);
  return { reference, parsed: parseToken(toToken(toHeader(PLACE, reference), 'body')) };
};

describe('A token of personal text', () => {
  it.each(FROZEN)('of version %s is read with its key', async (_, token, keyName) => {
    const keys = new InMemorySubjectKeys();
    await keys.store(new Map([[keyName, Buffer.alloc(32, 1)]]));
    expect(await new PersonalDataCipher(keys).decryptAll(token)).toBe('Åsa');
  });

  it.each<[string, TextOrigin]>([
    ['one text', { owner: 'item', stream: 'letter-a', commandId: COMMAND, field: 'note' }],
    ['a text in a list', { owner: 'item', stream: 'letter-a', commandId: COMMAND, field: 'ratings.10.evidence' }],
    ['a person', { owner: 'person', stream: `person-${COMMAND}`, commandId: COMMAND, field: 'name' }],
  ])('names the key of %s in less than 45 characters', (_, origin) => {
    const { reference, parsed } = parse(origin);
    expect(reference.length).toBeLessThan(45);
    expect(parsed).toEqual({ keyName: toKeyName(origin), reference, header: toHeader(PLACE, reference), body: 'body' });
  });

  it.each<[string, TextOrigin]>([
    ['the command', { owner: 'item', stream: 'letter-a', commandId: 'order:17', field: 'note' }],
    ['the person', { owner: 'person', stream: 'person-first-administrator', commandId: COMMAND, field: 'name' }],
  ])('names its key in full if the id of %s is not a UUID', (_, origin) => {
    const { reference, parsed } = parse(origin);
    expect(Buffer.from(reference.slice(1), 'base64url').toString()).toBe(toKeyName(origin));
    expect(parsed.keyName).toBe(toKeyName(origin));
  });

  it.each(FROZEN)('of version %s refers to its key as a new one does', (_, token, keyName) => {
    const { reference } = parseToken(token as Personal);
    expect(parseToken(toToken(toHeader(PLACE, reference), 'body')).keyName).toBe(keyName);
  });

  it.each(FROZEN)('of version %s cannot be read if its header or its text was changed', async (_, token, keyName) => {
    const keys = new InMemorySubjectKeys();
    const names = [keyName, `item-${COMMAND}-name`, `person-${COMMAND.replace('9d', '9e')}`];
    await keys.store(new Map(names.map((name) => [name, Buffer.alloc(32, 1)])));
    const cipher = new PersonalDataCipher(keys);
    const changes = [
      token.replace(':note', ':name'),
      token.replace(':note', ''),
      token.replace('/nQ', '/nA'),
      token.replace(PLACE, PLACE.replace('E', 'F')),
      token.replace('personal:v3:', 'personal:v2:'),
      token.replace('personal:v2:', `personal:v3:${PLACE}:`),
      token.replace('personal:v1:', 'personal:v1:bnVsbA'),
      token.replace(LONG_HEADER, 'bnVsbA'),
      token.slice(0, -30),
      `${token.slice(0, -2)}x${token.slice(-1)}`,
    ].filter((changed) => changed !== token);
    // A changed reference names another key.
    for (const changed of changes) expect([UNREADABLE, KEY_MISSING]).toContain(await cipher.decryptAll(changed));
  });
});
