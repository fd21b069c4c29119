import ts from 'typescript';

/** Sentences by the code of the rule. */
export type Told = Readonly<Record<string, string>>;

/** Which arguments of a function are the code and the sentence with which it refuses. */
interface Refuser {
  readonly code: number;
  readonly sentence: number;
}

type Rule = ts.FunctionLikeDeclaration;

/** Finds every refusal that a piece of code can come to, through whatever functions it calls or hands on. */
export class RefusalSites {
  readonly unread = new Set<string>();
  private readonly refusers = new Map<ts.Node, Refuser | null>();

  constructor(private readonly checker: ts.TypeChecker) {}

  within(root: ts.Node): Told {
    const found = new Map<string, Set<string>>();
    const seen = new Set<ts.Node>();
    const visit = (node: ts.Node): void => {
      this.refusalAt(node, found);
      const rule = ts.isIdentifier(node) ? this.ruleCalled(node) : undefined;
      if (rule !== undefined && !seen.has(rule)) {
        seen.add(rule);
        visit(rule);
      }
      ts.forEachChild(node, visit);
    };
    visit(root);
    if (opensAlone(root)) found.set('already-exists', new Set(['There is one with this id already.']));
    const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(sorted.map(([code, sentences]) => [code, [...sentences].join(' / ')]));
  }

  private refusalAt(node: ts.Node, found: Map<string, Set<string>>): void {
    const refuser = ts.isCallExpression(node) || ts.isNewExpression(node) ? this.refuserCalled(node) : null;
    if (refuser === null || !(ts.isCallExpression(node) || ts.isNewExpression(node))) return;
    const [code, sentence] = [node.arguments?.[refuser.code], node.arguments?.[refuser.sentence]];
    if (code === undefined || this.parameterOf(code) !== undefined) return;
    for (const each of this.wordsOf(code)) {
      const sentences = found.get(each) ?? new Set<string>();
      found.set(each, sentences.add(sentence === undefined ? '' : this.textOf(sentence)));
    }
  }

  private wordsOf(code: ts.Expression): string[] {
    const type = this.checker.getTypeAtLocation(code);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.every((part) => part.isStringLiteral()))
      return parts.map(({ value }) => value).filter((word) => word !== '');
    this.unread.add(`${code.getSourceFile().fileName}: ${code.getText()}`);
    return [];
  }

  private refuserCalled(node: ts.CallExpression | ts.NewExpression): Refuser | null {
    const name = node.expression.getText();
    if (name === 'refuseUnless') return { code: 1, sentence: 2 };
    if (name === 'Refused') return { code: 0, sentence: 1 };
    const rule = ts.isIdentifier(node.expression) ? this.ruleCalled(node.expression) : undefined;
    return rule === undefined ? null : this.refuserIn(rule);
  }

  /** A function that hands its own parameters on as code and sentence refuses in the name of who calls it. */
  private refuserIn(rule: Rule): Refuser | null {
    const known = this.refusers.get(rule);
    if (known !== undefined) return known;
    this.refusers.set(rule, null);
    let found: Refuser | null = null;
    const look = (node: ts.Node): void => {
      const inner = ts.isCallExpression(node) || ts.isNewExpression(node) ? this.refuserCalled(node) : null;
      const passed = (ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments : undefined) ?? [];
      const [code, sentence] = inner === null ? [] : [passed[inner.code], passed[inner.sentence]];
      const at = code === undefined ? undefined : this.parameterOf(code);
      const place = at === undefined ? -1 : rule.parameters.indexOf(at);
      const told = sentence === undefined ? undefined : this.parameterOf(sentence);
      if (place >= 0) found = { code: place, sentence: told === undefined ? -1 : rule.parameters.indexOf(told) };
      ts.forEachChild(node, look);
    };
    look(rule);
    this.refusers.set(rule, found);
    return found;
  }

  private parameterOf(expression: ts.Expression): ts.ParameterDeclaration | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    const declared = this.checker.getSymbolAtLocation(expression)?.valueDeclaration;
    const wide = this.checker.getTypeAtLocation(expression).flags & ts.TypeFlags.String;
    return declared !== undefined && ts.isParameter(declared) && wide !== 0 ? declared : undefined;
  }

  /** The function of the domain that a name stands for. */
  private ruleCalled(name: ts.Identifier): Rule | undefined {
    const symbol = this.checker.getSymbolAtLocation(name);
    const real =
      symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0
        ? this.checker.getAliasedSymbol(symbol)
        : symbol;
    const declared = real?.valueDeclaration;
    if (declared === undefined || !/\/libs\/domain\/src\//.test(declared.getSourceFile().fileName)) return undefined;
    if (ts.isFunctionLike(declared) && 'body' in declared) return declared;
    const value = ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
  }

  /** The sentence as it is written, with … where it names something of the case. */
  private textOf(sentence: ts.Expression): string {
    if (ts.isStringLiteralLike(sentence)) return sentence.text;
    if (ts.isTemplateExpression(sentence))
      return sentence.head.text + sentence.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
    const declared = this.checker.getSymbolAtLocation(sentence)?.valueDeclaration;
    const value = declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    return value === undefined ? '…' : this.textOf(value);
  }
}

/** Whether a decision only opens a stream, so that one that is there refuses it. */
const opensAlone = (decision: ts.Node): boolean => {
  const table = ts.isPropertyAssignment(decision) ? decision.initializer : decision;
  if (!ts.isObjectLiteralExpression(table)) return false;
  return table.properties.every(({ name }) => name?.getText() !== 'present');
};
