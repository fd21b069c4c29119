import ts from 'typescript';

/** Sentences of refusals, by code. */
export type RefusalSentences = Readonly<Record<string, string>>;

/** A function that refuses: the positions of its arguments for the code and the sentence. */
interface Refuser {
  readonly code: number;
  readonly sentence: number;
}

type Rule = ts.FunctionLikeDeclaration;

/** Finds every refusal that code can reach, also through functions that it calls or passes on. */
export class RefusalSites {
  readonly unreadable = new Set<string>();
  private readonly refusers = new Map<ts.Node, Refuser | null>();

  constructor(private readonly checker: ts.TypeChecker) {}

  findIn(root: ts.Node): RefusalSentences {
    const found = new Map<string, Set<string>>();
    const seen = new Set<ts.Node>();
    const visit = (node: ts.Node): void => {
      this.collectRefusal(node, found);
      const rule = ts.isIdentifier(node) ? this.findRule(node) : undefined;
      if (rule !== undefined && !seen.has(rule)) {
        seen.add(rule);
        visit(rule);
      }
      ts.forEachChild(node, visit);
    };
    visit(root);
    if (onlyCreates(root))
      found.set('already-exists', new Set(['A record with this id already exists. Read it, or use a new id.']));
    const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(sorted.map(([code, sentences]) => [code, [...sentences].join(' / ')]));
  }

  private collectRefusal(node: ts.Node, found: Map<string, Set<string>>): void {
    const refuser = ts.isCallExpression(node) || ts.isNewExpression(node) ? this.findRefuser(node) : null;
    if (refuser === null || !(ts.isCallExpression(node) || ts.isNewExpression(node))) return;
    const [code, sentence] = [node.arguments?.[refuser.code], node.arguments?.[refuser.sentence]];
    if (code === undefined || this.findParameter(code) !== undefined) return;
    for (const each of this.readCodes(code)) {
      const sentences = found.get(each) ?? new Set<string>();
      found.set(each, sentences.add(sentence === undefined ? '' : this.sentenceText(sentence)));
    }
  }

  private readCodes(code: ts.Expression): string[] {
    const type = this.checker.getTypeAtLocation(code);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.every((part) => part.isStringLiteral()))
      return parts.map(({ value }) => value).filter((word) => word !== '');
    this.unreadable.add(`${code.getSourceFile().fileName}: ${code.getText()}`);
    return [];
  }

  private findRefuser(node: ts.CallExpression | ts.NewExpression): Refuser | null {
    const name = node.expression.getText();
    if (name === 'refuseUnless') return { code: 1, sentence: 2 };
    if (name === 'Refused') return { code: 0, sentence: 1 };
    const rule = ts.isIdentifier(node.expression) ? this.findRule(node.expression) : undefined;
    return rule === undefined ? null : this.findRefuserIn(rule);
  }

  /** A function that passes its own parameters on as code and sentence refuses on behalf of its caller. */
  private findRefuserIn(rule: Rule): Refuser | null {
    const known = this.refusers.get(rule);
    if (known !== undefined) return known;
    this.refusers.set(rule, null);
    let found: Refuser | null = null;
    const visit = (node: ts.Node): void => {
      const inner = ts.isCallExpression(node) || ts.isNewExpression(node) ? this.findRefuser(node) : null;
      const callArguments = (ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments : undefined) ?? [];
      const [code, sentence] = inner === null ? [] : [callArguments[inner.code], callArguments[inner.sentence]];
      const codeParameter = code === undefined ? undefined : this.findParameter(code);
      const codeIndex = codeParameter === undefined ? -1 : rule.parameters.indexOf(codeParameter);
      const sentenceParameter = sentence === undefined ? undefined : this.findParameter(sentence);
      const sentenceIndex = sentenceParameter === undefined ? -1 : rule.parameters.indexOf(sentenceParameter);
      if (codeIndex >= 0) found = { code: codeIndex, sentence: sentenceIndex };
      ts.forEachChild(node, visit);
    };
    visit(rule);
    this.refusers.set(rule, found);
    return found;
  }

  private findParameter(expression: ts.Expression): ts.ParameterDeclaration | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    const declared = this.checker.getSymbolAtLocation(expression)?.valueDeclaration;
    const wide = this.checker.getTypeAtLocation(expression).flags & ts.TypeFlags.String;
    return declared !== undefined && ts.isParameter(declared) && wide !== 0 ? declared : undefined;
  }

  /** The function of the domain to which a name refers. */
  private findRule(name: ts.Identifier): Rule | undefined {
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

  /** The sentence in the source, with … for each inserted value. */
  private sentenceText(sentence: ts.Expression): string {
    if (ts.isStringLiteralLike(sentence)) return sentence.text;
    if (ts.isTemplateExpression(sentence))
      return sentence.head.text + sentence.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
    const declared = this.checker.getSymbolAtLocation(sentence)?.valueDeclaration;
    const value = declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
    return value === undefined ? '…' : this.sentenceText(value);
  }
}

/** True if a decision only creates a stream. An existing stream then refuses the command. */
const onlyCreates = (decision: ts.Node): boolean => {
  const table = ts.isPropertyAssignment(decision) ? decision.initializer : decision;
  if (!ts.isObjectLiteralExpression(table)) return false;
  return table.properties.every(({ name }) => name?.getText() !== 'existing');
};
