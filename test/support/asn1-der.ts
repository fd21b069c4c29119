/** Encodes a value in DER, the encoding of certificates (X.690). */
const encode = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => encode(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => encode(0x31, ...parts);
export const octetString = (content: Uint8Array): Buffer => encode(0x04, content);
export const bitString = (content: Uint8Array, unused = 0): Buffer => encode(0x03, Buffer.of(unused), content);
export const utf8String = (content: string): Buffer => encode(0x0c, Buffer.from(content));
export const trueValue = (): Buffer => encode(0x01, Buffer.of(0xff));

/** A positive integer, as bytes. The first byte must be between 1 and 127. */
export const integer = (...bytes: readonly number[]): Buffer => encode(0x02, Buffer.of(...bytes));

/** A context-specific tag around encoded values. */
export const explicitTag = (number: number, ...parts: readonly Uint8Array[]): Buffer => encode(0xa0 | number, ...parts);

/** A context-specific tag around plain bytes. */
export const implicitTag = (number: number, content: Uint8Array): Buffer => encode(0x80 | number, content);

/** The identifier of an algorithm or attribute, written `1.2.840.…`. */
export const objectIdentifier = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = others.flatMap((part) => {
    const groups = [part & 0x7f];
    for (let rest = part >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
    return groups;
  });
  return encode(0x06, Buffer.of(first * 40 + second, ...bytes));
};

/** A time in the years 2000 to 2049, to the second. */
export const utcTime = (when: Date): Buffer =>
  encode(0x17, Buffer.from(`${when.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
