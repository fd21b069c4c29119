/** A key that seals personal data: 32 random bytes. Without it the sealed text stays in the history and can be verified, but never be read again. */
export abstract class SubjectKeys {
  /** Null when there never was such a key or when it was erased. */
  abstract find(id: string): Promise<Buffer | null>;

  /** The key of that name, made now if need be; a name that was erased is refused, so that nothing is sealed for somebody who is to be forgotten. */
  abstract findOrMake(id: string): Promise<Buffer>;

  /** Deletes the key for good and remembers that it was. */
  abstract erase(id: string): Promise<void>;

  abstract close(): Promise<void>;
}

/** The named key was erased. */
export class KeyErased extends Error {
  constructor(id: string) {
    super(`The key ${id} was erased; nothing more can be sealed with it.`);
    this.name = 'KeyErased';
  }
}
