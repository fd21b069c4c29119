import ts from 'typescript';

export const identifierText = (name: ts.PropertyName | ts.Expression): string =>
  ts.isIdentifier(name) ? name.text : '';

export const visitAll = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
};

/** A method of a controller, as the source has it. */
export interface RouteMethod {
  /** As in the description of the API: `Contracts_draftContract`. */
  readonly operationId: string;
  readonly method: ts.MethodDeclaration;
}

/** Finds in the source which commands the routes of the API send. */
export class RouteCommands {
  readonly checker: ts.TypeChecker;
  readonly sources: readonly ts.SourceFile[];
  private readonly commands = new Map<string, string>();
  private readonly streams = new Map<string, string>();

  constructor(program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.sources = program
      .getSourceFiles()
      .filter(({ fileName }) => /\/(libs\/domain|apps\/api)\/src\//.test(fileName));
    for (const read of [this.collectStream, this.collectCommands])
      for (const source of this.sources) visitAll(source, (node) => read.call(this, node));
  }

  /** The methods of all controllers. */
  listMethods(): RouteMethod[] {
    const found: RouteMethod[] = [];
    for (const source of this.sources.filter(({ fileName }) => fileName.endsWith('.controller.ts')))
      visitAll(source, (method) => {
        if (!ts.isMethodDeclaration(method) || !ts.isClassDeclaration(method.parent)) return;
        found.push({ operationId: `${apiTag(method.parent)}_${identifierText(method.name)}`, method });
      });
    return found;
  }

  /** The method, and all methods of the API that it calls, also through others. */
  listCalledMethods(method: ts.MethodDeclaration): ts.MethodDeclaration[] {
    const seen = new Set<ts.MethodDeclaration>();
    const visit = (called: ts.MethodDeclaration): void => {
      if (seen.has(called)) return;
      seen.add(called);
      visitAll(called, (node) => {
        const next = this.findCalledMethod(node);
        if (next !== undefined) visit(next);
      });
    };
    visit(method);
    return [...seen];
  }

  /** The command that `new DraftContract(…)` sends, as `ContractStream.DraftContract`. */
  findBusCommand(node: ts.Node): string | undefined {
    return ts.isNewExpression(node) ? this.commands.get(identifierText(node.expression)) : undefined;
  }

  /** The command of `commandRequest(reference, 'ClaimReference', …)`, which is not on the bus. */
  findDirectCommand(node: ts.Node): string | undefined {
    if (!ts.isCallExpression(node) || identifierText(node.expression) !== 'commandRequest') return undefined;
    const [decider, command] = node.arguments;
    if (decider === undefined || command === undefined || !ts.isStringLiteral(command)) return undefined;
    return `${this.streams.get(identifierText(decider))}.${command.text}`;
  }

  /** `export const contract: Decider<ContractStream> = {…}` */
  private collectStream(node: ts.Node): void {
    if (!ts.isVariableDeclaration(node) || node.type === undefined || !ts.isIdentifier(node.name)) return;
    const stream = /^Decider<(\w+)>$/.exec(node.type.getText())?.[1];
    if (stream !== undefined) this.streams.set(node.name.text, stream);
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

  /** The declaration of the method of the API that this node calls. */
  private findCalledMethod(node: ts.Node): ts.MethodDeclaration | undefined {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const called = this.checker.getSymbolAtLocation(node.expression.name)?.valueDeclaration;
    if (called === undefined || !ts.isMethodDeclaration(called)) return undefined;
    return called.getSourceFile().fileName.includes('/apps/api/src/') ? called : undefined;
  }
}

const apiTag = (controller: ts.ClassDeclaration): string => {
  const decorators = ts.getDecorators(controller) ?? [];
  return /ApiTags\('(\w+)'\)/.exec(decorators.map((each) => each.getText()).join())?.[1] ?? '';
};
