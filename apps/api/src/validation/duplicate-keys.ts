const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** An object or list that is not closed yet. */
interface Level {
  /** The names seen so far; null for a list. */
  readonly names: Set<string> | null;
  /** The current name, or the current index in a list. */
  current: string | number;
  /** Whether the next string is a name. */
  expectsName: boolean;
}

/**
 * Finds the first key that an object contains twice, as a path (`aims.0.target`); null when there is none. `JSON.parse` would silently keep the last one.
 * Takes one pass. The text must be valid JSON.
 */
export const findDuplicateKey = (json: string): string | null => {
  const open: Level[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    const level = open.at(-1);
    if (letter === QUOTE) {
      const end = findEndOfString(json, at);
      if (level?.expectsName === true && !addName(level, json.slice(at, end + 1)))
        return open.map((each) => each.current).join('.');
      at = end;
    } else if (letter === COMMA && level !== undefined) advance(level);
    else if (letter === OPEN_OBJECT) open.push({ names: new Set(), current: '', expectsName: true });
    else if (letter === OPEN_LIST) open.push({ names: null, current: 0, expectsName: false });
    else if (letter === CLOSE_OBJECT || letter === CLOSE_LIST) open.pop();
  }
  return null;
};

/** The index of the first quote that is not escaped. */
const findEndOfString = (json: string, begin: number): number => {
  for (let end = json.indexOf('"', begin + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
};

const addName = (level: Level, quoted: string): boolean => {
  const name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
  level.current = name;
  level.expectsName = false;
  if (level.names?.has(name) === true) return false;
  level.names?.add(name);
  return true;
};

const advance = (level: Level): void => {
  if (typeof level.current === 'number') level.current += 1;
  else level.expectsName = true;
};
