import { isPersonal, type Personal } from '#kernel/personal';
import { findTexts } from '#execution/personal-paths';
import { parseTokenOrNull } from '#execution/personal-token';

/** The tokens in a state whose field has the last name of this path. */
export const findTokensOfField = (state: unknown, path: string): readonly Personal[] => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return findTexts(state, isPersonal).flatMap(({ field, text }) => (field === name && isPersonal(text) ? [text] : []));
};

/** The names of the keys of all tokens in a value. */
export const listKeyNames = (value: unknown): readonly string[] => [
  ...new Set(
    findTexts(value, isPersonal).flatMap(({ text }) =>
      isPersonal(text) ? (parseTokenOrNull(text)?.keyName ?? []) : [],
    ),
  ),
];
