import ts from 'typescript';
import { RefusalSites, type RefusalSentences } from '#test/support/refusal-sites';
import { identifierText, RouteCommands, visitAll } from '#test/support/route-commands';

/** For each operation of the API (`Contracts_draftContract`), the codes with which its rules can refuse, each with its sentence. */
export type Refusals = Readonly<Record<string, RefusalSentences>>;

const STREAM_TYPE = /Decider<(\w+)>/;

/** Finds the refusals of each operation in the source. */
export class RefusalAnalysis {
  readonly found: Refusals;
  private readonly routes: RouteCommands;
  private readonly sites: RefusalSites;
  private readonly decisions = new Map<string, ts.Node>();

  constructor(program: ts.Program) {
    this.routes = new RouteCommands(program);
    this.sites = new RefusalSites(this.routes.checker);
    for (const source of this.routes.sources) visitAll(source, (node) => this.collectDecisions(node));
    this.found = this.listOperations();
  }

  /** Codes that are not literals in the source. Their rules cannot be listed. */
  get unreadable(): readonly string[] {
    return [...this.sites.unreadable];
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

  private listOperations(): Refusals {
    const found = this.routes
      .listMethods()
      .filter(({ method }) => !reportsRows(method))
      .map(({ operationId, method }) => [operationId, this.listRefusals(method)] as const)
      .filter(([, refusals]) => refusals.length > 0)
      .map(([operationId, refusals]) => [operationId, Object.assign({}, ...refusals) as RefusalSentences] as const);
    return sortByName(Object.fromEntries(found.map(([operationId, refusals]) => [operationId, sortByName(refusals)])));
  }

  /** The refusals of the commands that a method sends, and its own, also through all methods of the API that it calls. */
  private listRefusals(method: ts.MethodDeclaration): RefusalSentences[] {
    const called = this.routes.listCalledMethods(method);
    const commands = new Set<string>();
    for (const each of called)
      visitAll(each, (node) => {
        const command = this.findCommand(node);
        if (command !== undefined) commands.add(command);
      });
    if (commands.size === 0) return [];
    return [...called.map((each) => this.sites.findIn(each)), ...[...commands].map((name) => this.findRefusals(name))];
  }

  private findCommand(node: ts.Node): string | undefined {
    const direct = this.routes.findDirectCommand(node);
    // What the service records for itself, such as the security log, has no table of decisions, and refuses no caller.
    return direct !== undefined && this.decisions.has(direct) ? direct : this.routes.findBusCommand(node);
  }

  private findRefusals(command: string): RefusalSentences {
    const decision = this.decisions.get(command);
    if (decision === undefined) throw new Error(`There is no decision for ${command}.`);
    return this.sites.findIn(decision);
  }
}

/** A file of rows is not refused: each of its rows is rejected with a reason. */
const reportsRows = (method: ts.MethodDeclaration): boolean =>
  (ts.getDecorators(method) ?? []).some((each) => each.getText() === "@ApiConsumes('text/csv')");

const sortByName = <Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)));
