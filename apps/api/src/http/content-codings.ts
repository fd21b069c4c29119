/** Content codings of responses (RFC 9110), in the order of preference when the client accepts them equally. */
export const CODINGS = ['br', 'gzip'] as const;

export type Coding = (typeof CODINGS)[number];

const ACCEPTED = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i;

/** Chooses the coding that `Accept-Encoding` prefers; null for an uncompressed response. Malformed entries are ignored. */
export const chooseCoding = (accepted: string | undefined): Coding | null => {
  if (accepted === undefined) return null;
  const weights = new Map<string, number>();
  for (const entry of accepted.split(',')) {
    const [, name, weight = '1'] = ACCEPTED.exec(entry) ?? [];
    if (name !== undefined) weights.set(name.toLowerCase(), Number(weight));
  }
  const findWeight = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = CODINGS.reduce((one, other) => (findWeight(other) > findWeight(one) ? other : one));
  return findWeight(best) > 0 && findWeight(best) >= (weights.get('identity') ?? 0) ? best : null;
};

const STRONG = /^"([^"]*)"$/;
const COMPRESSED_TAG = new RegExp(`\\.(${CODINGS.join('|')})"`, 'g');

/** `"12"` → `"12.br"`. Compressed bytes differ, so their strong tag differs; a weak tag promises only the same meaning and stays. */
export const compressedTag = (tag: string, coding: Coding): string => tag.replace(STRONG, `"$1.${coding}"`);

/** Removes the codings from these tags: `"12.br"` → `"12"`. Versions and comparisons use tags without coding. */
export const uncompressedTags = (tags: string): string => tags.replace(COMPRESSED_TAG, '"');
