import type { JsonObject } from '#kernel/json';
import { PERSONAL_PREFIX, PERSONAL_PREFIX_1, PERSONAL_PREFIX_2 } from '#kernel/personal';
import { computePlace, hasMovedText, hideMovedTexts, listTokens, mapTokens, MOVED } from '#kernel/personal-place';

const PERSON = 'person-9d0a1b6e-52a6-4f0c-9d3b-6a3a1f6f2c01';
const ID = 'nQobblKmTwydO2o6H28sAQ';
const WRITTEN = { stream: 'letter-a', revision: 0, type: 'Written' };

const tokenFor = (event: Parameters<typeof computePlace>[0], ...path: string[]): string =>
  `${PERSONAL_PREFIX}${computePlace(event, path)}:${ID}:note.body`;

const eventOf = (data: JsonObject, place: Partial<typeof WRITTEN> = {}) => ({ ...WRITTEN, ...place, data });

describe('The place of a personal text', () => {
  it('is computed as in the first release, so that what was stored stays readable', () => {
    expect(computePlace(WRITTEN, ['note'])).toBe('EJaj0kpZLreus94T');
  });

  it('differs by stream, revision, type and path', () => {
    const places = [
      computePlace(WRITTEN, ['note']),
      computePlace({ ...WRITTEN, stream: 'letter-b' }, ['note']),
      computePlace({ ...WRITTEN, revision: 1 }, ['note']),
      computePlace({ ...WRITTEN, type: 'Corrected' }, ['note']),
      computePlace(WRITTEN, ['name']),
      computePlace(WRITTEN, ['pages', '0', 'note']),
      computePlace(WRITTEN, ['pages.0.note']),
      computePlace(WRITTEN, ['pages', '0.note']),
    ];
    expect(new Set(places).size).toBe(places.length);
  });

  it('lets an event through unchanged if every text stands where it was stored', () => {
    const event = eventOf({
      note: tokenFor(WRITTEN, 'note'),
      pages: [{ note: null }, { note: tokenFor(WRITTEN, 'pages', '1', 'note') }],
      title: 'personal matters',
      count: 2,
    });
    expect(hasMovedText(event)).toBe(false);
    expect(hideMovedTexts(event)).toBe(event);
  });

  it.each([
    ['another record', { stream: 'letter-b' }],
    ['another event of the same record', { revision: 4 }],
    ['an event of another type', { type: 'Corrected' }],
  ])('hides a text that was moved to %s', (_, place) => {
    const event = eventOf({ note: tokenFor(WRITTEN, 'note'), count: 2 }, place);
    expect(hasMovedText(event)).toBe(true);
    expect(hideMovedTexts(event)).toEqual({ ...event, data: { note: MOVED, count: 2 } });
  });

  it('hides a text that was moved to another field or another entry of a list, and keeps the others', () => {
    const first = tokenFor(WRITTEN, 'pages', '0', 'note');
    const event = eventOf({ name: tokenFor(WRITTEN, 'note'), pages: [{ note: first }, { note: first }] });
    expect(hideMovedTexts(event).data).toEqual({ name: MOVED, pages: [{ note: first }, { note: MOVED }] });
  });

  it.each([
    [
      '1',
      `${PERSONAL_PREFIX_1}${Buffer.from(JSON.stringify([PERSON, PERSON, 'c', 'name'])).toString('base64url')}.body`,
    ],
    ['2', `${PERSONAL_PREFIX_2}person:${ID}:${ID}:name.body`],
  ])('is the record of the person for a token of version %s under the key of a person', (_, name) => {
    const event = eventOf({ name }, { stream: PERSON });
    expect(hideMovedTexts(event)).toBe(event);
    expect(hideMovedTexts(eventOf({ name })).data).toEqual({ name: MOVED });
  });

  it.each([
    ['1', `${PERSONAL_PREFIX_1}${Buffer.from('["item-c-note","letter-b","c","note"]').toString('base64url')}.body`],
    ['2', `${PERSONAL_PREFIX_2}${ID}:note.body`],
    ['1 that is damaged', `${PERSONAL_PREFIX_1}null`],
    ['2 that is damaged', `${PERSONAL_PREFIX_2}person`],
  ])('is not known for a token of version %s under another key', (_, note) => {
    const event = eventOf({ note });
    expect(hideMovedTexts(event)).toBe(event);
  });
});

describe('The tokens in the data of an event', () => {
  const token = tokenFor(WRITTEN, 'note');

  it('are found and replaced at any depth, with their paths', () => {
    const data = { note: token, pages: [{ note: token, title: 'One' }], count: 2 };
    expect(listTokens(data)).toEqual([token, token]);
    const paths: string[] = [];
    const replaced = mapTokens(data, (_, path) => {
      paths.push(path.join('.'));
      return MOVED;
    });
    expect(paths).toEqual(['note', 'pages.0.note']);
    expect(replaced).toEqual({ note: MOVED, pages: [{ note: MOVED, title: 'One' }], count: 2 });
  });

  it('are replaced in a copy, and data without any is not copied', () => {
    const data = { note: token };
    expect(mapTokens(data, () => MOVED)).not.toBe(data);
    expect(data).toEqual({ note: token });
    const plain = { title: 'One', pages: [] };
    expect(mapTokens(plain, () => MOVED)).toBe(plain);
  });
});
