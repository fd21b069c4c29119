import { decryptFile, encryptFile, FileDamaged, generateContentKey } from '#files/file-encryption';

const ID = '0e4f8a52-6f43-4b1f-9d0c-2c7a50f1f7a3';

async function* inPieces(content: Buffer, pieceBytes: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += pieceBytes)
    yield await Promise.resolve(content.subarray(from, from + pieceBytes));
}

const join = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};

const encrypt = (content: Buffer, key: string, pieceBytes = 10_000): Promise<Buffer> =>
  join(encryptFile(inPieces(content, pieceBytes), key, ID));
const decrypt = (stored: Buffer, key: string, id = ID): Promise<Buffer> =>
  join(decryptFile(inPieces(stored, 7_777), key, id));

describe('The encryption of files', () => {
  const key = generateContentKey();

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 400_000])('gives back a file of %d bytes', async (bytes) => {
    const content = Buffer.alloc(bytes, 'Report of the autumn term. ');
    const stored = await encrypt(content, key);
    expect((await decrypt(stored, key)).equals(content)).toBe(true);
    expect(stored.includes('autumn')).toBe(false);
  });

  it('does not depend on how the file arrives', async () => {
    const content = Buffer.alloc(200_000, 'abc');
    expect((await encrypt(content, key, 1_000)).equals(await encrypt(content, key, 150_000))).toBe(true);
  });

  it.each<[string, (stored: Buffer) => Buffer]>([
    ['cut off in a chunk', (stored) => stored.subarray(0, stored.length - 1)],
    ['cut off after a chunk', (stored) => stored.subarray(0, 65_552)],
    ['cut off completely', () => Buffer.alloc(0)],
    ['longer than it was', (stored) => Buffer.concat([stored, stored.subarray(0, 65_552)])],
    [
      'swapped in its chunks',
      (stored) =>
        Buffer.concat([stored.subarray(65_552, 131_104), stored.subarray(0, 65_552), stored.subarray(131_104)]),
    ],
  ])('rejects a file that is %s', async (_, change) => {
    const stored = await encrypt(Buffer.alloc(150_000, 'abc'), key);
    await expect(decrypt(change(stored), key)).rejects.toThrow(FileDamaged);
  });

  it('rejects a changed byte, another key and the place of another file', async () => {
    const stored = await encrypt(Buffer.from('Results'), key);
    const changed = Buffer.from(stored);
    changed.writeUInt8(changed.readUInt8(2) ^ 1, 2);
    await expect(decrypt(changed, key)).rejects.toThrow(FileDamaged);
    await expect(decrypt(stored, generateContentKey())).rejects.toThrow(FileDamaged);
    await expect(decrypt(stored, key, '1e4f8a52-6f43-4b1f-9d0c-2c7a50f1f7a3')).rejects.toThrow(FileDamaged);
  });
});
