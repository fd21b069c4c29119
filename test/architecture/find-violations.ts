import { rooms, type Room } from '#test/architecture/rooms';
import { pathOf, read, type Files, type Module } from '#test/architecture/source';

/** One fault, as a person needs it: where, against what, and what stands there. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly what: string;
}

export const MAY_NOT_IMPORT = 'may not import';
export const NO_ROOM = 'a file outside every room';
export const NO_CYCLE = 'an import cycle';
export const NO_INDEX = 'an index file';
export const NO_RELATIVE = 'a relative import';

export const roomOf = (path: string): Room | undefined => rooms.find((room) => room.path.test(path));

const SPECIAL: Readonly<Record<string, string>> = { '*': '.*', '{': '(', ',': '|', '}': ')' };

const matches = (pattern: string, specifier: string): boolean => {
  const text = pattern.replace(/[*{,}.+?^$()|[\]\\]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
  return new RegExp(`^(${text})${pattern.startsWith('#') ? '' : '(/.*)?'}$`).test(specifier);
};

const allows = (room: Room, specifier: string): boolean => {
  if (specifier === '?') return false;
  const taken = room.mayImport.filter((one) => one.startsWith('!')).some((one) => matches(one.slice(1), specifier));
  return !taken && room.mayImport.some((one) => !one.startsWith('!') && matches(one, specifier));
};

const isRelative = (specifier: string): boolean => /^\.\.?(\/|$)/.test(specifier);

const importFaults = (module: Module, room: Room): Violation[] =>
  module.imports.flatMap(({ specifier, line }) => {
    const fault = (rule: string): Violation[] => [{ path: module.path, line, rule, what: specifier }];
    if (isRelative(specifier)) return fault(NO_RELATIVE);
    return allows(room, specifier) ? [] : fault(MAY_NOT_IMPORT);
  });

const faultsIn = (module: Module, all: readonly Module[]): Violation[] => {
  const { path } = module;
  const room = roomOf(path);
  if (room === undefined) return [{ path, line: 1, rule: NO_ROOM, what: path }];
  const index = /(^|\/)index\.ts$/.test(path) ? [{ path, line: 1, rule: NO_INDEX, what: path }] : [];
  const never = room.never.flatMap((rule) =>
    rule.find(module, all).map((finding) => ({ path, rule: rule.says, ...finding })),
  );
  return [...index, ...importFaults(module, room), ...never];
};

/** Each cycle once, reported at the file where a walk in the order of paths first closes it. */
const cycles = (modules: readonly Module[]): Violation[] => {
  const targets = new Map(modules.map((module) => [module.path, module.imports.map((one) => pathOf(one.specifier))]));
  const finished = new Set<string>();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const what = [...trail.slice(start), path].join(' → ');
      found.push({ path, line: 1, rule: NO_CYCLE, what });
    }
    if (start >= 0 || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) if (target !== null) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of [...targets.keys()].sort()) visit(path, []);
  return found;
};

/** Everything in these files that a room does not allow. Reads only what it is given, so that planted faults need no disk. */
export const violations = (files: Files): Violation[] => {
  const modules = [...files].map(([path, text]) => read(path, text));
  return [...modules.flatMap((module) => faultsIn(module, modules)), ...cycles(modules)];
};
