import {
  isPersonal,
  isSameText,
  PERSONAL_PREFIX,
  PERSONAL_PREFIX_1,
  PERSONAL_PREFIX_2,
  textIdentity,
  type Personal,
} from '#kernel/personal';

const KEY = 'nQobblKmTwydO2o6H28sAQ';
const stored = (place: string, reference: string, body = 'body'): Personal =>
  `${PERSONAL_PREFIX}${place.repeat(16)}:${reference}.${body}` as Personal;

describe('Tokens of personal text', () => {
  it('are recognised by their prefix', () => {
    const prefixes = [PERSONAL_PREFIX_1, PERSONAL_PREFIX_2, PERSONAL_PREFIX];
    expect(prefixes.every((prefix) => isPersonal(`${prefix}x`))).toBe(true);
    expect(['personal', 'personal:', 'personal:v9:x', '', 5, null, undefined].some(isPersonal)).toBe(false);
  });

  it.each<[string, Personal, Personal]>([
    ['in two places', stored('a', `${KEY}:note`), stored('b', `${KEY}:note`, 'other')],
    ['in a list and in another place', stored('a', `${KEY}:pages.0.note`), stored('b', `${KEY}:pages.0.note`, 'other')],
    ['whose command has no UUID', stored('a', '=aXRlbQ'), stored('b', '=aXRlbQ', 'other')],
    ['of versions 2 and 3', `${PERSONAL_PREFIX_2}${KEY}:note.old` as Personal, stored('b', `${KEY}:note`)],
  ])('are the same text %s, if they have the key of one text', (_, one, other) => {
    expect(isSameText(one, other)).toBe(true);
  });

  it.each<[string, Personal, Personal]>([
    ['the key of another text', stored('a', `${KEY}:note`), stored('a', `${KEY}:name`)],
    ['the key of a person', stored('a', `person/${KEY}`), stored('b', `person/${KEY}`)],
    ['the key of a person without a UUID', stored('a', '/aXRlbQ'), stored('b', '/aXRlbQ')],
    ['a header that is damaged', `${PERSONAL_PREFIX}a.b` as Personal, `${PERSONAL_PREFIX}a.c` as Personal],
  ])('are another text if they have %s', (_, one, other) => {
    expect(isSameText(one, other)).toBe(false);
    expect(isSameText(one, one)).toBe(true);
  });

  it('differ from no text, and a plain text is its own identity', () => {
    expect(isSameText(stored('a', `${KEY}:note`), null)).toBe(false);
    expect(isSameText(null, null)).toBe(true);
    expect(textIdentity('plain')).toBe('plain');
  });
});
