/** A text as a font can show it. `actual`: the text itself, which programs that read the file out say, if the font cannot show all of it; otherwise null. */
export interface ShownText {
  readonly shown: string;
  readonly actual: string | null;
}

/** Stands for a character that the font does not have. */
export const MISSING_CHARACTER = '□';

/** Text of which the font has every character, and which is not changed. Most texts are of this kind. */
const PLAIN = /^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/;

/** Characters that share the shape of another one. The file could name only one of the two, and then for both: no search would find a hyphen. */
const SPACES = /[\t\u00a0\u2000-\u200a\u202f\u205f]/g;
const HYPHENS = /[\u2010\u2011]/g;

const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/** Controls, except the end of a line. */
const CONTROLS = /[^\P{Cc}\n]/gu;

/** Soft hyphens, marks of direction and joiners have no shape. */
const WITHOUT_SHAPE = /\p{Cf}/gu;

/** Replaces what a font cannot show. `canShow`: whether the font has the character with this code point. */
export const toShownText = (text: string, canShow: (codePoint: number) => boolean): ShownText => {
  if (PLAIN.test(text)) return { shown: text, actual: null };
  const plain = text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(HYPHENS, '-')
    .replace(CONTROLS, '');
  const visible = plain.replace(WITHOUT_SHAPE, '');
  const shown = Array.from(visible, (character) =>
    character === '\n' || canShow(character.codePointAt(0) ?? 0) ? character : MISSING_CHARACTER,
  ).join('');
  return { shown, actual: shown === visible ? null : plain };
};
