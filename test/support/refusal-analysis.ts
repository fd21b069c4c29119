import { RefusalSites, type Told } from '#test/support/refusal-sites';
import ts from 'typescript';

/** By operation of the API (`Contracts_draft`): the codes with which the rules behind it can refuse, each with its sentence. */
export type Refusals = Readonly<Record<string, Told>>;

const STREAM_OF = /Decider<(\w+)>/;

const nameOf = (name: ts.PropertyName | ts.Expression): string => (ts.isIdentifier(name) ? name.text : '');

/** Reads from the source what each operation can be refused with. */
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
    for (const read of [this.streamIn, this.decisionsIn, this.commandsIn])
      for (const source of sources) eachIn(source, (node) => read.call(this, node));
    this.found = this.operationsIn(sources);
  }

  readonly found: Refusals;

  /** Codes that stand in the source as something else than words: their rules cannot be listed. */
  get unread(): readonly string[] {
    return [...this.sites.unread];
  }

  /** `export const contract: Decider<ContractStream> = {…}` */
  private streamIn(node: ts.Node): void {
    if (!ts.isVariableDeclaration(node) || node.type === undefined || !ts.isIdentifier(node.name)) return;
    const stream = /^Decider<(\w+)>$/.exec(node.type.getText())?.[1];
    if (stream !== undefined) this.streams.set(node.name.text, stream);
  }

  /** A table of decisions says whose it is by `satisfies Partial<Decider<…>['decide']>` or by the type of its constant. */
  private decisionsIn(node: ts.Node): void {
    if (!ts.isObjectLiteralExpression(node)) return;
    const { parent } = node;
    const type =
      ts.isSatisfiesExpression(parent) || ts.isVariableDeclaration(parent) ? parent.type?.getText() : undefined;
    const stream = type?.includes("['decide']") === true ? STREAM_OF.exec(type)?.[1] : undefined;
    if (stream === undefined) return;
    for (const property of node.properties)
      if (property.name !== undefined) this.decisions.set(`${stream}.${nameOf(property.name)}`, property);
  }

  /** `handlersFor(contract, { DraftContract, … })` */
  private commandsIn(node: ts.Node): void {
    if (!ts.isCallExpression(node) || nameOf(node.expression) !== 'handlersFor') return;
    const [decider, table] = node.arguments;
    if (decider === undefined || table === undefined || !ts.isObjectLiteralExpression(table)) return;
    for (const property of table.properties) {
      const name = property.name === undefined ? '' : nameOf(property.name);
      const busClass = ts.isPropertyAssignment(property) ? nameOf(property.initializer) : name;
      this.commands.set(busClass, `${this.streams.get(nameOf(decider))}.${name}`);
    }
  }

  private operationsIn(sources: readonly ts.SourceFile[]): Refusals {
    const found: [string, Told][] = [];
    for (const source of sources.filter(({ fileName }) => fileName.endsWith('.controller.ts')))
      eachIn(source, (node) => {
        if (!ts.isMethodDeclaration(node) || !ts.isClassDeclaration(node.parent)) return;
        const sent = this.sentIn(node);
        if (sent.length > 0)
          found.push([`${tagOf(node.parent)}_${nameOf(node.name)}`, Object.assign({}, ...sent) as Told]);
      });
    return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** What the commands can be refused with that a method sends. */
  private sentIn(method: ts.MethodDeclaration): Told[] {
    const found: Told[] = [];
    eachIn(method, (node) => {
      const command = ts.isNewExpression(node) ? this.commands.get(nameOf(node.expression)) : undefined;
      if (command !== undefined) found.push(this.refusalsOf(command));
    });
    return found;
  }

  private refusalsOf(command: string): Told {
    const decision = this.decisions.get(command);
    if (decision === undefined) throw new Error(`No decision was found for ${command}.`);
    return this.sites.within(decision);
  }
}

const tagOf = (controller: ts.ClassDeclaration): string => {
  const decorators = ts.getDecorators(controller) ?? [];
  return /ApiTags\('(\w+)'\)/.exec(decorators.map((each) => each.getText()).join())?.[1] ?? '';
};

const eachIn = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  ts.forEachChild(node, (child) => eachIn(child, look));
};
