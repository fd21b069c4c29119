const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** An object or a list that is not closed yet. */
interface Level {
  /** The names it has so far; null for a list. */
  readonly names: Set<string> | null;
  /** The name, or the index in a list, at which the text stands. */
  at: string | number;
  /** Whether the next text is a name. */
  expectsName: boolean;
}

/**
 * The first field that an object of this text names twice (`aims.0.target`), which `JSON.parse` would answer with the last alone; null when there is
 * none. In one pass, and only for text that is known to be JSON.
 */
export const repeatedName = (json: string): string | null => {
  const open: Level[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    const level = open.at(-1);
    if (letter === QUOTE) {
      const end = endOfText(json, at);
      if (level?.expectsName === true && !isNew(level, json.slice(at, end + 1)))
        return open.map((each) => each.at).join('.');
      at = end;
    } else if (letter === COMMA && level !== undefined) next(level);
    else if (letter === OPEN_OBJECT) open.push({ names: new Set(), at: '', expectsName: true });
    else if (letter === OPEN_LIST) open.push({ names: null, at: 0, expectsName: false });
    else if (letter === CLOSE_OBJECT || letter === CLOSE_LIST) open.pop();
  }
  return null;
};

/** Where the text that begins here ends: at the first quote that is not escaped. */
const endOfText = (json: string, begin: number): number => {
  for (let end = json.indexOf('"', begin + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
};

const isNew = (level: Level, quoted: string): boolean => {
  const name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  level.at = name;
  level.expectsName = false;
  if (level.names?.has(name) === true) return false;
  level.names?.add(name);
  return true;
};

const next = (level: Level): void => {
  if (typeof level.at === 'number') level.at += 1;
  else level.expectsName = true;
};
