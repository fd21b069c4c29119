import ts from 'typescript';

/** Another module that a file refers to, by `import`, `import type`, `export from`, `import()` or `require()`. */
export interface Import {
  readonly specifier: string;
  /** The imported names; empty when the whole module is imported. */
  readonly names: readonly string[];
  readonly line: number;
}

/** A parsed source file. */
export interface Module {
  readonly path: string;
  readonly nodes: readonly ts.Node[];
  readonly imports: readonly Import[];
  readonly lineOf: (node: ts.Node) => number;
}

/** Path from the root of the project → source text. */
export type Files = ReadonlyMap<string, string>;

const LIBRARIES = [
  'domain',
  'kernel',
  'execution',
  'processing',
  'sqlite',
  'eventstoredb',
  'postgres',
  'transfer',
  'nest-cqrs',
  'read-models',
  'records',
  'documents',
  'files',
  'registers',
  'client',
  'hosting',
  'platform',
  'scenarios',
];
const APPS = ['api', 'worker', 'cli'];

/** The folder that each `#name/` stands for, as in package.json. */
const ROOTS: Readonly<Record<string, string>> = Object.fromEntries([
  ...LIBRARIES.map((name) => [`#${name}/`, `libs/${name}/src/`] as const),
  ...APPS.map((name) => [`#${name}/`, `apps/${name}/src/`] as const),
  ...['bench', 'test'].map((name) => [`#${name}/`, `${name}/`] as const),
]);

/** `#domain/fund` → `libs/domain/src/fund.ts`; null for a package or an unknown root. */
export const resolvePath = (specifier: string): string | null => {
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

const importedNames = (node: ts.ImportDeclaration | ts.ExportDeclaration): string[] => {
  const list = ts.isExportDeclaration(node) ? node.exportClause : node.importClause?.namedBindings;
  if (list === undefined || !(ts.isNamedImports(list) || ts.isNamedExports(list))) return [];
  return list.elements.map((element) => (element.propertyName ?? element.name).text);
};

const isDynamicImport = (node: ts.CallExpression): boolean =>
  node.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(node.expression) && node.expression.text === 'require');

/** The module that this node imports, and the imported names; null when the node is no import. */
const findImport = (node: ts.Node): { readonly from: ts.Node; readonly names: readonly string[] } | null => {
  if (ts.isImportDeclaration(node)) return { from: node.moduleSpecifier, names: importedNames(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { from: node.moduleSpecifier, names: importedNames(node) };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: node.argument.literal, names: [] };
  const [first] = ts.isCallExpression(node) && isDynamicImport(node) ? node.arguments : [];
  return first === undefined ? null : { from: first, names: [] };
};

/** Parses a source file. A computed module name becomes `?`, which only tests may import. */
export const parseModule = (path: string, text: string): Module => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = allNodes(source);
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const imports = nodes.flatMap((node) => {
    const found = findImport(node);
    if (found === null) return [];
    const specifier = ts.isStringLiteralLike(found.from) ? found.from.text : '?';
    return [{ specifier, names: found.names, line: lineOf(node) }];
  });
  return { path, nodes, imports, lineOf };
};
