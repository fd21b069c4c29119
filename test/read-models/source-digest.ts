import { createHash } from 'node:crypto';
import ts from 'typescript';

/** Reads the source of a module by its specifier, for example `#read-models/contract-stage`. */
export type ReadModule = (specifier: string) => string;

interface Declaration {
  readonly node: ts.Node;
  /** The statement that contains the declaration. */
  readonly statement: ts.Statement;
}

interface ParsedModule {
  readonly source: ts.SourceFile;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Local name → module and exported name. */
  readonly imports: ReadonlyMap<string, { readonly specifier: string; readonly name: string }>;
}

/** Without types and comments, so that neither is part of a digest. */
const toJavaScript = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true },
  }).outputText;

const collectDeclarations = (source: ts.SourceFile): Map<string, Declaration> => {
  const declarations = new Map<string, Declaration>();
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const node of statement.declarationList.declarations)
        if (ts.isIdentifier(node.name)) declarations.set(node.name.text, { node, statement });
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name !== undefined)
      declarations.set(statement.name.text, { node: statement, statement });
  }
  return declarations;
};

const collectImports = (source: ts.SourceFile): ParsedModule['imports'] => {
  const imports = new Map<string, { specifier: string; name: string }>();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const { moduleSpecifier, importClause } = statement;
    const bindings = importClause?.namedBindings;
    if (!ts.isStringLiteral(moduleSpecifier) || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements)
      imports.set(name.text, { specifier: moduleSpecifier.text, name: (propertyName ?? name).text });
  }
  return imports;
};

const parse = (text: string): ParsedModule => {
  const source = ts.createSourceFile('module.js', toJavaScript(text), ts.ScriptTarget.ESNext, true);
  return { source, declarations: collectDeclarations(source), imports: collectImports(source) };
};

const collectIdentifiers = (node: ts.Node): Set<string> => {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
};

/** The tokens of the code, so that line breaks and indentation do not matter. */
const normalise = (code: string): string => {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, code);
  const tokens: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens.push(scanner.getTokenText());
  return tokens.join(' ');
};

/** Digests the source of a declaration with all that it uses from modules that `follows` accepts. */
export class SourceDigest {
  private readonly modules = new Map<string, ParsedModule>();

  constructor(
    private readonly readModule: ReadModule,
    private readonly follows: (specifier: string) => boolean,
  ) {}

  /** SHA-256 in hexadecimal. It ignores types, comments and whitespace. */
  of(specifier: string, name: string): string {
    const found = new Map<string, string>();
    this.collect(specifier, name, found);
    const lines = [...found].map(([id, code]) => `${id} ${code}`).toSorted();
    return createHash('sha256').update(lines.join('\n')).digest('hex');
  }

  private collect(specifier: string, name: string, found: Map<string, string>): void {
    const id = `${specifier} ${name}`;
    const module = this.load(specifier);
    const declaration = module.declarations.get(name);
    if (declaration === undefined || found.has(id)) return;
    found.set(id, normalise(declaration.node.getText(module.source)));
    for (const used of collectIdentifiers(declaration.node)) {
      const imported = module.imports.get(used);
      if (imported === undefined) this.collect(specifier, used, found);
      else if (this.follows(imported.specifier)) this.collect(imported.specifier, imported.name, found);
    }
  }

  private load(specifier: string): ParsedModule {
    const known = this.modules.get(specifier);
    if (known !== undefined) return known;
    const module = parse(this.readModule(specifier));
    this.modules.set(specifier, module);
    return module;
  }
}
