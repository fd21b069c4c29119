/** A text in the data of a command or event. */
export interface PlacedText {
  /** Full path with the index of each list: `ratings.0.evidence`. */
  readonly path: string;
  /** The last name of the path that is not an index: `evidence`. */
  readonly field: string;
  readonly text: string;
}

const isIndex = (name: string): boolean => /^\d+$/.test(name);

const toPlacedText = (names: readonly string[], text: string): PlacedText => ({
  path: names.join('.'),
  field: names.findLast((name) => !isIndex(name)) ?? '',
  text,
});

/** The texts at a path of a personal table. For `ratings.evidence` these are the evidence of every entry of the list. */
export const findTextsAt = (data: unknown, path: string): PlacedText[] => collectAt(data, path.split('.'), []);

const collectAt = (value: unknown, names: readonly string[], above: readonly string[]): PlacedText[] => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => collectAt(entry, names, [...above, String(index)]));
  const [name, ...below] = names;
  if (name === undefined) return typeof value === 'string' ? [toPlacedText(above, value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return collectAt((value as Readonly<Record<string, unknown>>)[name], below, [...above, name]);
};

/** Every text that `isWanted`, at any depth. Makes nothing for the others, because every response is searched and few of its texts are personal. */
export const findTexts = (value: unknown, isWanted: (text: string) => boolean): PlacedText[] => {
  const found: PlacedText[] = [];
  /** From the value to the part that is visited. */
  const names: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string' && isWanted(part)) found.push(toPlacedText(names, part));
    if (typeof part !== 'object' || part === null) return;
    for (const name of Object.keys(part)) {
      names.push(name);
      visit((part as Readonly<Record<string, unknown>>)[name]);
      names.pop();
    }
  };
  visit(value);
  return found;
};

/** A copy in which every string became what `replace` returns for it. */
export const mapTexts = <Value>(value: Value, replace: (text: string, path: string) => string): Value =>
  mapBelow(value, replace, '') as Value;

const mapBelow = (value: unknown, replace: (text: string, path: string) => string, path: string): unknown => {
  if (typeof value === 'string') return replace(value, path);
  if (typeof value !== 'object' || value === null) return value;
  const below = (name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);
  if (Array.isArray(value)) return value.map((entry: unknown, index) => mapBelow(entry, replace, below(index)));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [name, mapBelow(part, replace, below(name))]),
  );
};
