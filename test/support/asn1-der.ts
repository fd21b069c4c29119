/** Pieces of DER, the encoding of certificates (X.690). */
const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => tagged(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => tagged(0x04, content);
export const bits = (content: Uint8Array, unused = 0): Buffer => tagged(0x03, Buffer.of(unused), content);
export const text = (content: string): Buffer => tagged(0x0c, Buffer.from(content));
export const yes = (): Buffer => tagged(0x01, Buffer.of(0xff));

/** A whole number by its bytes, the first of them between 1 and 127. */
export const integer = (...bytes: readonly number[]): Buffer => tagged(0x02, Buffer.of(...bytes));

/** Something that the definition numbers itself, and that holds other pieces. */
export const numbered = (number: number, ...parts: readonly Uint8Array[]): Buffer => tagged(0xa0 | number, ...parts);

/** Something that the definition numbers itself, and that holds bytes. */
export const plainNumbered = (number: number, content: Uint8Array): Buffer => tagged(0x80 | number, content);

/** The name of an algorithm or attribute, written `1.2.840.…`. */
export const identifier = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = others.flatMap((part) => {
    const groups = [part & 0x7f];
    for (let rest = part >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
    return groups;
  });
  return tagged(0x06, Buffer.of(first * 40 + second, ...bytes));
};

/** A moment, to the second, of the years 2000 to 2049. */
export const moment = (when: Date): Buffer =>
  tagged(0x17, Buffer.from(`${when.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
