/** How an answer can be packed; the first is preferred where the request likes them equally. */
export const CODINGS = ['br', 'gzip'] as const;

export type Coding = (typeof CODINGS)[number];

const ACCEPTED = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i;

/** The coding that this `Accept-Encoding` likes best; null: as it is. What is malformed is not there. */
export const codingFor = (accepted: string | undefined): Coding | null => {
  if (accepted === undefined) return null;
  const weights = new Map<string, number>();
  for (const part of accepted.split(',')) {
    const [, name, weight = '1'] = ACCEPTED.exec(part) ?? [];
    if (name !== undefined) weights.set(name.toLowerCase(), Number(weight));
  }
  const weightOf = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = CODINGS.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  return weightOf(best) > 0 && weightOf(best) >= (weights.get('identity') ?? 0) ? best : null;
};

const STRONG = /^"([^"]*)"$/;
const PACKED_TAG = new RegExp(`\\.(${CODINGS.join('|')})"`, 'g');

/** `"12"` → `"12.br"`: packed bytes are others, so their strong tag is another. A weak one says only that they mean the same, and stays. */
export const packedTag = (tag: string, coding: Coding): string => tag.replace(STRONG, `"$1.${coding}"`);

/** The tags as they are without packing, which is all that versions and comparisons know. */
export const plainTags = (tags: string): string => tags.replace(PACKED_TAG, '"');
