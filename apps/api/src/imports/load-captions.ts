import { readFileSync } from 'node:fs';
import { errorMessage } from '#execution/errors';
import { InvalidSetting } from '#platform/settings';
import { InvalidCaptions, parseRegisterCaptions, type RegisterCaptions } from '#registers/register-captions';

/** Injection token: captions of columns that come before the known ones (`RegisterCaptions`). */
export const CAPTIONS = Symbol('captions');

const SETTING = 'REGISTER_CAPTIONS_FILE';

/** Loads the captions that an installation has configured; none without a file. Throws `InvalidSetting`. */
export const loadCaptions = (file: string | null): RegisterCaptions => {
  if (file === null) return {};
  try {
    return parseRegisterCaptions(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof InvalidCaptions ? error.message : `it cannot be read: ${errorMessage(error)}`;
    throw new InvalidSetting(SETTING, file, why);
  }
};
