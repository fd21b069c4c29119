import type { ProgressListener } from '#cli/progress';
import type { TransferEndpoint } from '#cli/transfer-endpoint';
import type { CountedKeys, KeysFile } from '#transfer/keys-file';

/** Imports the keys. Rejects conflicting keys before it stores any. */
export const importKeysFile = async (
  target: TransferEndpoint,
  file: KeysFile,
  onProgress: ProgressListener,
): Promise<CountedKeys> => {
  const keys = await target.openKeys();
  try {
    await file.assertNoConflicts(keys.subjectKeys);
    const { fingerprintKey } = file.header;
    if (fingerprintKey !== null) await keys.storeFingerprintKey(fingerprintKey);
    return await file.importInto(keys.subjectKeys, onProgress);
  } finally {
    await keys.close();
  }
};
