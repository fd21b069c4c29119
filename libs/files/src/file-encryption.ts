import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The stored file was changed or cut off, or belongs to another key. */
export class FileDamaged extends Error {
  constructor(readonly fileId: string) {
    super(`The stored file ${fileId} was changed or cut off after it was stored.`);
    this.name = 'FileDamaged';
  }
}

/** The key of the file was erased. */
export class FileErased extends Error {
  constructor() {
    super('The file was erased, because it had personal data.');
    this.name = 'FileErased';
  }
}

const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** A key for one file, as text. It is never used for a second file, so that a counter is enough as nonce. */
export const generateContentKey = (): string => randomBytes(32).toString('base64url');

/** The number of the chunk, and whether it is the last, so that chunks cannot be swapped or cut off. */
const toNonce = (chunk: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(chunk, NONCE_BYTES - 5);
  nonce.writeUInt8(isLast ? 1 : 0, NONCE_BYTES - 1);
  return nonce;
};

/** Yields blocks of this many bytes, each with whether it is the last. The last can be shorter. */
async function* splitBlocks(
  source: AsyncIterable<Buffer>,
  blockBytes: number,
): AsyncGenerator<{ block: Buffer; isLast: boolean }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of source) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes <= blockBytes) continue;
    const all = Buffer.concat(held);
    let from = 0;
    // One byte more than a block must be there: the block is then not the last.
    for (; all.length - from > blockBytes; from += blockBytes)
      yield { block: all.subarray(from, from + blockBytes), isLast: false };
    held = [all.subarray(from)];
    heldBytes = all.length - from;
  }
  yield { block: Buffer.concat(held), isLast: true };
}

/** Encrypts with AES-256-GCM, chunk by chunk, so that a file of any size needs little memory. `key`: of `generateContentKey`. */
export async function* encryptFile(source: AsyncIterable<Buffer>, key: string, fileId: string): AsyncGenerator<Buffer> {
  const secret = Buffer.from(key, 'base64url');
  let chunk = 0;
  for await (const { block, isLast } of splitBlocks(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', secret, toNonce(chunk++, isLast));
    cipher.setAAD(Buffer.from(fileId));
    yield Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Decrypts what `encryptFile` has written. Yields a chunk only once it is proved to be genuine. Throws `FileDamaged`. */
export async function* decryptFile(source: AsyncIterable<Buffer>, key: string, fileId: string): AsyncGenerator<Buffer> {
  const secret = Buffer.from(key, 'base64url');
  let chunk = 0;
  for await (const { block, isLast } of splitBlocks(source, CHUNK_BYTES + TAG_BYTES)) {
    if (block.length < TAG_BYTES) throw new FileDamaged(fileId);
    const decipher = createDecipheriv('aes-256-gcm', secret, toNonce(chunk++, isLast));
    decipher.setAAD(Buffer.from(fileId));
    decipher.setAuthTag(block.subarray(block.length - TAG_BYTES));
    const opened = decipher.update(block.subarray(0, block.length - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new FileDamaged(fileId);
    }
    yield opened;
  }
}
