import fc from 'fast-check';
import type { JsonObject } from '#kernel/json';
import { decodeData, encodeData, encodeDataText } from '#sqlite/data-members';

const passThrough = (data: JsonObject): JsonObject => {
  const { members, text } = encodeData(data);
  return decodeData(members === null ? null : (JSON.parse(members) as string[]), text);
};

const anyData = fc
  .dictionary(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '7', 'a'.repeat(600))),
    fc.jsonValue(),
  )
  .map((data) => JSON.parse(JSON.stringify(data)) as JsonObject);

describe('Data with its members named elsewhere', () => {
  it('is the same after it was encoded and decoded, in the same order, whatever it contains', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(JSON.stringify(passThrough(data))).toBe(JSON.stringify(data));
        expect(encodeDataText(JSON.stringify(data))).toEqual(encodeData(data));
      }),
    );
  });

  it('does not contain the names of its members', () => {
    expect(encodeData({ note: 'a', pages: [{ number: 1 }] })).toEqual({
      members: '["note","pages"]',
      text: '["a",[{"number":1}]]',
    });
  });

  it.each<[string, JsonObject]>([
    ['one of them would change the prototype of an object', JSON.parse('{"__proto__":1}') as JsonObject],
    ['they are too long to be those of many events', { ['a'.repeat(1_000)]: 1 }],
  ])('contains them if %s', (_, data) => {
    expect(encodeData(data)).toEqual({ members: null, text: JSON.stringify(data) });
    expect(JSON.stringify(passThrough(data))).toBe(JSON.stringify(data));
  });

  it.each(['{', '[1]', '5', 'null'])('keeps text that is not an object for a reader to reject: %s', (text) => {
    expect(encodeDataText(text)).toEqual({ members: null, text });
  });

  it('cannot be decoded if it does not have a value for each member', () => {
    expect(() => decodeData(['note'], '[]')).toThrow(TypeError);
    expect(() => decodeData(['note'], '{"length":1}')).toThrow(TypeError);
    expect(() => decodeData(['note'], '[')).toThrow(SyntaxError);
  });
});
