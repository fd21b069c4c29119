import { layers, type Layer } from '#test/architecture/layers';
import { parseModule, resolvePath, type Files, type Module } from '#test/architecture/source';

/** One violation: where it is, which rule it breaks, and the offending code. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly what: string;
}

export const MAY_NOT_IMPORT = 'may not import';
export const NO_LAYER = 'a file outside every layer';
export const NO_CYCLE = 'an import cycle';
export const NO_INDEX = 'an index file';
export const NO_RELATIVE_IMPORT = 'a relative import';

export const findLayer = (path: string): Layer | undefined => layers.find((layer) => layer.path.test(path));

const SPECIAL: Readonly<Record<string, string>> = { '*': '.*', '{': '(', ',': '|', '}': ')' };

const matches = (pattern: string, specifier: string): boolean => {
  const text = pattern.replace(/[*{,}.+?^$()|[\]\\]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
  return new RegExp(`^(${text})${pattern.startsWith('#') ? '' : '(/.*)?'}$`).test(specifier);
};

const allows = (layer: Layer, specifier: string): boolean => {
  if (specifier === '?') return layer.mayImport.includes('?');
  const excluded = layer.mayImport.filter((one) => one.startsWith('!')).some((one) => matches(one.slice(1), specifier));
  return !excluded && layer.mayImport.some((one) => !one.startsWith('!') && matches(one, specifier));
};

const isRelative = (specifier: string): boolean => /^\.\.?(\/|$)/.test(specifier);

const findForbiddenImports = (module: Module, layer: Layer): Violation[] =>
  module.imports.flatMap(({ specifier, line }) => {
    const report = (rule: string): Violation[] => [{ path: module.path, line, rule, what: specifier }];
    if (isRelative(specifier)) return report(NO_RELATIVE_IMPORT);
    return allows(layer, specifier) ? [] : report(MAY_NOT_IMPORT);
  });

const findViolationsIn = (module: Module, all: readonly Module[]): Violation[] => {
  const { path } = module;
  const layer = findLayer(path);
  if (layer === undefined) return [{ path, line: 1, rule: NO_LAYER, what: path }];
  const index = /(^|\/)index\.ts$/.test(path) ? [{ path, line: 1, rule: NO_INDEX, what: path }] : [];
  const forbidden = layer.forbidden.flatMap((rule) =>
    rule.find(module, all).map((finding) => ({ path, rule: rule.says, ...finding })),
  );
  return [...index, ...findForbiddenImports(module, layer), ...forbidden];
};

/** Finds each import cycle once and reports it at the file where a walk in path order first closes it. */
const findCycles = (modules: readonly Module[]): Violation[] => {
  const targets = new Map(
    modules.map((module) => [module.path, module.imports.map((one) => resolvePath(one.specifier))]),
  );
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

/** Finds everything in these files that their layer does not allow. Reads only the given texts, so that fixtures need no disk. */
export const findViolations = (files: Files): Violation[] => {
  const modules = [...files].map(([path, text]) => parseModule(path, text));
  return [...modules.flatMap((module) => findViolationsIn(module, modules)), ...findCycles(modules)];
};
