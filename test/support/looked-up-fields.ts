import ts from 'typescript';
import { identifierText, RouteCommands, visitAll } from '#test/support/route-commands';

/** What a route gets from its sender: the names of its parameters, and those of the fields of its body and its query. */
interface Said {
  readonly parameters: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** What is the same whenever a person sends a request again: ids that follow from the idempotency key, the version in `If-Match`, and the person. */
const SAME_AGAIN = /^options\.(newId|expectedVersion|context\.(actor|commandId))$/;

const FROM_SENDER = new Set(['Param', 'Body', 'Query']);

/**
 * Finds the fields of commands that neither the body nor the path of a route says, and that `lookedUpByService` does not name. A sent field is recognised by its
 * place (`{ by: body.as }`) or else by its name, because a service of the API can put the data together from what its controller hands on.
 */
export class LookedUpFields {
  readonly routes: RouteCommands;
  /** As `RequestStream.TableRequest.overlaps`. */
  private readonly named = new Set<string>();

  constructor(program: ts.Program) {
    this.routes = new RouteCommands(program);
    for (const source of this.routes.sources) visitAll(source, (node) => this.collectNamed(node));
  }

  /** As `Requests_tableRequest: RequestStream.TableRequest.overlaps`. */
  listUnnamedFields(): string[] {
    const found = this.routes.listMethods().flatMap(({ operationId, method }) =>
      this.listOfRoute(method)
        .filter((field) => !this.named.has(field))
        .map((field) => `${operationId}: ${field}`),
    );
    return [...new Set(found)].sort();
  }

  /** The fields of all commands of a route that its sender did not say. */
  private listOfRoute(method: ts.MethodDeclaration): string[] {
    const said = this.findSaid(method);
    const found: string[] = [];
    const read = (node: ts.Node): void => {
      const command = this.routes.findBusCommand(node);
      if (command !== undefined && ts.isNewExpression(node))
        found.push(...this.listLookedUp(node, said).map((field) => `${command}.${field}`));
    };
    for (const called of this.routes.listCalledMethods(method)) visitAll(called, read);
    return found;
  }

  /** `lookedUpByService: { TableRequest: ['overlaps'] }` in a stream. */
  private collectNamed(node: ts.Node): void {
    if (!ts.isVariableDeclaration(node) || node.initializer === undefined) return;
    const stream = /^Decider<(\w+)>$/.exec(node.type?.getText() ?? '')?.[1];
    const table = ts.isObjectLiteralExpression(node.initializer)
      ? findProperty(node.initializer, 'lookedUpByService')
      : null;
    if (stream === undefined || table === null || !ts.isObjectLiteralExpression(table)) return;
    for (const { name, initializer } of table.properties.filter(ts.isPropertyAssignment))
      if (ts.isArrayLiteralExpression(initializer))
        for (const field of initializer.elements.filter(ts.isStringLiteral))
          this.named.add(`${stream}.${identifierText(name)}.${field.text}`);
  }

  private findSaid(method: ts.MethodDeclaration): Said {
    const sent = method.parameters.filter((each) =>
      (ts.getDecorators(each) ?? []).some(
        ({ expression }) => ts.isCallExpression(expression) && FROM_SENDER.has(identifierText(expression.expression)),
      ),
    );
    const names = sent.flatMap(({ name }) => listNames(name));
    const objects = sent
      .map((each) => this.routes.checker.getTypeAtLocation(each))
      .filter((type) => (type.flags & ts.TypeFlags.Object) !== 0);
    return {
      parameters: new Set(names),
      fields: new Set([...names, ...objects.flatMap((type) => type.getProperties().map(({ name }) => name))]),
    };
  }

  /** The fields of the data of `new TableRequest(id, data, options)` that the sender did not say. */
  private listLookedUp(sent: ts.NewExpression, said: Said): string[] {
    const [, data] = sent.arguments ?? [];
    return data === undefined ? [] : this.listForeign(data, said);
  }

  private listForeign(data: ts.Expression, said: Said): string[] {
    if (this.isSaid(data, said.parameters)) return [];
    const value = this.findConstant(data) ?? data;
    if (!ts.isObjectLiteralExpression(value)) {
      const type = this.routes.checker.getTypeAtLocation(value);
      return type.getProperties().flatMap(({ name }) => (said.fields.has(name) ? [] : [name]));
    }
    return value.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return this.listForeign(property.expression, said);
      const name = identifierText(property.name);
      if (ts.isShorthandPropertyAssignment(property))
        return said.fields.has(name) || this.isSaid(property.name, said.parameters) ? [] : [name];
      return ts.isPropertyAssignment(property) && this.isSaid(property.initializer, said.parameters) ? [] : [name];
    });
  }

  /** The value of a constant of a method, such as `const data = { … }`. */
  private findConstant(name: ts.Expression): ts.Expression | undefined {
    const { checker } = this.routes;
    if (!ts.isIdentifier(name)) return undefined;
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
    const declared = symbol?.valueDeclaration;
    const isLocal = declared !== undefined && ts.isVariableDeclaration(declared) && ts.isIdentifier(declared.name);
    return isLocal && declared.getSourceFile() === name.getSourceFile() ? declared.initializer : undefined;
  }

  /**
   * Whether the value of the expression follows from these parameters or is written in the source. A function that gets nothing else gives the same whenever it is
   * called; a method can look something up.
   */
  private isSaid(expression: ts.Expression, parameters: ReadonlySet<string>): boolean {
    const known = new Set(parameters);
    const check = (node: ts.Node): boolean => {
      if (SAME_AGAIN.test(node.getText())) return true;
      if (ts.isTypeNode(node)) return true;
      if (ts.isArrowFunction(node)) {
        for (const { name } of node.parameters) for (const each of listNames(name)) known.add(each);
        return check(node.body);
      }
      if (ts.isPropertyAccessExpression(node)) return check(node.expression);
      if (ts.isPropertyAssignment(node)) return check(node.initializer);
      if (ts.isCallExpression(node))
        return (ts.isIdentifier(node.expression) || check(node.expression)) && node.arguments.every(check);
      if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isAwaitExpression(node)) return false;
      if (ts.isIdentifier(node)) {
        const value = known.has(node.text) ? undefined : this.findConstant(node);
        return known.has(node.text) || (value !== undefined && check(value));
      }
      return !(ts.forEachChild(node, (child) => !check(child)) ?? false);
    };
    return check(expression);
  }
}

const findProperty = (table: ts.ObjectLiteralExpression, name: string): ts.Expression | null => {
  const found = table.properties.find((each) => each.name !== undefined && identifierText(each.name) === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : null;
};

const listNames = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((each) => (ts.isBindingElement(each) ? listNames(each.name) : []));
