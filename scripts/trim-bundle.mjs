/** Takes out of a bundle what costs memory and does nothing. */
import ts from 'typescript';

/** The function with which esbuild keeps names. It defines the name again even if it is right, and then V8 keeps the properties of the function in a slow form. */
const KEEP_NAME = '__name';

/** The name that JavaScript gives to a function or class without a name, because of where it is written. */
const inferName = ({ parent }) => {
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) && (ts.isIdentifier(parent.name) || ts.isStringLiteral(parent.name)))
    return parent.name.text;
  const isAssignment = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssignment && ts.isIdentifier(parent.left) ? parent.left.text : null;
};

const isAnonymous = (node) =>
  ts.isArrowFunction(node) ||
  ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name === undefined);

/** Where the call that keeps this name can be left out: all of it, or, for a function that is its argument, what is around that. */
const findNeedless = (call) => {
  const [target, { text: name }] = call.arguments;
  const statement = ts.isExpressionStatement(call.parent) ? call.parent : null;
  if (statement !== null && ts.isIdentifier(target) && target.text === name) return [statement];
  if (statement !== null && target.kind === ts.SyntaxKind.ThisKeyword) {
    const block = statement.parent.parent;
    const isAlone = ts.isClassStaticBlockDeclaration(block) && statement.parent.statements.length === 1;
    const named = block.parent.name?.text ?? inferName(block.parent);
    return isAlone && named === name ? [block] : null;
  }
  const named = isAnonymous(target) ? inferName(call) : target.name?.text;
  return named === name ? [call, target] : null;
};

const isCall = (node) =>
  ts.isCallExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === KEEP_NAME &&
  node.arguments.length === 2 &&
  ts.isStringLiteral(node.arguments[1]);

/** Leaves out calls that give a function the name that it has already. */
const withoutNeedlessNames = (text) => {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const cuts = [];
  const visit = (node) => {
    const needless = isCall(node) ? findNeedless(node) : null;
    if (needless !== null) {
      const [all, kept] = needless;
      const [from, to] = [all.getStart(file), all.end];
      if (kept === undefined) cuts.push([from, to]);
      else cuts.push([from, kept.getStart(file)], [kept.end, to]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  cuts.sort(([a], [b]) => a - b);
  let at = 0;
  let trimmed = '';
  for (const [from, to] of cuts) {
    trimmed += text.slice(at, from);
    at = to;
  }
  return trimmed + text.slice(at);
};

/** V8 keeps the text of a program for as long as it runs, with two bytes for each character if one of them is not in Latin-1. */
const toAscii = (text) =>
  text.replaceAll(/[^\0-\u007f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const trimBundle = (text) => toAscii(withoutNeedlessNames(text));
