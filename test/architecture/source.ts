import ts from 'typescript';

/** Another module that a file names, by `import`, `import type`, `export from`, `import()` or `require()`. */
export interface Import {
  readonly specifier: string;
  /** What is taken from it; empty for a whole module. */
  readonly names: readonly string[];
  readonly line: number;
}

/** A source file, read but not run. */
export interface Module {
  readonly path: string;
  readonly nodes: readonly ts.Node[];
  readonly imports: readonly Import[];
  readonly lineOf: (node: ts.Node) => number;
}

/** Path from the root of the project → source text. */
export type Files = ReadonlyMap<string, string>;

/** Where `#room/…` leads, as in package.json. */
const ROOTS: Readonly<Record<string, string>> = {
  '#domain/': 'libs/domain/src/',
  '#event-sourcing/': 'libs/event-sourcing/src/',
  '#views/': 'libs/views/src/',
  '#registers/': 'libs/registers/src/',
  '#client/': 'libs/client/src/',
  '#engine/': 'libs/engine/src/',
  '#platform/': 'libs/platform/src/',
  '#api/': 'apps/api/src/',
  '#worker/': 'apps/worker/src/',
  '#cli/': 'apps/cli/src/',
  '#bench/': 'bench/',
  '#test/': 'test/',
};

/** `#domain/fund` → `libs/domain/src/fund.ts`; null for a package or an unknown root. */
export const pathOf = (specifier: string): string | null => {
  const root = Object.keys(ROOTS).find((prefix) => specifier.startsWith(prefix));
  return root === undefined ? null : `${ROOTS[root] ?? ''}${specifier.slice(root.length)}.ts`;
};

const allNodes = (root: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
};

const namesIn = (node: ts.ImportDeclaration | ts.ExportDeclaration): string[] => {
  const list = ts.isExportDeclaration(node) ? node.exportClause : node.importClause?.namedBindings;
  if (list === undefined || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return [];
  return list.elements.map((element) => (element.propertyName ?? element.name).text);
};

const loads = (node: ts.CallExpression): boolean =>
  node.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(node.expression) && node.expression.text === 'require');

/** The module that this node names and what is taken from it; null when it names none. */
const named = (node: ts.Node): { readonly from: ts.Node; readonly names: readonly string[] } | null => {
  if (ts.isImportDeclaration(node)) return { from: node.moduleSpecifier, names: namesIn(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { from: node.moduleSpecifier, names: namesIn(node) };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: node.argument.literal, names: [] };
  const [first] = ts.isCallExpression(node) && loads(node) ? node.arguments : [];
  return first === undefined ? null : { from: first, names: [] };
};

/** A computed module name cannot be judged, so it is given as `?`, which no room may import. */
export const read = (path: string, text: string): Module => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = allNodes(source);
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const imports = nodes.flatMap((node) => {
    const found = named(node);
    if (found === null) return [];
    const specifier = ts.isStringLiteralLike(found.from) ? found.from.text : '?';
    return [{ specifier, names: found.names, line: lineOf(node) }];
  });
  return { path, nodes, imports, lineOf };
};
