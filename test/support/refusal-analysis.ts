import { RefusalSites, type RefusalSentences } from '#test/support/refusal-sites';
import ts from 'typescript';

/** For each operation of the API (`Contracts_draftContract`), the codes with which its rules can refuse, each with its sentence. */
export type Refusals = Readonly<Record<string, RefusalSentences>>;

const STREAM_TYPE = /Decider<(\w+)>/;

const identifierText = (name: ts.PropertyName | ts.Expression): string => (ts.isIdentifier(name) ? name.text : '');

/** Finds the refusals of each operation in the source. */
export class RefusalAnalysis {
  private readonly checker: ts.TypeChecker;
  private readonly sites: RefusalSites;
  private readonly decisions = new Map<string, ts.Node>();
  private readonly commands = new Map<string, string>();
  private readonly streams = new Map<string, string>();

  constructor(program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.sites = new RefusalSites(this.checker);
    const sources = program
      .getSourceFiles()
      .filter(({ fileName }) => /\/(libs\/domain|apps\/api)\/src\//.test(fileName));
    for (const read of [this.collectStream, this.collectDecisions, this.collectCommands])
      for (const source of sources) visitAll(source, (node) => read.call(this, node));
    this.found = this.listOperations(sources);
  }

  readonly found: Refusals;

  /** Codes that are not literals in the source. Their rules cannot be listed. */
  get unreadable(): readonly string[] {
    return [...this.sites.unreadable];
  }

  /** `export const contract: Decider<ContractStream> = {…}` */
  private collectStream(node: ts.Node): void {
    if (!ts.isVariableDeclaration(node) || node.type === undefined || !ts.isIdentifier(node.name)) return;
    const stream = /^Decider<(\w+)>$/.exec(node.type.getText())?.[1];
    if (stream !== undefined) this.streams.set(node.name.text, stream);
  }

  /** A table of decisions names its stream with `satisfies Partial<Decider<…>['decide']>` or with the type of its constant. */
  private collectDecisions(node: ts.Node): void {
    if (!ts.isObjectLiteralExpression(node)) return;
    const { parent } = node;
    const type =
      ts.isSatisfiesExpression(parent) || ts.isVariableDeclaration(parent) ? parent.type?.getText() : undefined;
    const stream = type?.includes("['decide']") === true ? STREAM_TYPE.exec(type)?.[1] : undefined;
    if (stream === undefined) return;
    for (const property of node.properties)
      if (property.name !== undefined) this.decisions.set(`${stream}.${identifierText(property.name)}`, property);
  }

  /** `handlersFor(contract, { DraftContract, … })`. A part of the table can be a constant: `{ DraftContract, ...visitCommands }`. */
  private collectCommands(node: ts.Node): void {
    if (!ts.isCallExpression(node) || identifierText(node.expression) !== 'handlersFor') return;
    const [decider, table] = node.arguments;
    if (decider === undefined || table === undefined || !ts.isObjectLiteralExpression(table)) return;
    const stream = this.streams.get(identifierText(decider));
    for (const property of this.listProperties(table)) {
      const name = property.name === undefined ? '' : identifierText(property.name);
      const busClass = ts.isPropertyAssignment(property) ? identifierText(property.initializer) : name;
      this.commands.set(busClass, `${stream}.${name}`);
    }
  }

  /** The properties of a table, with those of the constants that are spread in it. Throws if it cannot find such a constant. */
  private listProperties(table: ts.ObjectLiteralExpression): ts.ObjectLiteralElementLike[] {
    return table.properties.flatMap((property) => {
      if (!ts.isSpreadAssignment(property)) return [property];
      const spread = this.findTable(property.expression);
      if (spread === undefined)
        throw new Error(`There is no table of commands named ${property.expression.getText()}.`);
      return this.listProperties(spread);
    });
  }

  private findTable(name: ts.Expression): ts.ObjectLiteralExpression | undefined {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (symbol === undefined) return undefined;
    const named = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const declared = named.valueDeclaration;
    const value = declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    return value !== undefined && ts.isObjectLiteralExpression(value) ? value : undefined;
  }

  private listOperations(sources: readonly ts.SourceFile[]): Refusals {
    const found: [string, RefusalSentences][] = [];
    for (const source of sources.filter(({ fileName }) => fileName.endsWith('.controller.ts')))
      visitAll(source, (node) => {
        if (!ts.isMethodDeclaration(node) || !ts.isClassDeclaration(node.parent) || reportsRows(node)) return;
        const refusals = this.listRefusals(node);
        if (refusals.length > 0)
          found.push([
            `${apiTag(node.parent)}_${identifierText(node.name)}`,
            sortCodes(Object.assign({}, ...refusals) as RefusalSentences),
          ]);
      });
    return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** The refusals of the commands that a method sends, and its own, also through all methods of the API that it calls. */
  private listRefusals(method: ts.MethodDeclaration): RefusalSentences[] {
    const [own, commands] = [[] as RefusalSentences[], new Set<string>()];
    const seen = new Set<ts.MethodDeclaration>();
    const visit = (called: ts.MethodDeclaration): void => {
      if (seen.has(called)) return;
      seen.add(called);
      own.push(this.sites.findIn(called));
      visitAll(called, (node) => {
        const command = this.findCommand(node);
        if (command !== undefined) commands.add(command);
        const next = this.findCalledMethod(node);
        if (next !== undefined) visit(next);
      });
    };
    visit(method);
    return commands.size === 0 ? [] : [...own, ...[...commands].map((command) => this.findRefusals(command))];
  }

  /** `new DraftContract(…)`, or `commandRequest(reference, 'ClaimReference', …)` for a command that is not on the bus. */
  private findCommand(node: ts.Node): string | undefined {
    if (ts.isNewExpression(node)) return this.commands.get(identifierText(node.expression));
    if (!ts.isCallExpression(node) || identifierText(node.expression) !== 'commandRequest') return undefined;
    const [decider, command] = node.arguments;
    if (decider === undefined || command === undefined || !ts.isStringLiteral(command)) return undefined;
    const name = `${this.streams.get(identifierText(decider))}.${command.text}`;
    // What the service records for itself, such as the security log, has no table of decisions, and refuses no caller.
    return this.decisions.has(name) ? name : undefined;
  }

  /** The declaration of the method of the API that this node calls. */
  private findCalledMethod(node: ts.Node): ts.MethodDeclaration | undefined {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const called = this.checker.getSymbolAtLocation(node.expression.name)?.valueDeclaration;
    if (called === undefined || !ts.isMethodDeclaration(called)) return undefined;
    return called.getSourceFile().fileName.includes('/apps/api/src/') ? called : undefined;
  }

  private findRefusals(command: string): RefusalSentences {
    const decision = this.decisions.get(command);
    if (decision === undefined) throw new Error(`There is no decision for ${command}.`);
    return this.sites.findIn(decision);
  }
}

const apiTag = (controller: ts.ClassDeclaration): string => {
  const decorators = ts.getDecorators(controller) ?? [];
  return /ApiTags\('(\w+)'\)/.exec(decorators.map((each) => each.getText()).join())?.[1] ?? '';
};

/** A file of rows is not refused: each of its rows is rejected with a reason. */
const reportsRows = (method: ts.MethodDeclaration): boolean =>
  (ts.getDecorators(method) ?? []).some((each) => each.getText() === "@ApiConsumes('text/csv')");

const sortCodes = (refusals: RefusalSentences): RefusalSentences =>
  Object.fromEntries(Object.entries(refusals).sort(([one], [other]) => (one < other ? -1 : 1)));

const visitAll = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
};
