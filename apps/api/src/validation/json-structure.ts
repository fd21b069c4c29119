import type { WrongField } from '#api/http/request-errors';

/** Objects and lists within each other. Deeper ones could not be processed recursively. */
export const MAX_DEPTH = 12;
/** Names in one object. No body has so many. */
const MAX_NAMES = 100;
/** Entries in one list. No field allows so many. */
const MAX_ENTRIES = 1_000;

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
 * Finds what `JSON.parse` would accept and no body needs, with its path (`aims.0.target`): a name that an object contains twice, of which only the last
 * would be kept; and very many names, entries or levels. Takes one pass, and ends at the first fault. Null when there is none, also for text that is not
 * valid JSON.
 */
export const findStructureFault = (json: string): WrongField | null => {
  const open: Level[] = [];
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    const level = open.at(-1);
    if (letter === QUOTE) {
      const end = findEndOfString(json, at);
      const fault = level?.expectsName === true ? addName(level, json.slice(at, end + 1)) : null;
      if (fault !== null) return toWrongField(open, fault);
      at = end;
    } else if (letter === COMMA && level !== undefined) {
      const fault = advance(level);
      if (fault !== null) return toWrongField(open, fault);
    } else if (letter === OPEN_OBJECT || letter === OPEN_LIST) {
      if (open.length === MAX_DEPTH) return toWrongField(open, { message: TOO_DEEP, isContainer: false });
      open.push(letter === OPEN_OBJECT ? openObject() : openList());
    } else if (letter === CLOSE_OBJECT || letter === CLOSE_LIST) open.pop();
  }
  return null;
};

export const TOO_DEEP = `is nested deeper than ${MAX_DEPTH} levels`;

interface Fault {
  readonly message: string;
  /** Whether the object or list itself is wrong, and not its current part. */
  readonly isContainer: boolean;
}

const DUPLICATE: Fault = { message: 'appears more than once', isContainer: false };
const TOO_MANY_NAMES: Fault = { message: `has more than ${MAX_NAMES} fields`, isContainer: true };
const TOO_MANY_ENTRIES: Fault = { message: `has more than ${MAX_ENTRIES} entries`, isContainer: true };

const openObject = (): Level => ({ names: new Set(), current: '', expectsName: true });
const openList = (): Level => ({ names: null, current: 0, expectsName: false });

const toWrongField = (open: readonly Level[], { message, isContainer }: Fault): WrongField => {
  const path = (isContainer ? open.slice(0, -1) : open).map(({ current }) => current);
  return { field: isContainer && path.length === 0 ? 'body' : path.join('.'), message };
};

/** The index of the first quote that is not escaped; the end of the text when there is none. */
const findEndOfString = (json: string, begin: number): number => {
  for (let end = json.indexOf('"', begin + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return json.length;
};

const readName = (quoted: string): string => {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
};

const addName = (level: Level, quoted: string): Fault | null => {
  const name = readName(quoted);
  level.current = name;
  level.expectsName = false;
  if (level.names?.has(name) === true) return DUPLICATE;
  level.names?.add(name);
  return (level.names?.size ?? 0) > MAX_NAMES ? TOO_MANY_NAMES : null;
};

const advance = (level: Level): Fault | null => {
  if (typeof level.current !== 'number' || level.names !== null) {
    level.expectsName = true;
    return null;
  }
  level.current += 1;
  return level.current >= MAX_ENTRIES ? TOO_MANY_ENTRIES : null;
};
