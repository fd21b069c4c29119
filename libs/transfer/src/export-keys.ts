import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { headingLine, keyLine, type CountedKeys, type KeysHeading } from '#transfer/keys-file';
import { explained, MoveProblem } from '#transfer/transfer-error';
import { asideOf, isThere, putInPlace, written } from '#transfer/atomic-file';
import type { SubjectKeys } from '#execution/subject-keys';

export interface KeysAsked extends KeysHeading {
  readonly keys: SubjectKeys;
  readonly to: string;
  /** Whether one that lies there is replaced; else it is refused. */
  readonly replace: boolean;
}

/** Throws `MoveProblem` where a file of keys cannot be put. */
export const refuseUnlessFree = (to: string, replace: boolean): void => {
  if (isThere(to) && !replace)
    throw new MoveProblem(
      `There is a file ${to} already; name another one, or bring this one up to date with --continue.`,
    );
};

const writeAll = async (file: FileHandle, asked: KeysAsked): Promise<CountedKeys> => {
  const hash = createHash('sha256');
  const put = async (text: string, at: number): Promise<number> => {
    hash.update(text);
    return written(file, text, at);
  };
  let end = await put(`${headingLine(asked)}\n`, 0);
  const counted = { keys: 0, erased: 0 };
  for await (const page of asked.keys.all()) {
    end = await put(page.map((kept) => `${keyLine(kept)}\n`).join(''), end);
    for (const { key } of page) counted[key === null ? 'erased' : 'keys'] += 1;
  }
  await written(
    file,
    `${JSON.stringify({ entries: counted.keys + counted.erased, digest: hash.digest('hex') })}\n`,
    end,
  );
  return counted;
};

/**
 * Writes all keys and the names of erased ones into a file that its owner alone may read; begun anew each time and complete where it lies. To be called
 * after the events were exported: a key is kept before the first event that needs it. Throws `MoveProblem`.
 */
export const exportKeys = async (asked: KeysAsked): Promise<CountedKeys> => {
  const aside = asideOf(asked.to);
  try {
    refuseUnlessFree(asked.to, asked.replace);
    await rm(aside, { force: true });
    const file = await open(aside, 'wx', 0o600);
    try {
      const counted = await writeAll(file, asked);
      await putInPlace(file, asked.to);
      return counted;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explained(error, aside);
  }
};
