import type { LogMark } from '#execution/event-store';
import { KeyConflict, KeyErased, SubjectKeys, type StoredKey } from '#execution/subject-keys';

/** Keys in memory, for specifications that need no adapter. A key that was erased is stored as null. */
export class InMemorySubjectKeys extends SubjectKeys {
  private readonly keys = new Map<string, Buffer | null>();
  private readonly lost = new Set<string>();
  private mark: LogMark | null = null;

  async findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>> {
    return new Map([...this.keys].filter(([id]) => ids.includes(id)));
  }

  async findEncryptionKey(id: string): Promise<Buffer | null> {
    const key = this.keys.get(id);
    if (key === null) throw new KeyErased(id);
    return key ?? null;
  }

  async store(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    for (const id of newKeys.keys()) {
      const key = this.keys.get(id);
      if (key === null) throw new KeyErased(id);
      if (key !== undefined) throw new KeyConflict(id);
    }
    for (const [id, key] of newKeys) this.keys.set(id, key);
  }

  async erase(id: string): Promise<void> {
    this.keys.set(id, null);
  }

  async *all(): AsyncIterable<readonly StoredKey[]> {
    yield [...this.keys].map(([id, key]) => ({ id, key })).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async importKeys(keys: readonly StoredKey[]): Promise<void> {
    for (const { id, key } of keys) {
      const known = this.keys.get(id);
      if (known && key && !known.equals(key)) throw new KeyConflict(id);
    }
    for (const { id, key } of keys) {
      this.lost.delete(id);
      if (key === null || !this.keys.has(id)) this.keys.set(id, key);
    }
  }

  /** As a restored older copy without this key. */
  lose(id: string): void {
    this.keys.delete(id);
  }

  async recordLoss(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.lost.add(id);
  }

  async findLost(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.filter((id) => this.lost.has(id)));
  }

  async loadMark(): Promise<LogMark | null> {
    return this.mark;
  }

  async saveMark(mark: LogMark): Promise<void> {
    this.mark = mark;
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }
}
