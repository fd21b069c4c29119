import type { Personal } from '#kernel/personal';
import { PersonalDataCipher, UNREADABLE } from '#execution/personal-data-cipher';
import { chooseHeader, toKeyName, parseToken, type TokenPlace } from '#execution/personal-token';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

const COMMAND = '9d0a1b6e-52a6-4f0c-9d3b-6a3a1f6f2c01';
const BODY = 'AgICAgICAgICAgIC';
const LONG_HEADER =
  'WyJpdGVtLTlkMGExYjZlLTUyYTYtNGYwYy05ZDNiLTZhM2ExZjZmMmMwMS1ub3RlIiwibGV0dGVyLWEiLCI5ZDBhMWI2ZS01MmE2LTRmMGMtOWQzYi02YTNhMWY2ZjJjMDEiLCJub3RlIl0';

/** Tokens of the same text as they were first written, each with the name of its key. They must be read for ever. */
const FROZEN: readonly [version: string, token: string, keyName: string][] = [
  ['1', `personal:v1:${LONG_HEADER}.${BODY}xFO6KH7NtelB_-aoSINGt357uNY`, `item-${COMMAND}-note`],
  ['2', `personal:v2:nQobblKmTwydO2o6H28sAQ:note.${BODY}xFO6KFPTb7s4mCxT8CDVYPkawjY`, `item-${COMMAND}-note`],
  [
    '2 with the key of a person',
    `personal:v2:person:nQobblKmTwydO2o6H28sAQ:nQobblKmTwydO2o6H28sAQ:name.${BODY}xFO6KJycfxX4Sf_DvCRzg73qPTg`,
    `person-${COMMAND}`,
  ],
];

const parse = (place: TokenPlace) => {
  const { prefix, header } = chooseHeader(place);
  return { prefix, header, parsed: parseToken(`${prefix}${header}.body` as Personal) };
};

describe('A token of personal text', () => {
  it.each(FROZEN)('of version %s is read with its key', async (_, token, keyName) => {
    const keys = new InMemorySubjectKeys();
    await keys.store(new Map([[keyName, Buffer.alloc(32, 1)]]));
    expect(await new PersonalDataCipher(keys).decryptAll(token)).toBe('Åsa');
  });

  it.each<[string, TokenPlace]>([
    ['one text', { owner: 'item', stream: 'letter-a', commandId: COMMAND, field: 'note' }],
    ['a person', { owner: 'person', stream: `person-${COMMAND}`, commandId: COMMAND, field: 'name' }],
  ])('names the key of %s in less than 70 characters', (_, place) => {
    const { prefix, header, parsed } = parse(place);
    expect(prefix).toBe('personal:v2:');
    expect(header.length).toBeLessThan(70);
    expect(parsed).toEqual({ keyName: toKeyName(place), header, body: 'body' });
  });

  it.each<[string, TokenPlace]>([
    ['the command', { owner: 'item', stream: 'letter-a', commandId: 'order:17', field: 'note' }],
    ['the person', { owner: 'person', stream: 'person-first-administrator', commandId: COMMAND, field: 'name' }],
  ])('has the longer form if the id of %s is not a UUID', (_, place) => {
    const { prefix, parsed } = parse(place);
    expect(prefix).toBe('personal:v1:');
    expect(parsed.keyName).toBe(toKeyName(place));
  });

  it('cannot be read if its header was changed', async () => {
    const keys = new InMemorySubjectKeys();
    const [, [, token, keyName]] = FROZEN as [unknown, [string, string, string]];
    await keys.store(
      new Map([
        [keyName, Buffer.alloc(32, 1)],
        [`item-${COMMAND}-name`, Buffer.alloc(32, 1)],
      ]),
    );
    const cipher = new PersonalDataCipher(keys);
    for (const changed of [token.replace(':note', ':name'), token.replace(':note', ''), token.slice(0, -30)])
      expect(await cipher.decryptAll(changed)).toBe(UNREADABLE);
  });
});
